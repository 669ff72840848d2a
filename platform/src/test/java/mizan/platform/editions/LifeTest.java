package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mizan.platform.TestClock;
import mizan.platform.editions.Edition.State;
import mizan.platform.editions.Opinion.Verdict;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The verbs of an edition: what each needs, what it does, and that it is done wholly or not at
/// all.
@LifeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeTest {
  private static final String PORTAL = "life-waters";
  private static final Replies.Author AUTHOR = new Replies.Author("officer", Round.body(PORTAL));

  private final Round round;
  private final Life life;
  private final Replies replies;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final LittlePortal portal;

  @Autowired
  LifeTest(Round round, Life life, Replies replies, TestClock clock, JdbcClient jdbc)
      throws Exception {
    this.round = round;
    this.life = life;
    this.replies = replies;
    this.clock = clock;
    this.jdbc = jdbc;
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
  void anEmptyScopeAndAPortalThatIsGoneAreNotFrozen() {
    assertRefused("editions.hindered.no-portals", () -> life.freeze(now(round.draft())));
    var gone = round.draft("never-registered");
    assertRefused("editions.hindered.unknown-portal", () -> life.freeze(now(gone)));
    assertThat(round.again(gone).state()).isEqualTo(State.DRAFT);
  }

  @Test
  void whatIsFrozenKeepsItsListAndItsMethodology(@Autowired Editions editions) {
    var frozen = round.frozen(PORTAL);
    assertThat(frozen.scope().methodology()).matches("mizan-\\S+");
    assertThat(editions.methodology(frozen)).isRegularFile();
    var other = EditionScope.usual(List.of());
    assertRefused("editions.refused.rescope", () -> life.rescope(now(frozen), other));
    assertThat(round.again(frozen).scope()).isEqualTo(frozen.scope());
  }

  @Test
  void portalsAreAskedOnlyInTheirWindow() {
    var today = LocalDate.ofInstant(clock.now(), java.time.ZoneOffset.UTC);
    var draft = round.draft(PORTAL);
    var later = new EditionScope(List.of(PORTAL), "", today.plusDays(40), null, 15, 1);
    life.rescope(now(draft), later);
    life.freeze(now(draft));
    assertRefused("editions.hindered.outside-window", () -> life.measure(now(draft)));
    clock.pass(Duration.ofDays(41));
    assertThat(life.measure(now(draft)).state()).isEqualTo(State.MEASURING);
    life.fail(draft.number());
    assertThat(round.again(draft).state()).isEqualTo(State.FAILED);
  }

  @Test
  void theReplyTimeEndsOnAWorkdayAndIsOnlyProlonged() throws Exception {
    var edition = round.provisional(PORTAL);
    while (today().plusDays(15).getDayOfWeek() != DayOfWeek.SATURDAY) {
      clock.pass(Duration.ofDays(1));
    }
    var open = life.openReplies(now(edition));
    var until = Objects.requireNonNull(open.replyUntil());
    assertThat(until).isEqualTo(today().plusDays(17));
    assertRefused(
        "editions.extend.shorter", () -> life.extendReplies(now(edition), until, "because"));
    assertRefused(
        "editions.why-missing", () -> life.extendReplies(now(edition), until.plusDays(7), " "));
    var prolonged = life.extendReplies(now(edition), until.plusDays(5), "A holiday");
    assertThat(prolonged.replyUntil()).isEqualTo(until.plusDays(7));
    assertRefused("editions.hindered.reply-time", () -> life.callJury(now(edition)));
  }

  @Test
  void nothingIsPublishedBeforeAnswersReChecksAndQuorum(@Autowired Jury jury) throws Exception {
    var edition = round.inReply(PORTAL);
    var number = edition.number();
    var reply = replies.give(number, AUTHOR, Round.form(PORTAL));
    round.passReplyTime();
    assertRefused("editions.hindered.unanswered", () -> life.callJury(now(edition)));
    jdbc.sql(
            "insert into editions_order values ('o', ?, ?, ?, '2026-01-01T00:00:00Z', 'queued', null)")
        .params(number, PORTAL, reply.id())
        .update();
    replies.answer(reply, 0, Outcome.NOTED, "So be it.");
    assertRefused("editions.hindered.recheck", () -> life.callJury(now(edition)));
    jdbc.sql("update editions_order set state = 'done' where id = 'o'").update();
    assertRefused(
        "editions.jury.not-now",
        () -> jury.note(now(edition), "m", "academia", Verdict.CONFIRM, ""));
    life.callJury(now(edition));
    assertRefused("editions.hindered.quorum", () -> life.publish(now(edition)));
    assertRefused(
        "editions.reply.empty",
        () -> jury.note(now(edition), "m", "academia", Verdict.RESERVE, " "));
    jury.note(now(edition), "m", "academia", Verdict.RESERVE, "Too few files.");
    assertRefused("editions.hindered.quorum", () -> life.publish(now(edition)));
    jury.note(now(edition), "m", "academia", Verdict.CONFIRM, "");
    assertThat(jury.list(number)).hasSize(1);
    assertThat(life.publish(now(edition)).isPublic()).isTrue();
    assertThat(life.close(now(edition)).state()).isEqualTo(State.CLOSED);
    assertRefused("editions.refused.withdraw", () -> life.withdraw(now(edition), "late"));
  }

  /// A re-check that was under way when the jury was called ends after it has spoken.
  @Test
  void whatMakesResultsNewVoidsConfirmationsAndIsAudited(
      @Autowired Jury jury, @Autowired Ledger ledger) throws Exception {
    var edition = round.callJury(round.inReply(PORTAL));
    var number = edition.number();
    jury.note(now(edition), "other", "media", Verdict.RESERVE, "Too few files.");
    var renewed = 0;
    for (Runnable renewal :
        List.<Runnable>of(
            () -> ledger.writeRechecked(number, clock.now()),
            () -> ledger.writeSetAside(number),
            () -> ledger.writeJudged(number))) {
      jury.note(now(edition), "m", "academia", Verdict.CONFIRM, "");
      renewal.run();
      renewed++;
      assertRefused("editions.hindered.quorum", () -> life.publish(now(edition)));
      assertThat(voided(edition)).hasSize(renewed).allMatch("m"::equals);
      var stale = new Seen(number, edition.version());
      assertRefused(
          "editions.changed", () -> jury.note(stale, "m", "academia", Verdict.CONFIRM, ""));
    }
    jury.note(now(edition), "m", "academia", Verdict.CONFIRM, "");
    assertThat(life.publish(now(edition)).isPublic()).isTrue();
  }

  private List<String> voided(Edition edition) {
    return jdbc.sql("select why from accounts_audit where subject = ? and action = 'opinion-void'")
        .param(edition.id())
        .query((row, _) -> String.valueOf(row.getString("why")))
        .list();
  }

  @Test
  void whoeverHasNotSeenTheLastChangeIsRefused() {
    var draft = round.draft(PORTAL);
    life.rescope(new Seen(draft.number(), 0), draft.scope());
    assertRefused("editions.changed", () -> life.freeze(new Seen(draft.number(), 0)));
    assertThat(round.again(draft).state()).isEqualTo(State.DRAFT);
  }

  @Test
  void ofTwoAtTheSameMomentOneIsRefused() throws Exception {
    var draft = round.draft(PORTAL);
    Callable<String> freezing =
        () -> {
          try {
            return life.freeze(new Seen(draft.number(), draft.version())).state().code();
          } catch (Problem problem) {
            return problem.code();
          }
        };
    try (var two = Executors.newFixedThreadPool(2)) {
      var answers = two.invokeAll(List.of(freezing, freezing));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .contains("frozen")
          .doesNotHaveDuplicates();
    }
    assertThat(round.again(draft).version()).isEqualTo(1);
  }

  /// Each table that a step writes to is taken away in turn: as if the site was ended just there.
  @Test
  void aStepThatIsCutShortAnywhereLeavesNothing() throws Exception {
    var ways = new LinkedHashMap<Edition, Runnable>();
    var draft = round.draft(PORTAL);
    ways.put(draft, () -> life.freeze(now(draft)));
    var frozen = round.frozen(PORTAL);
    ways.put(frozen, () -> life.measure(now(frozen)));
    var provisional = round.provisional(PORTAL);
    ways.put(provisional, () -> life.openReplies(now(provisional)));
    var open = round.inReply(PORTAL);
    ways.put(
        open, () -> life.extendReplies(now(open), today().plusDays(90), "More time is needed"));
    var other = round.frozen(PORTAL);
    ways.put(other, () -> life.withdraw(now(other), "Not this year"));
    for (var way : ways.entrySet()) {
      for (var table : List.of("editions_step", "accounts_audit", "accounts_audit_head")) {
        var before = everything();
        jdbc.sql("alter table " + table + " rename to taken_away").update();
        try {
          assertThatThrownBy(way.getValue()::run)
              .as("%s without %s", way.getKey().state(), table)
              .isInstanceOf(DataAccessException.class);
        } finally {
          jdbc.sql("alter table taken_away rename to " + table).update();
        }
        assertThat(everything()).isEqualTo(before);
      }
      way.getValue().run();
      assertThat(round.again(way.getKey()).version()).isGreaterThan(way.getKey().version());
    }
    life.fail(frozen.number());
  }

  private List<Map<String, @Nullable Object>> everything() {
    return jdbc.sql(
            "select e.*, (select count(*) from editions_step) as steps,"
                + " (select count(*) from accounts_audit) as entries from editions_edition e order by number")
        .query()
        .listOfRows();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), java.time.ZoneId.of("Africa/Tunis"));
  }

  private static Seen now(Edition edition) {
    return Seen.now(edition.number());
  }

  private static void assertRefused(String code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
