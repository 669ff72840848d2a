package mizan.platform.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.judgements.Deliberation.State;
import mizan.platform.judgements.Judgement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes of what two assessors and the unit say.
class DeliberationTest {
  private static final Question QUESTION = new Question(3, "waters", "impact");

  private final List<Judgement> said = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "0,    0,    AGREED,   0",
    "0.5,  0.5,  AGREED,   0.5",
    "0.5,  0.75, AGREED,   0.625",
    "1,    0.75, AGREED,   0.875",
    "0.25, 0.75, DISPUTED,",
    "1,    0,    DISPUTED,"
  })
  void neighboursOnTheScaleAgreeAndTheirMeanCounts(
      double first, double second, State state, Double value) {
    say(Kind.JUDGED, "a", first);
    assertThat(deliberation().state()).isEqualTo(State.HALF);
    assertThat(deliberation().value()).isEmpty();
    say(Kind.JUDGED, "b", second);

    assertThat(deliberation().state()).isEqualTo(state);
    assertThat(deliberation().value().orElse(null)).isEqualTo(value);
  }

  @Test
  void theLastWordOfEachCountsAndTheUnitsIsTheLast() {
    say(Kind.JUDGED, "a", 0);
    say(Kind.JUDGED, "b", 1);
    say(Kind.CHANGED, "a", 1);
    assertThat(deliberation().value()).contains(1.0);
    say(Kind.CHANGED, "b", 0.25);
    assertThat(deliberation().state()).isEqualTo(State.DISPUTED);
    assertThat(deliberation().judged()).isEmpty();
    say(Kind.SETTLED, "unit", 0.5);
    say(Kind.SETTLED, "unit", 0.75);

    assertThat(deliberation().state()).isEqualTo(State.SETTLED);
    assertThat(deliberation().value()).contains(0.75);
    assertThat(deliberation().judgements()).extracting(Judgement::person).containsExactly("a", "b");
    assertThat(deliberation().said()).hasSize(6);
  }

  @Test
  void whatIsKeptBesideResultsNamesTheEvidenceOfBothAndNoPerson() {
    say(Kind.JUDGED, "person-a", 0.5);
    say(Kind.JUDGED, "person-b", 0.75);

    assertThat(deliberation().judged())
        .singleElement()
        .satisfies(value -> {
          assertThat(value.value()).isEqualTo(0.625);
          assertThat(value.evidence()).containsExactly("https://x.example/", "https://x.example/b");
          assertThat(value.note()).isEqualTo("Note of 1\n\nNote of 2");
          assertThat(value.judges()).containsExactly("academia", "academia");
          assertThat(value.toString()).doesNotContain("person");
        });
  }

  private void say(Kind kind, String person, double value) {
    var evidence =
        person.endsWith("b")
            ? List.of("https://x.example/", "https://x.example/b")
            : List.of("https://x.example/");
    said.add(
        new Judgement(
            QUESTION,
            said.size() + 1,
            kind,
            person,
            kind == Kind.SETTLED ? "" : "academia",
            value,
            evidence,
            "Note of " + (said.size() + 1),
            "",
            Instant.parse("2026-03-02T10:00:00Z")));
  }

  private Deliberation deliberation() {
    return new Deliberation(QUESTION, said);
  }
}
