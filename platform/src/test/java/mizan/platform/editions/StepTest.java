package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mizan.platform.editions.Edition.State;
import mizan.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every step from every state, as the life of an edition has it.
class StepTest {
  /// Written down once more, by state, so that a slip in the table is seen.
  private static final Map<State, Set<Step>> POSSIBLE =
      Map.of(
          State.DRAFT, Set.of(Step.RESCOPE, Step.FREEZE, Step.FAIL, Step.WITHDRAW),
          State.FROZEN, Set.of(Step.MEASURE, Step.FAIL, Step.WITHDRAW),
          State.MEASURING, Set.of(Step.FINISH, Step.FAIL),
          State.PROVISIONAL, Set.of(Step.OPEN_REPLIES, Step.WITHDRAW),
          State.IN_REPLY, Set.of(Step.EXTEND_REPLIES, Step.CALL_JURY, Step.WITHDRAW),
          State.JURY, Set.of(Step.PUBLISH, Step.WITHDRAW),
          State.PUBLISHED, Set.of(Step.CLOSE, Step.WITHDRAW),
          State.CLOSED, Set.of(),
          State.FAILED, Set.of(),
          State.WITHDRAWN, Set.of());

  record Pair(State state, Step step) {}

  static Stream<Pair> pairs() {
    return Stream.of(State.values())
        .flatMap(state -> Stream.of(Step.values()).map(step -> new Pair(state, step)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aStepLeadsOnFromItsStatesAndFromNoOthers(Pair pair) {
    var edition = edition(pair.state());
    if (POSSIBLE.getOrDefault(pair.state(), Set.of()).contains(pair.step())) {
      var after = edition.after(pair.step());
      assertThat(after.state()).isEqualTo(pair.step().to());
      assertThat(after.version()).isEqualTo(edition.version() + 1);
    } else {
      assertThatThrownBy(() -> edition.after(pair.step()))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    }
  }

  @Test
  void theLongWayPassesEveryStateButTheBadEnds() {
    var passed = new ArrayList<State>();
    var edition = edition(State.DRAFT);
    passed.add(edition.state());
    for (var step :
        List.of(
            Step.FREEZE,
            Step.MEASURE,
            Step.FINISH,
            Step.OPEN_REPLIES,
            Step.CALL_JURY,
            Step.PUBLISH,
            Step.CLOSE)) {
      edition = edition.after(step);
      passed.add(edition.state());
    }
    assertThat(passed)
        .containsExactly(
            Stream.of(State.values())
                .filter(state -> state != State.FAILED && state != State.WITHDRAWN)
                .toArray(State[]::new));
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"DRAFT", "FROZEN", "MEASURING", "FAILED", "WITHDRAWN"})
  void withoutResultsNothingIsShownToAnybody(State state) {
    assertThat(edition(state).isMeasured()).isFalse();
    assertThat(edition(state).isPublic()).isFalse();
  }

  @Test
  void theDigestTellsListsAndMethodologiesApart() {
    var scope = EditionScope.usual(List.of("b", "a"));
    assertThat(scope.digest()).isEqualTo(EditionScope.usual(List.of("a", "b")).digest());
    assertThat(scope.digest()).isNotEqualTo(EditionScope.usual(List.of("a")).digest());
    assertThat(scope.digest()).isNotEqualTo(scope.by("mizan 3").digest());
  }

  @Test
  void aScopeOutsideOfTheRulesIsRefusedAtItsQuestion() {
    var day = LocalDate.parse("2026-03-02");
    assertRefused(new EditionScope(List.of(), "", null, null, 14, 1), "days");
    assertRefused(new EditionScope(List.of(), "", null, null, 15, 0), "quorum");
    assertRefused(new EditionScope(List.of(), "", day, day.minusDays(1), 15, 1), "to");
    assertThat(new EditionScope(List.of(), "", day, day, 15, 1).checked().includes(day)).isTrue();
  }

  private static void assertRefused(EditionScope scope, String field) {
    assertThatThrownBy(scope::checked)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.field()).isEqualTo(field));
  }

  private static Edition edition(State state) {
    return new Edition(
        "id",
        1,
        Instant.EPOCH,
        null,
        state,
        "editions/1",
        false,
        false,
        null,
        0,
        List.of("fr"),
        EditionScope.usual(List.of("a")),
        null,
        4);
  }
}
