package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.platform.SameMoment;
import mizan.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// Of two who confirm the same address at the same moment one has it, and the other is told.
@AccountsSite
class ConfirmationsTest {
  @LocalServerPort private int port;

  private final People people;
  private final PeopleStore store;
  private final Letters letters;
  private final TransactionTemplate transaction;

  @Autowired
  ConfirmationsTest(
      People people, PeopleStore store, Letters letters, TransactionTemplate transaction) {
    this.people = people;
    this.store = store;
    this.letters = letters;
    this.transaction = transaction;
  }

  @Test
  void twoInvitationsToOneAddressMakeOneAccount(@Autowired Invitations invitations)
      throws Exception {
    var mail = "twice-invited@site.example";
    var unit = people.signIn(people.add(Role.UNIT), port);
    invite(unit, mail, "registered");
    var first = secret(letters.link(mail, 1));
    invite(unit, mail, "moderator");
    var second = letters.link(mail, 2);
    var newcomer = new Invitations.Newcomer("First", mail, Language.ENGLISH, null);
    var answer =
        SameMoment.second(
            transaction,
            () -> invitations.accept(first, newcomer),
            () ->
                new Guest(port).post(second, "name", "Second", "password", People.PASSWORD + "!"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(store.findByMail(mail).orElseThrow().name()).isEqualTo("First");
    assertThat(new Guest(port).get(second).statusCode()).as("it is still open").isEqualTo(200);
  }

  @Test
  void oneNewAddressBecomesThatOfOnePerson(@Autowired Credentials credentials) throws Exception {
    var mail = "both-want@site.example";
    var one = people.add(Role.REGISTERED);
    var two = people.add(Role.REGISTERED);
    credentials.sendMailChange(one, mail);
    var first = secret(letters.link(mail, 1));
    credentials.sendMailChange(two, mail);
    var second = letters.link(mail, 2);
    var answer =
        SameMoment.second(
            transaction, () -> credentials.confirmMail(first), () -> new Guest(port).post(second));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(people.again(one).mail()).isEqualTo(mail);
    assertThat(people.again(two).mail()).isEqualTo(two.mail());
  }

  private static void invite(Guest unit, String mail, String role) {
    unit.post("/en/people/invite", "mail", mail, "language", "en", "role", role);
  }

  private static Secret secret(String link) {
    return new Secret(link.replaceFirst(".*/", ""));
  }
}
