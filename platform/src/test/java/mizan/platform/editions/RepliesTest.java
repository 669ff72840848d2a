package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mizan.engine.results.FileRows;
import mizan.engine.results.Keys;
import mizan.engine.results.Results;
import mizan.engine.results.SetAside;
import mizan.platform.TestClock;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.editions.Reply.State;
import mizan.platform.reports.Reports;
import mizan.platform.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The right of reply: in time, once, seen as it is, and with what follows.
@LifeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepliesTest {
  private static final String PORTAL = "reply-waters";
  private static final Replies.Author AUTHOR = new Replies.Author("officer", Round.body(PORTAL));

  private final Round round;
  private final Replies replies;
  private final Orders orders;
  private final Editions editions;
  private final TestClock clock;
  private final LittlePortal portal;

  @Autowired
  RepliesTest(Round round, Replies replies, Orders orders, Editions editions, TestClock clock)
      throws Exception {
    this.round = round;
    this.replies = replies;
    this.orders = orders;
    this.editions = editions;
    this.clock = clock;
    this.portal = new LittlePortal();
  }

  @BeforeAll
  void register() {
    round.register(PORTAL, portal);
  }

  @AfterAll
  void end() {
    portal.close();
  }

  @Test
  void aReplyIsTakenInItsTimeAloneAndALateOneIsToldTheDay() throws Exception {
    var edition = round.provisional(PORTAL);
    assertRefused("editions.reply.not-yet", () -> give(edition));
    var open = round.inReply(PORTAL);
    assertThat(give(open).state()).isEqualTo(State.OPEN);
    round.passReplyTime();
    assertThatThrownBy(() -> give(open))
        .isInstanceOfSatisfying(
            Problem.class,
            late -> {
              assertThat(late.code()).isEqualTo("editions.reply.late");
              assertThat(late.status()).isEqualTo(409);
            });
  }

  @Test
  void whatIsSentTwiceStandsOnceAndNobodyTakesAnothersPlace() throws Exception {
    var edition = round.inReply(PORTAL);
    var form = Round.form(PORTAL);
    var first = replies.give(edition.number(), AUTHOR, form);
    var second = replies.give(edition.number(), AUTHOR, form);
    assertThat(second).isEqualTo(first);
    assertThat(replies.list(edition.number())).hasSize(1);
    var stranger = new Replies.Author("somebody else", Round.body(PORTAL));
    assertRefused(
        "editions.reply.form-stale", () -> replies.give(edition.number(), stranger, form));
  }

  @Test
  void nothingIsOverwrittenUnseenAndNothingChangesAfterTheAnswer() throws Exception {
    var edition = round.inReply(PORTAL);
    var reply = give(edition);
    replies.change(reply, 0, "It has moved for good.", "");
    assertRefused("editions.changed", () -> replies.change(reply, 0, "Another text", ""));
    assertRefused(
        "editions.changed",
        () -> replies.answer(reply, 0, Outcome.REJECTED, "We read the old text"));
    var answered = replies.answer(reply, 1, Outcome.REJECTED, "It is still gone.");
    assertThat(answered.state()).isEqualTo(State.REJECTED);
    assertRefused("editions.reply.over", () -> replies.withdraw(reply, 2));
    assertRefused("editions.reply.over", () -> replies.answer(reply, 2, Outcome.NOTED, "Twice"));
    var other = give(edition);
    replies.withdraw(other, 0);
    assertRefused("editions.reply.over", () -> replies.answer(other, 1, Outcome.NOTED, "Late"));
  }

  @Test
  void aRecheckAsksForTheLinksOfItsReplyAndNoOthers() throws Exception {
    var edition = round.inReply(PORTAL);
    var before = portal.asked("/files/fine.csv");
    var gone = portal.asked("/files/gone.csv");
    assertThat(state(edition)).isEqualTo("suspected");
    portal.living.put("/files/gone.csv", () -> {});
    try {
      clock.pass(Duration.ofHours(1));
      var reply = give(edition);
      replies.askRecheck(reply);
      assertRefused("editions.recheck.pending", () -> replies.askRecheck(reply));
      orders.work();
      awaitOrders(edition);
      assertThat(replies.orders(edition.number()))
          .extracting(RecheckOrder::state)
          .containsExactly(RecheckOrder.State.DONE);
      assertThat(portal.asked("/files/gone.csv")).isGreaterThan(gone);
      assertThat(portal.asked("/files/fine.csv")).isEqualTo(before);
      assertThat(state(edition)).isEqualTo("ok");
      assertThat(round.again(edition).revision()).isEqualTo("-1");
    } finally {
      portal.living.remove("/files/gone.csv");
    }
  }

  @Test
  void aRecheckThatWasCutShortIsDoneAgain(@Autowired RepliesStore store) throws Exception {
    var edition = round.inReply(PORTAL);
    var reply = give(edition);
    replies.askRecheck(reply);
    var order = replies.orders(edition.number()).getFirst();
    store.setOrderState(order.id(), RecheckOrder.State.RUNNING, clock.now());
    orders.goOn();
    awaitOrders(edition);
    assertThat(replies.orders(edition.number()).getFirst().state())
        .isEqualTo(RecheckOrder.State.DONE);
  }

  @Test
  void whatIsSetAsideCountsNoMoreAnywhere(@Autowired Reports reports) throws Exception {
    var edition = round.inReply(PORTAL);
    var key = Keys.of("gone");
    var criterion = "licence-open";
    var before = reports.of(edition);
    var value = before.findRows(PORTAL).orElseThrow().find(key).orElseThrow();
    assertThat(Objects.requireNonNull(value.values().get(criterion)).value()).isZero();
    var form =
        new ReplyForm(
            "00000000-0000-4000-8000-" + "%012d".formatted(edition.number()),
            new Subject(PORTAL, Keys.text(key), 0, criterion, ""),
            "A name",
            "",
            null);
    var reply = replies.give(edition.number(), AUTHOR, form);
    replies.answer(reply, 0, Outcome.SET_ASIDE, "It is a name.");

    var after = reports.of(round.again(edition));
    var row = after.findRows(PORTAL).orElseThrow().find(key).orElseThrow();
    assertThat(Objects.requireNonNull(row.values().get(criterion)).value()).isNull();
    assertThat(failing(after.findScore(PORTAL).orElseThrow(), criterion))
        .isEqualTo(failing(before.findScore(PORTAL).orElseThrow(), criterion) - 1);
    var folder = editions.folder(edition).resolve("results");
    assertThat(SetAside.read(folder))
        .extracting(SetAside.Decision::criterion)
        .containsExactly(criterion);
    assertThat(Results.open(folder).findPortal(PORTAL).orElseThrow().setAside()).hasSize(1);
  }

  @Test
  void anAnswerThatIsCutShortLeavesNothing(@Autowired JdbcClient jdbc) throws Exception {
    var edition = round.inReply(PORTAL);
    var form = Round.form(PORTAL);
    var number = edition.number();
    var pdf = new Attachment("a.txt", "TXT", new byte[] {'a'});
    var subject = new Subject(PORTAL, Keys.text(Keys.of("gone")), 0, "licence-open", "");
    var other = new ReplyForm(form.key(), subject, "We do say it.", "", pdf);
    for (var table : List.of("editions_attachment", "accounts_audit")) {
      without(jdbc, table, () -> replies.give(number, AUTHOR, other));
      assertThat(
              jdbc.sql("select count(*) from editions_reply where edition = ?")
                  .param(number)
                  .query(Long.class)
                  .single())
          .isZero();
    }
    var reply = replies.give(number, AUTHOR, other);
    without(
        jdbc, "accounts_audit", () -> replies.answer(reply, 0, Outcome.SET_ASIDE, "So it does."));
    without(jdbc, "editions_order", () -> replies.answer(reply, 0, Outcome.RECHECK, "Let us see."));
    assertThat(replies.find(number, reply.id()).orElseThrow().state()).isEqualTo(State.OPEN);
    assertThat(round.again(edition)).isEqualTo(edition);
    assertThat(SetAside.read(editions.folder(edition).resolve("results"))).isEmpty();
  }

  private static void without(JdbcClient jdbc, String table, ThrowingCallable deed) {
    jdbc.sql("alter table " + table + " rename to taken_away").update();
    try {
      assertThatThrownBy(deed).as("without %s", table).isInstanceOf(DataAccessException.class);
    } finally {
      jdbc.sql("alter table taken_away rename to " + table).update();
    }
  }

  @Test
  void theHarvestIsNotSetAsideAndTheAnswerStaysOpen() throws Exception {
    var edition = round.inReply(PORTAL);
    var form =
        new ReplyForm(
            "10000000-0000-4000-8000-" + "%012d".formatted(edition.number()),
            new Subject(PORTAL, "", 0, "", ""),
            "You did not read all of it.",
            "",
            null);
    var reply = replies.give(edition.number(), AUTHOR, form);
    assertRefused(
        "editions.answer.not-aside",
        () -> replies.answer(reply, 0, Outcome.SET_ASIDE, "No counting"));
    assertThat(replies.find(edition.number(), reply.id()).orElseThrow().state())
        .isEqualTo(State.OPEN);
  }

  @Test
  void aFileIsTakenForWhatItIsAndNotForItsName() {
    var pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(Attachment.of("..\\..\\evil/\"letter\u202e.pdf", pdf).name())
        .isEqualTo("letter.pdf");
    byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};
    assertRefused("editions.attachment.kind", () -> Attachment.of("letter.pdf", program));
    var page = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
    assertRefused(
        "editions.attachment.kind",
        () -> Attachment.of("letter.pdf", page.getBytes(StandardCharsets.UTF_8)));
    assertRefused(
        "editions.attachment.large",
        () -> Attachment.of("letter.pdf", new byte[Attachment.MOST_BYTES + 1]));
  }

  @Test
  void aLinkLeadsToTheWebOrNowhere() {
    for (var wrong : List.of("javascript:alert(1)", "https://", "file:///etc/passwd", "x y")) {
      assertRefused("editions.reply.link", () -> ReplyForm.link(wrong));
    }
    assertThat(ReplyForm.link(" https://a.example/b?c=d ")).isEqualTo("https://a.example/b?c=d");
    assertThat(ReplyForm.link("")).isEmpty();
  }

  private Reply give(Edition edition) {
    return replies.give(edition.number(), AUTHOR, Round.form(PORTAL));
  }

  private String state(Edition edition) {
    var results = editions.results(edition).findPortal(PORTAL).orElseThrow();
    return FileRows.of(results, Keys.of("gone")).getFirst().link();
  }

  private static long failing(mizan.engine.scoring.PortalScore score, String criterion) {
    return Objects.requireNonNull(score.criteria().get(criterion)).failing();
  }

  private void awaitOrders(Edition edition) throws InterruptedException {
    for (var tries = 0; tries < 600; tries++) {
      if (replies.orders(edition.number()).stream().noneMatch(RecheckOrder::isPending)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the re-check does not end");
  }

  private static void assertRefused(String code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
