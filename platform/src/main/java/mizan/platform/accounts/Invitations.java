package mizan.platform.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.platform.accounts.Invitation.State;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calls people in by mail; there is no other way to an account.
@Component
class Invitations {
  static final Duration LASTS = Duration.ofDays(7);

  private final InvitationsStore store;
  private final Accounts accounts;
  private final Audit audit;
  private final InvitationLetters letters;
  private final InstantSource clock;

  Invitations(
      InvitationsStore store,
      Accounts accounts,
      Audit audit,
      InvitationLetters letters,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.audit = audit;
    this.letters = letters;
    this.clock = clock;
  }

  /// What somebody who accepts tells of themselves.
  ///
  /// @param mail given by the first administrator only; others have the one of their letter
  /// @param password encoded; null for somebody who comes in without one
  record Newcomer(String name, String mail, Language language, @Nullable String password) {}

  @Transactional(readOnly = true)
  List<Invitation> listOpen() {
    return store.listOpen();
  }

  @Transactional
  void invite(String mail, Language language, Grant grant) {
    accounts.requireMayGive(grant);
    var known = accounts.findByMail(Mails.require(mail));
    if (known.filter(person -> person.grants().contains(grant)).isPresent()) {
      throw Problem.conflict("accounts.invitation.has-role").at("mail");
    }
    var isCalled =
        store.listOpen().stream()
            .anyMatch(open -> open.mail().equals(Mails.clean(mail)) && open.grant().equals(grant));
    if (isCalled) {
      throw Problem.conflict("accounts.invitation.twice").at("mail");
    }
    var secret = Secret.random();
    var invitation = make(Mails.clean(mail), language, grant);
    store.insert(invitation, secret);
    audit.record(Deed.ofInvitation(invitation.id(), "made", "", grant));
    letters.send(accounts.signedIn().person(), invitation, secret, invitation.expires());
  }

  /// Sends a new link; the old one is void.
  @Transactional
  void resend(String id) {
    var invitation = open(id);
    var secret = Secret.random();
    var expires = clock.instant().plus(LASTS);
    store.renew(id, secret, expires);
    audit.record(Deed.ofInvitation(id, "sent-again", "", ""));
    letters.send(accounts.signedIn().person(), invitation, secret, expires);
  }

  @Transactional
  void withdraw(String id) {
    open(id);
    end(id, State.WITHDRAWN);
    audit.record(Deed.ofInvitation(id, "withdrawn", State.OPEN.code(), State.WITHDRAWN.code()));
  }

  /// The link to become the first administrator; empty once there is one. Earlier links are void.
  @Transactional
  Optional<Secret> first() {
    if (accounts.hasAdministrator()) {
      return Optional.empty();
    }
    store.endFirst();
    var secret = Secret.random();
    var invitation = make("", Language.USUAL, new Grant(Role.ADMINISTRATOR, ""));
    store.insert(invitation, secret);
    audit.record(Deed.ofInvitation(invitation.id(), "made", "", invitation.grant()));
    return Optional.of(secret);
  }

  /// The invitation that a link opens.
  ///
  /// @throws Problem when the link opens nothing, or nothing any more
  @Transactional(readOnly = true)
  Invitation opened(Secret secret) {
    return store
        .find(secret)
        .filter(invitation -> invitation.isOpen(clock.instant()))
        .filter(invitation -> !invitation.mail().isEmpty() || !accounts.hasAdministrator())
        .orElseThrow(() -> Problem.gone("accounts.invitation.over"));
  }

  /// Whether the invited person has an account already and need only sign in.
  @Transactional(readOnly = true)
  boolean isKnown(Invitation invitation) {
    return accounts.findByMail(invitation.mail()).isPresent();
  }

  /// Takes a newcomer in.
  ///
  /// @return the id of the new person
  @Transactional
  String accept(Secret secret, Newcomer newcomer) {
    var invitation = opened(secret);
    var mail = invitation.mail().isEmpty() ? Mails.require(newcomer.mail()) : invitation.mail();
    if (accounts.findByMail(mail).isPresent()) {
      throw Problem.conflict("accounts.invitation.known");
    }
    return takeIn(
        invitation, new Newcomer(newcomer.name(), mail, newcomer.language(), newcomer.password()));
  }

  /// Takes a newcomer in for whose address the identity provider vouches, as the letter's link
  /// does.
  ///
  /// @return the id of the new person; empty when no open invitation names the address
  @Transactional
  Optional<String> accept(Vouched vouched) {
    return store.listOpen().stream()
        .filter(invitation -> invitation.mail().equals(vouched.mail()))
        .filter(invitation -> invitation.isOpen(clock.instant()))
        .findFirst()
        .map(invitation -> takeIn(invitation, vouched.newcomer()));
  }

  private String takeIn(Invitation invitation, Newcomer newcomer) {
    end(invitation.id(), State.ACCEPTED);
    var now = clock.instant();
    var person =
        new Person(
            Identifiers.next(now),
            Accounts.requireName(newcomer.name()),
            newcomer.mail(),
            newcomer.language(),
            now,
            Person.State.ACTIVE,
            Set.of(invitation.grant()));
    accounts.admit(person, newcomer.password());
    audit.record(person.id(), accepted(invitation));
    return person.id();
  }

  /// Gives a role to whoever is signed in and was invited to it.
  @Transactional
  void acceptAs(Secret secret) {
    var invitation = opened(secret);
    var person = accounts.find(accounts.signedIn().person()).orElseThrow();
    if (!person.mail().equals(invitation.mail())) {
      throw Problem.forbidden("accounts.invitation.for-another");
    }
    end(invitation.id(), State.ACCEPTED);
    accounts.add(person, invitation.grant());
    audit.record(accepted(invitation));
  }

  private static Deed accepted(Invitation invitation) {
    return Deed.ofInvitation(invitation.id(), "accepted", State.OPEN.code(), State.ACCEPTED.code());
  }

  private Invitation open(String id) {
    var invitation =
        store
            .find(id)
            .filter(found -> found.state() == State.OPEN && !found.mail().isEmpty())
            .orElseThrow(() -> Problem.conflict("accounts.invitation.changed"));
    accounts.requireMayGive(invitation.grant());
    return invitation;
  }

  /// Two who use the same link at once do not both come in.
  private void end(String id, State state) {
    if (!store.end(id, state)) {
      throw Problem.gone("accounts.invitation.over");
    }
  }

  private Invitation make(String mail, Language language, Grant grant) {
    var now = clock.instant();
    return new Invitation(
        Identifiers.next(now), mail, language, grant, now, now.plus(LASTS), State.OPEN);
  }
}
