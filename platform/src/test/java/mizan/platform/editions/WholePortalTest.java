package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mizan.engine.results.FileRows;
import mizan.engine.results.Keys;
import mizan.engine.scoring.PortalScore;
import mizan.platform.TestClock;
import mizan.platform.accounts.Guest;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.reports.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What follows from replies that are about a portal as a whole: to its score, its coverage, and
/// what everybody reads.
@LifeSite
class WholePortalTest {
  private static final String CATALOGUE = "/data.json";

  @LocalServerPort private int port;

  private final Round round;
  private final Replies replies;
  private final Orders orders;
  private final Reports reports;
  private final TestClock clock;
  private final LittlePortal portal;
  private final String slug = "whole-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired
  WholePortalTest(Round round, Replies replies, Orders orders, Reports reports, TestClock clock)
      throws Exception {
    this.round = round;
    this.replies = replies;
    this.orders = orders;
    this.reports = reports;
    this.clock = clock;
    this.portal = new LittlePortal();
  }

  @BeforeEach
  void register() {
    round.register(slug, portal);
  }

  @AfterEach
  void end() {
    portal.close();
  }

  @Test
  void aRecheckOfAPortalReadsItsCatalogueAndItsFilesAnew(
      @Autowired Jury jury, @Autowired PublicReplies everybody) throws Exception {
    var edition = round.inReply(slug);
    var before = score(edition);
    assertThat(failing(before, "licence-open")).isEqualTo(3);
    assertThat(link(edition)).isEqualTo("suspected");
    portal.licence = "https://creativecommons.org/licenses/by/4.0/";
    portal.living.put("/files/gone.csv", () -> {});
    var catalogues = portal.asked(CATALOGUE);
    var fine = portal.asked("/files/fine.csv");

    var reply = give(edition, new Subject(slug, "", 0, "", ""));
    recheck(edition, reply);
    assertThat(portal.asked(CATALOGUE)).isEqualTo(catalogues + 1);
    assertThat(portal.asked("/files/fine.csv")).isGreaterThan(fine);
    var after = score(edition);
    assertThat(failing(after, "licence-open")).isZero();
    assertThat(link(edition)).isEqualTo("ok");
    assertThat(total(after)).isGreaterThan(total(before));
    assertThat(after.coverage()).isGreaterThan(before.coverage());
    assertThat(after.portal().complete()).isTrue();
    assertThat(round.again(edition).revision()).isEqualTo("-1");

    var ofDataset = new Subject(slug, Keys.text(Keys.of("fine")), 0, "file-given", "");
    recheck(edition, give(edition, ofDataset));
    assertThat(portal.asked(CATALOGUE)).as("of a dataset, its files").isEqualTo(catalogues + 1);
    assertThat(failing(score(edition), "licence-open")).as("what was read last").isZero();
    assertThat(link(edition)).isEqualTo("ok");

    replies
        .list(edition.number())
        .forEach(
            each -> replies.answer(each, each.version(), Outcome.NOTED, "We have asked again."));
    assertThat(everybody.list(round.again(edition))).as("before the publication").isEmpty();
    round.published(jury, round.again(edition));
    assertThat(everybody.list(round.again(edition)))
        .extracting(Contested::criterion, Contested::outcome)
        .containsExactlyInAnyOrder(tuple("", "noted"), tuple("file-given", "noted"));
    assertThat(page(edition, "/replies/" + reply.id()))
        .contains("The harvest of the catalogue", "Done: the results are up to date");
  }

  @Test
  void aPortalThatFallsSilentLosesNothingByBeingAskedAgain() throws Exception {
    var edition = round.inReply(slug);
    var before = score(edition);
    var evidence = before.portal().evidence();
    portal.silent = true;
    var reply = give(edition, new Subject(slug, "", 0, "", ""));
    assertThat(ended(edition, reply)).isEqualTo(RecheckOrder.State.UNANSWERED);
    assertThat(score(edition).portal().complete()).isTrue();
    assertThat(score(edition).score()).isEqualTo(before.score());
    assertThat(score(edition).portal().evidence()).isEqualTo(evidence);
    assertThat(round.again(edition).revision()).as("nothing is new").isEmpty();

    portal.silent = false;
    portal.licence = "https://creativecommons.org/licenses/by/4.0/";
    assertThat(ended(edition, reply)).isEqualTo(RecheckOrder.State.DONE);
    assertThat(failing(score(edition), "licence-open")).isZero();
  }

  @Test
  void aCriterionOfThePortalThatIsSetAsideCountsNeitherForNorAgainstIt(
      @Autowired Life life, @Autowired Jury jury, @Autowired PublicReplies everybody)
      throws Exception {
    var scope = EditionScope.usual(List.of(slug));
    var draft = life.draft(scope, false, false, List.of("ar", "fr"));
    var edition = round.openReplies(round.measured(life.freeze(Seen.now(draft.number()))));
    var before = score(edition);
    var criterion = "catalogue-bilingual";
    var half = Objects.requireNonNull(before.criteria().get(criterion));
    assertThat(half.value()).isEqualTo(0.5);
    var reply = give(edition, new Subject(slug, "", 0, criterion, ""));
    replies.answer(reply, 0, Outcome.SET_ASIDE, "The <law> asks for one language.");

    var after = score(edition);
    assertThat(Objects.requireNonNull(after.criteria().get(criterion)).value()).isNull();
    assertThat(after.coverage()).as("as if not measured").isLessThan(before.coverage());
    assertThat(after.measured().earned())
        .isCloseTo(before.measured().earned() - half.points() / 2, within(1e-9));
    assertThat(after.measured().attainable())
        .isCloseTo(before.measured().attainable() - half.points(), within(1e-9));
    assertThat(after.measured().all()).isEqualTo(before.measured().all());
    assertThat(total(after))
        .isCloseTo(100 * after.measured().earned() / after.measured().attainable(), within(1e-9));
    assertThat(reports.of(round.again(edition)).report().recommendationsFor(slug))
        .extracting(mizan.engine.advice.Recommendation::criterion)
        .doesNotContain(criterion);

    recheck(edition, give(edition, new Subject(slug, "", 0, "", "")));
    assertThat(Objects.requireNonNull(score(edition).criteria().get(criterion)).value())
        .as("after a re-check of the whole portal")
        .isNull();

    replies.list(edition.number()).stream()
        .filter(each -> each.state() == Reply.State.OPEN)
        .forEach(each -> replies.answer(each, each.version(), Outcome.REJECTED, "It is read."));
    round.published(jury, round.again(edition));
    assertThat(everybody.list(round.again(edition)))
        .extracting(Contested::criterion, Contested::outcome)
        .contains(tuple(criterion, "set-aside"));
    assertThat(page(edition, "/portals/" + slug)).contains("The &lt;law&gt; asks");
    assertThat(page(edition, "/report")).contains("The &lt;law&gt; asks");
  }

  private Reply give(Edition edition, Subject subject) {
    var author = new Replies.Author("officer", Round.body(slug));
    var form = new ReplyForm(UUID.randomUUID().toString(), subject, "Look once more.", "", null);
    return replies.give(edition.number(), author, form);
  }

  private void recheck(Edition edition, Reply reply) throws InterruptedException {
    assertThat(ended(edition, reply)).isEqualTo(RecheckOrder.State.DONE);
  }

  /// How a re-check that is asked for now ends.
  private RecheckOrder.State ended(Edition edition, Reply reply) throws InterruptedException {
    clock.pass(Duration.ofHours(1));
    replies.askRecheck(reply);
    orders.work();
    for (var tries = 0; tries < 600; tries++) {
      var all = replies.orders(edition.number());
      if (all.stream().noneMatch(RecheckOrder::isPending)) {
        return all.stream().max(Comparator.comparing(RecheckOrder::asked)).orElseThrow().state();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the re-check does not end");
  }

  private PortalScore score(Edition edition) {
    return reports.of(round.again(edition)).findScore(slug).orElseThrow();
  }

  private static double total(PortalScore score) {
    return Objects.requireNonNull(score.score());
  }

  private static long failing(PortalScore score, String criterion) {
    return Objects.requireNonNull(score.criteria().get(criterion)).failing();
  }

  private String link(Edition edition) {
    var results = reports.of(round.again(edition)).findPortal(slug).orElseThrow();
    return FileRows.of(results, Keys.of("gone")).getFirst().link();
  }

  private String page(Edition edition, String path) {
    var answer = new Guest(port).get("/en/editions/" + edition.number() + path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
