package mizan.platform.accounts;

import java.time.Duration;
import mizan.platform.accounts.Limits.Limit;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Signs people in who know their password, or for whom the identity provider vouches. To whoever
/// shows a password the answer never tells whether an address is known, and takes as long either
/// way.
@Component
class SignIn {
  static final Limit OF_ONE = new Limit("sign-in", 8, Duration.ofMinutes(15));
  static final Limit OF_ACCOUNT = new Limit("sign-in to", 50, Duration.ofHours(1));
  static final Limit OF_NETWORK = new Limit("sign-in from", 100, Duration.ofMinutes(15));

  private final PeopleStore people;
  private final Passwords passwords;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Limits limits;

  SignIn(
      PeopleStore people,
      Passwords passwords,
      Invitations invitations,
      Sessions sessions,
      Limits limits) {
    this.people = people;
    this.passwords = passwords;
    this.invitations = invitations;
    this.sessions = sessions;
    this.limits = limits;
  }

  /// No transaction is open while the password is computed: there is one writer only.
  Secret withPassword(String mail, String password, Client client) {
    var clean = Mails.clean(mail);
    limits.count(OF_NETWORK, client.network());
    limits.count(OF_ACCOUNT, clean);
    limits.count(OF_ONE, clean + " " + client.network());
    var person = people.findByMail(clean).filter(found -> found.state() == Person.State.ACTIVE);
    var encoded = person.map(found -> people.password(found.id())).orElse(null);
    if (!passwords.matches(password, encoded)) {
      throw Problem.unknown("accounts.sign-in.wrong").at("password");
    }
    limits.forgive(OF_ONE, clean + " " + client.network());
    var id = person.orElseThrow().id();
    if (encoded != null && passwords.isOutdated(encoded)) {
      people.setPassword(id, passwords.encode(password));
    }
    return sessions.begin(id, client.device(), 1);
  }

  /// Whoever has no account must have been invited: the provider makes nobody a person of the site.
  Secret vouchedFor(Vouched vouched, Client client) {
    var known = people.findByMail(vouched.mail());
    var id =
        known.isPresent()
            ? known.filter(found -> found.state() == Person.State.ACTIVE).map(Person::id)
            : invitations.accept(vouched);
    return sessions.begin(
        id.orElseThrow(() -> Problem.forbidden("accounts.provider.unknown", vouched.mail())),
        client.device(),
        vouched.factors());
  }
}
