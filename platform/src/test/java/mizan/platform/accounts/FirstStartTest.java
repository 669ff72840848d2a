package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The very first person of a site comes in by a link that the terminal shows, and by no password.
@AccountsSite
@TestPropertySource(properties = "mizan.test=a site on which nobody is yet")
class FirstStartTest {
  @LocalServerPort private int port;

  private final FirstStart firstStart;
  private final PeopleStore store;

  @Autowired
  FirstStartTest(FirstStart firstStart, PeopleStore store) {
    this.firstStart = firstStart;
    this.store = store;
  }

  @Test
  void eachStartPrintsANewLinkUntilSomebodyRunsTheSite() {
    var first = printed();
    var second = printed();
    assertThat(second).isNotEqualTo(first).startsWith("/fr/invitation/");
    assertThat(new Guest(port).get(first).statusCode()).as("an earlier link").isEqualTo(410);
    var guest = new Guest(port);
    assertThat(guest.get(second).body()).contains("id=\"mail\"");
    var badMail = guest.post(second, "name", "A", "mail", "a", "password", "une phrase longue");
    assertThat(badMail.body()).contains("id=\"mail-error\"");
    var in =
        guest.post(
            second, "name", "Admin", "mail", "admin@site.example", "password", "une phrase longue");
    assertThat(Guest.location(in)).isEqualTo("/fr/account/second-factor");
    assertThat(store.findByMail("admin@site.example").orElseThrow().grants())
        .containsExactly(new Grant(Role.ADMINISTRATOR, ""));
    assertThat(new Guest(port).get(second).statusCode()).isEqualTo(410);
    assertThat(text()).isEmpty();
  }

  private String printed() {
    var link = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/\\S+)").matcher(text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private String text() {
    var bytes = new ByteArrayOutputStream();
    firstStart.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
