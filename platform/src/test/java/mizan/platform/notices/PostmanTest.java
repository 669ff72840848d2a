package mizan.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.notices.pages.OutboxPage.Shown;
import mizan.platform.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters leave by the mail server, once, and wait while it does not answer.
@Site
@Import(TestClock.Wound.class)
class PostmanTest {
  private static final LittleMailServer SERVER = new LittleMailServer();

  private final Post post;
  private final Postman postman;
  private final LettersStore store;
  private final TransactionTemplate transaction;
  private final TestClock clock;

  @Autowired
  PostmanTest(
      Post post,
      Postman postman,
      LettersStore store,
      TransactionTemplate transaction,
      TestClock clock) {
    this.post = post;
    this.postman = postman;
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
  }

  @BeforeAll
  static void open() {
    SERVER.open();
  }

  @AfterAll
  static void close() throws IOException {
    SERVER.close();
  }

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", SERVER::port);
  }

  @Test
  void aLetterLeavesOnceAndNothingOfItStays() throws Exception {
    post.send(letter("one@site.example", "نص الرسالة"));
    awaitState("one@site.example", "sent");
    postman.deliver();
    assertThat(SERVER.receivers()).containsOnlyOnce("one@site.example");
    assertThat(body("one@site.example")).isEmpty();
  }

  @Test
  void aLetterWaitsWhileTheServerRefusesItAndLeavesLater() throws Exception {
    SERVER.refuse(true);
    post.send(letter("two@site.example", "later"));
    awaitTries("two@site.example");
    assertThat(state("two@site.example")).isEqualTo("waiting");
    assertThat(body("two@site.example")).isEqualTo("later");
    SERVER.refuse(false);
    // When it is tried next is written down after the server has refused, by the clock as it is
    // then.
    for (int i = 0; i < 400 && !state("two@site.example").equals("sent"); i++) {
      clock.pass(Duration.ofMinutes(1));
      Thread.sleep(50);
    }
    assertThat(state("two@site.example")).isEqualTo("sent");
    assertThat(SERVER.receivers()).contains("two@site.example");
  }

  @Test
  void aLetterAboutWhatDidNotHappenIsNotWritten() {
    transaction.executeWithoutResult(status -> {
      post.send(letter("three@site.example", "never"));
      status.setRollbackOnly();
    });
    assertThat(store.list()).noneMatch(shown -> shown.receiver().equals("three@site.example"));
  }

  @Test
  void aLetterToAFollowerCanBeRefusedByOneClickAndLeavesNoTrace() throws Exception {
    post.send(
        new Letter(
            "four@site.example",
            Language.ARABIC,
            "موضوع",
            "نص",
            "https://site.example/ar/follow/stop/secret",
            Letter.Holder.FOLLOWER));
    for (int i = 0; i < 400 && !isGone("four@site.example"); i++) {
      Thread.sleep(50);
    }
    assertThat(isGone("four@site.example")).isTrue();
    assertThat(SERVER.receivers()).containsOnlyOnce("four@site.example");
    assertThat(SERVER.lines())
        .contains(
            "List-Unsubscribe: <https://site.example/ar/follow/stop/secret>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Auto-Submitted: auto-generated",
            "Content-Language: ar");
  }

  private boolean isGone(String receiver) {
    return store.list().stream().noneMatch(shown -> shown.receiver().equals(receiver));
  }

  private static Letter letter(String receiver, String text) {
    return new Letter(receiver, Language.ARABIC, "موضوع", text);
  }

  private void awaitState(String receiver, String state) throws InterruptedException {
    for (int i = 0; i < 400 && !state(receiver).equals(state); i++) {
      Thread.sleep(50);
    }
    assertThat(state(receiver)).isEqualTo(state);
  }

  private void awaitTries(String receiver) throws InterruptedException {
    for (int i = 0; i < 400 && SERVER.refused(receiver) == 0; i++) {
      Thread.sleep(50);
    }
    assertThat(SERVER.refused(receiver)).isPositive();
  }

  private String state(String receiver) {
    return of(receiver).state();
  }

  private String body(String receiver) {
    return of(receiver).text();
  }

  private Shown of(String receiver) {
    return store.list().stream()
        .filter(shown -> shown.receiver().equals(receiver))
        .findFirst()
        .orElseThrow();
  }
}
