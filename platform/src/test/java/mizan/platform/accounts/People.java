package mizan.platform.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import mizan.platform.TestClock;
import mizan.platform.web.Language;
import org.apache.commons.codec.binary.Base32;
import org.springframework.boot.test.context.TestComponent;

/// Brings people onto a site under test, as invitations would, and signs them in as browsers do.
@TestComponent
public class People {
  public static final String PASSWORD = "quatre mots sans rapport";

  private final Accounts accounts;
  private final SecondFactors secondFactors;
  private final SecondFactorsStore secrets;
  private final TestClock clock;
  private final String encoded;
  private int number;

  People(
      Accounts accounts,
      Passwords passwords,
      SecondFactors secondFactors,
      SecondFactorsStore secrets,
      TestClock clock) {
    this.accounts = accounts;
    this.secondFactors = secondFactors;
    this.secrets = secrets;
    this.clock = clock;
    this.encoded = passwords.encode(PASSWORD);
  }

  /// A person with these roles, whose mail address begins with the first of them.
  public Person add(Grant... grants) {
    number++;
    var mail = grants[0].role().code() + number + "@site.example";
    var now = clock.instant();
    var person =
        new Person(
            Identifiers.next(now),
            "Person " + number,
            mail,
            Language.ENGLISH,
            now,
            Person.State.ACTIVE,
            Set.of(grants));
    accounts.admit(person, encoded);
    return person;
  }

  public Person add(Role role) {
    return add(
        new Grant(
            role,
            switch (role.of()) {
              case NOTHING -> "";
              case BODY -> "mininfo";
              case ACTOR -> Actor.ACADEMIA.code();
            }));
  }

  /// Somebody signed in, wholly.
  public Guest signIn(Person person, int port) {
    var guest = withPassword(person, port);
    if (person.isOfTheUnit()) {
      if (!secondFactors.isSetUp(person.id())) {
        secondFactors.begin(person.id());
        guest.post("/en/account/second-factor", "code", code(person));
      } else {
        guest.post("/en/sign-in/second", "code", code(person));
      }
    }
    return guest;
  }

  /// Has a person's app set up without anybody looking.
  void setUpApp(Person person) {
    secondFactors.begin(person.id());
    secondFactors.confirm(person.id(), code(person));
  }

  /// Somebody who has shown the password only.
  Guest withPassword(Person person, int port) {
    var guest = new Guest(port);
    guest.post("/en/sign-in", "mail", person.mail(), "password", PASSWORD);
    return guest;
  }

  /// What the person's app shows, half a minute later so that it was never shown before.
  String code(Person person) {
    clock.pass(Duration.ofSeconds(30));
    return codeNow(person);
  }

  String codeNow(Person person) {
    var secret = secrets.find(person.id()).orElseThrow().secret();
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(key, clock.instant());
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  Person again(Person person) {
    return accounts.find(person.id()).orElseThrow();
  }
}
