package mizan.platform.accounts;

import java.time.Duration;
import mizan.platform.accounts.Limits.Limit;
import mizan.platform.accounts.Tickets.Purpose;
import mizan.platform.web.Problem;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/// New passwords and new addresses: who may have one, and how good it must be.
@Component
class Recovery {
  static final Limit OF_ACCOUNT = new Limit("recovery of", 3, Duration.ofHours(1));
  static final Limit OF_NETWORK = new Limit("recovery from", 20, Duration.ofHours(1));
  private static final Limit PASSWORD_TRIES = new Limit("password", 8, Duration.ofMinutes(15));

  private final Credentials credentials;
  private final PeopleStore people;
  private final Passwords passwords;
  private final Limits limits;
  private final AsyncTaskExecutor background;

  Recovery(
      Credentials credentials,
      PeopleStore people,
      Passwords passwords,
      Limits limits,
      AsyncTaskExecutor background) {
    this.credentials = credentials;
    this.people = people;
    this.passwords = passwords;
    this.limits = limits;
    this.background = background;
  }

  /// Sends a link if the address is known. It is looked up in the background, so that the time the
  /// answer takes tells nothing.
  void ask(String mail, Client client) {
    var clean = Mails.require(mail);
    limits.count(OF_NETWORK, client.network());
    limits.count(OF_ACCOUNT, clean);
    background.execute(() -> credentials.sendRecovery(clean));
  }

  /// @throws Problem when the link opens nothing, or nothing any more
  void requireOpen(Purpose purpose, Secret secret) {
    credentials.owner(purpose, secret);
  }

  /// Sets a new password by a link.
  void recover(Secret secret, String password) {
    passwords.require(password, credentials.owner(Purpose.RECOVERY, secret).mail());
    credentials.recover(secret, passwords.encode(password));
  }

  /// Sets a new password for whoever is signed in and knows the old one.
  void changePassword(SignedIn known, String old, String password) {
    var person = people.find(known.person()).orElseThrow();
    requirePassword(person, old, "old");
    passwords.require(password, person.mail());
    credentials.setPassword(known, person, passwords.encode(password));
  }

  /// Sends a link to a new address, which becomes the person's once the link is opened.
  void askNewMail(SignedIn known, String mail, String password) {
    var person = people.find(known.person()).orElseThrow();
    var clean = Mails.require(mail);
    requirePassword(person, password, "password");
    limits.count(OF_ACCOUNT, person.id());
    credentials.sendMailChange(person, clean);
  }

  void confirmMail(Secret secret) {
    credentials.confirmMail(secret);
  }

  /// @throws Problem about that question of the form
  private void requirePassword(Person person, String given, String question) {
    limits.count(PASSWORD_TRIES, person.id());
    if (!passwords.matches(given, people.password(person.id()))) {
      throw Problem.forbidden("accounts.password.wrong").at(question);
    }
    limits.forgive(PASSWORD_TRIES, person.id());
  }
}
