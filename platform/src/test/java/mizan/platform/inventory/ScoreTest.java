package mizan.platform.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Demand.Wanted;
import mizan.platform.inventory.Merit.Term;
import mizan.platform.inventory.Ranking.Place;
import mizan.platform.inventory.Ranking.Scored;
import mizan.platform.inventory.Score.Gate;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The score of a record is the sum of what speaks for it, times the gate, and ranks follow it.
class ScoreTest {
  private static final Weights WEIGHTS = Weights.of(Weights.NEWEST);

  private static Score score(Map<String, String> answers, Gate gate, Wanted wanted) {
    return Score.of(new Content(answers), gate, wanted, WEIGHTS);
  }

  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("law", "Act on ponds, article 4"),
          Map.entry("high-value", "environment"),
          Map.entry("commitment", "Plan 5, commitment 3"),
          Map.entry("audit-remark", "Report, p. 12"),
          Map.entry("uses", "reference integrity service territory sector"),
          Map.entry("formats", "Paper, XLSX"),
          Map.entry("system", "1"),
          Map.entry("schema", "https://ponds.example/fields"),
          Map.entry("frequency", "daily"));

  @Test
  void whatHasEverythingHasAHundredPointsAndWhatHasNothingNone() {
    var most = score(ALL, Gate.OPEN, new Wanted(50, 200, false));
    assertThat(most.total()).isEqualTo(100);
    assertThat(List.of(Term.values()))
        .allSatisfy(term -> assertThat(most.points(term)).isEqualTo(WEIGHTS.most(term)));
    assertThat(List.of(Term.values()).stream().map(WEIGHTS::most)).containsExactly(30, 25, 25, 20);
    assertThat(score(Map.of(), Gate.OPEN, Wanted.NOT).total()).isZero();
  }

  @Test
  void theGateLeavesAllHalfOrNothing() {
    var wanted = new Wanted(50, 200, false);
    assertThat(score(ALL, Gate.UNKNOWN, wanted).total()).isEqualTo(50);
    assertThat(score(ALL, Gate.BLOCKED, wanted).total()).isZero();
    assertThat(score(ALL, Gate.CLOSED, wanted).total()).isZero();
    assertThat(score(ALL, Gate.CLOSED, wanted).points(Term.DUTY)).as("still told").isEqualTo(25);
  }

  @Test
  void demandGrowsByItsLogarithmUntilItIsEnough() {
    var one = requesters(1);
    assertThat(one).isEqualTo(Score.rounded(20 * Math.log(2) / Math.log(51))).isEqualTo(3.5);
    assertThat(requesters(2) - one).isGreaterThan(requesters(3) - requesters(2));
    assertThat(requesters(49)).isLessThan(20);
    assertThat(requesters(50)).isEqualTo(20);
    assertThat(requesters(1_000_000)).isEqualTo(20);
  }

  private static double requesters(long people) {
    return score(Map.of(), Gate.OPEN, new Wanted(people, 0, false)).total();
  }

  @Test
  void everyMeritIsReadFromTheRecord() {
    assertThat(merits(Map.of("identifiers", "Tax number"))).containsExactly(Merit.REFERENCE);
    assertThat(merits(Map.of("territory", "The whole country"))).containsExactly(Merit.TERRITORY);
    assertThat(merits(Map.of("formats", "Word, scanned PDF"))).isEmpty();
    assertThat(merits(Map.of("formats", "csv2"))).containsExactly(Merit.STRUCTURED);
    assertThat(merits(Map.of("system", "1", "third-party", "A company"))).isEmpty();
    assertThat(merits(Map.of("system", "1"))).containsExactly(Merit.SINGLE_SOURCE);
    assertThat(merits(Map.of("frequency", "irregular"))).isEmpty();
    assertThat(merits(Map.of("frequency", "yearly"))).containsExactly(Merit.UPDATED);
    assertThat(merits(Map.of("kind", "api"))).containsExactly(Merit.AUTOMATED);
  }

  private static List<Merit> merits(Map<String, String> answers) {
    return score(answers, Gate.OPEN, Wanted.NOT).parts().stream().map(Score.Part::merit).toList();
  }

  @Test
  void nothingIsOpenedByTheGateBeforeAllSixAxesAreKnown() {
    assertThat(Gate.of(State.DESCRIBED, List.of(), null)).isEqualTo(Gate.UNKNOWN);
    var found = new ArrayList<>(found(Assessment.Outcome.NONE));
    assertThat(Gate.of(State.ASSESSED, found, null)).isEqualTo(Gate.OPEN);
    found.set(2, with(Axis.SECURITY, Assessment.Outcome.REMOVABLE));
    assertThat(Gate.of(State.ASSESSED, found, null)).isEqualTo(Gate.OPEN);
    for (var outcome :
        Stream.of(Assessment.Outcome.UNKNOWN, Assessment.Outcome.ASKED, null).toList()) {
      found.set(2, with(Axis.SECURITY, outcome));
      assertThat(Gate.of(State.ASSESSED, found, null)).isEqualTo(Gate.UNKNOWN);
    }
    found.set(2, with(Axis.SECURITY, Assessment.Outcome.BLOCKING));
    assertThat(Gate.of(State.ASSESSED, found, null)).isEqualTo(Gate.BLOCKED);
    assertThat(Gate.of(State.UNDER_ASSESSMENT, found.subList(0, 3), null)).isEqualTo(Gate.BLOCKED);
    var no = decision(Decision.Outcome.RESTRICTED);
    var clear = found(Assessment.Outcome.NONE);
    assertThat(Gate.of(State.DECIDED, clear, no)).isEqualTo(Gate.CLOSED);
    assertThat(Gate.of(State.ASSESSED, clear, no)).as("it was opened again").isEqualTo(Gate.OPEN);
    assertThat(Gate.of(State.SCHEDULED, clear, decision(Decision.Outcome.OPEN)))
        .isEqualTo(Gate.OPEN);
  }

  private static List<Assessment> found(Assessment.Outcome outcome) {
    return Stream.of(Axis.values()).map(axis -> with(axis, outcome)).toList();
  }

  private static Assessment with(Axis axis, Assessment.@Nullable Outcome outcome) {
    return new Assessment(axis, 1, "", outcome, "", "", "", "", null, null, LocalDate.EPOCH);
  }

  static Decision decision(Decision.Outcome outcome) {
    return new Decision(
        1,
        outcome,
        List.of("other"),
        Trilingual.same("Because"),
        "",
        "",
        null,
        null,
        "",
        "",
        Instant.EPOCH,
        "",
        Instant.EPOCH);
  }

  @Test
  void whatWasAskedForTwiceGoesFirstUnlessSomethingForbidsIt() {
    var places =
        Ranking.of(
                WEIGHTS,
                List.of(
                    scored(1, score(ALL, Gate.OPEN, Wanted.NOT)),
                    scored(2, score(Map.of(), Gate.UNKNOWN, new Wanted(2, 0, true))),
                    scored(3, score(ALL, Gate.BLOCKED, new Wanted(2, 0, true)))))
            .places();
    assertThat(places.stream().map(place -> place.id().number())).containsExactly(2, 1, 3);
    assertThat(places.stream().map(Place::rank)).containsExactly(1, 2, 3);
    assertThat(places.getFirst().without().get(Term.DEMAND)).isEqualTo(2);
    assertThat(places.getFirst().without().get(Term.DUTY)).isEqualTo(1);
  }

  private static Scored scored(int number, Score score) {
    return new Scored(new RecordId("ponds", number), score);
  }

  /// Any records in any order: the same ranking, each rank by what is before it, and points that
  /// add up to the score.
  @Test
  void theOrderIsTotalAndStableAndTheTermsAddUp() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var records =
        new ArrayList<>(
            IntStream.rangeClosed(1, 300).mapToObj(i -> scored(i, any(random))).toList());
    var places = Ranking.of(WEIGHTS, records).places();
    Collections.shuffle(records, random);
    assertThat(Ranking.of(WEIGHTS, records).places()).as("seed %s", seed).isEqualTo(places);
    for (var place : places) {
      var score = place.score();
      var before = records.stream().filter(each -> isBefore(each.score(), score)).count();
      assertThat(place.rank()).as("seed %s", seed).isEqualTo(before + 1);
      var sum = Stream.of(Term.values()).mapToDouble(score::points).sum();
      assertThat(score.total())
          .as("seed %s", seed)
          .isEqualTo(Score.rounded(score.gate().factor() * Score.rounded(sum)))
          .isBetween(0.0, 100.0);
    }
    for (int i = 1; i < places.size(); i++) {
      assertThat(isBefore(places.get(i).score(), places.get(i - 1).score())).isFalse();
    }
  }

  private static boolean isBefore(Score one, Score other) {
    return one.isFirst() != other.isFirst() ? one.isFirst() : one.total() > other.total();
  }

  private static Score any(Random random) {
    var answers = new HashMap<String, String>();
    ALL.forEach((key, answer) -> {
      if (random.nextBoolean()) {
        answers.put(key, answer);
      }
    });
    var gate = List.of(Gate.values()).get(random.nextInt(Gate.values().length));
    return score(
        answers, gate, new Wanted(random.nextInt(60), random.nextInt(250), random.nextInt(9) == 0));
  }

  @Test
  void weightsThatDoNotAddUpAreRefused() {
    assertThat(WEIGHTS.version()).isEqualTo(Weights.NEWEST);
    var fewer = new EnumMap<Merit, Integer>(WEIGHTS.points());
    fewer.merge(Merit.LAW, -1, Integer::sum);
    assertThatThrownBy(() -> new Weights("mine", fewer, WEIGHTS.saturation()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Weights("mine", WEIGHTS.points(), Map.of(Merit.VOTES, 5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Objects.requireNonNull(WEIGHTS.saturation().get(Merit.REQUESTERS))).isPositive();
  }
}
