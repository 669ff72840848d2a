package mizan.platform.accounts;

import mizan.platform.accounts.AccountChanged.What;
import mizan.platform.accounts.Tickets.Purpose;
import mizan.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down new passwords and new addresses, and sends the links that lead to them.
///
/// Passwords come encoded: nothing slow is done here, where the one writer is held.
@Component
class Credentials {
  private final PeopleStore people;
  private final Keys keys;
  private final Tickets tickets;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Credentials(
      PeopleStore people,
      Keys keys,
      Tickets tickets,
      Audit audit,
      ApplicationEventPublisher events) {
    this.people = people;
    this.keys = keys;
    this.tickets = tickets;
    this.audit = audit;
    this.events = events;
  }

  /// Sends a link to set a new password, if somebody who may sign in has this address.
  @Transactional
  void sendRecovery(String mail) {
    people
        .findByMail(mail)
        .filter(person -> person.state() == Person.State.ACTIVE)
        .ifPresent(person -> {
          var secret = Secret.random();
          var ticket = tickets.issue(Purpose.RECOVERY, person.id(), "", secret);
          audit.record(Deed.ofPerson(person.id(), "recovery-asked", "", ""));
          events.publishEvent(new RecoveryAsked(mail, person.language(), secret, ticket.expires()));
        });
  }

  /// Whose door a link opens.
  ///
  /// @throws Problem when it opens none, or none any more
  @Transactional(readOnly = true)
  Person owner(Purpose purpose, Secret secret) {
    return people
        .find(tickets.shown(purpose, secret).person())
        .filter(person -> person.state() == Person.State.ACTIVE)
        .orElseThrow(() -> Problem.gone("accounts.link.over"));
  }

  /// Sets the password of a link's owner and ends all their sessions.
  @Transactional
  void recover(Secret secret, String encoded) {
    var person = owner(Purpose.RECOVERY, secret);
    tickets.use(secret);
    people.setPassword(person.id(), encoded);
    keys.lockOut(person.id());
    audit.record(person.id(), Deed.ofPerson(person.id(), "password-recovered", "", ""));
    events.publishEvent(new AccountChanged(person.mail(), person.language(), What.PASSWORD));
  }

  /// Sets the password of whoever is signed in and ends their other sessions.
  @Transactional
  void setPassword(SignedIn known, Person person, String encoded) {
    people.setPassword(person.id(), encoded);
    keys.lockOutElsewhere(known);
    audit.record(Deed.ofPerson(person.id(), "password-changed", "", ""));
    events.publishEvent(new AccountChanged(person.mail(), person.language(), What.PASSWORD));
  }

  /// Sends a link to an address that a person says is theirs.
  @Transactional
  void sendMailChange(Person person, String mail) {
    var secret = Secret.random();
    var ticket = tickets.issue(Purpose.MAIL, person.id(), mail, secret);
    audit.record(Deed.ofPerson(person.id(), "mail-change-asked", "", ""));
    events.publishEvent(new MailChangeAsked(mail, person.language(), secret, ticket.expires()));
  }

  /// Sets the address that a link was sent to, and tells the old one.
  @Transactional
  void confirmMail(Secret secret) {
    var person = owner(Purpose.MAIL, secret);
    var mail = tickets.shown(Purpose.MAIL, secret).mail();
    tickets.use(secret);
    if (people.findByMail(mail).isPresent()) {
      throw Problem.conflict("accounts.mail.taken");
    }
    people.setMail(person.id(), mail);
    audit.record(person.id(), Deed.ofPerson(person.id(), "mail-changed", "", ""));
    events.publishEvent(new AccountChanged(person.mail(), person.language(), What.MAIL));
  }
}
