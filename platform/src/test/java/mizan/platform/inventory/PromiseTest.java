package mizan.platform.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Terms;
import mizan.platform.inventory.Promise.Outcome;
import mizan.platform.inventory.Step.Who;
import mizan.platform.web.Spread;
import org.junit.jupiter.api.Test;

/// What becomes of promises across the ends of quarters, and how long records took.
class PromiseTest {
  private static final LocalDate IN_TIME = LocalDate.of(2027, 3, 31);
  private static final LocalDate AFTER = LocalDate.of(2027, 4, 1);

  /// @param steps `2026-11-20 schedule 2027-Q1`
  private static List<Step> steps(String... steps) {
    var all = new ArrayList<Step>();
    for (var text : steps) {
      var words = text.split(" ", -1);
      all.add(
          new Step(
              all.size(),
              Instant.parse(words[0] + "T10:00:00Z"),
              Who.BODY,
              words[1],
              State.DECIDED,
              0,
              words.length > 2 ? words[2] : ""));
    }
    return all;
  }

  private static List<Promise> promises(String... steps) {
    var asset =
        new Asset("ponds", 1, State.SCHEDULED, new Content(Map.of()), Terms.NONE, Instant.EPOCH, 1);
    return Promise.of(asset, steps(steps), moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  private static Outcome outcome(LocalDate today, String... steps) {
    var promises = promises(steps);
    assertThat(promises).hasSize(1);
    return promises.getFirst().outcome(today);
  }

  @Test
  void aPromiseIsDueWhenItsQuarterIsOver() {
    assertThat(outcome(IN_TIME, "2026-11-20 schedule 2027-Q1")).isEqualTo(Outcome.NOT_DUE);
    assertThat(outcome(AFTER, "2026-11-20 schedule 2027-Q1")).isEqualTo(Outcome.LATE);
  }

  @Test
  void itIsKeptWhenWhatWasDeclaredInTimeIsFoundHoweverLateTheHarvest() {
    var declared = new String[] {"2026-11-20 schedule 2027-Q1", "2027-03-31 declare"};
    assertThat(outcome(AFTER, declared)).as("no harvest has found it").isEqualTo(Outcome.LATE);
    var found =
        new String[] {"2026-11-20 schedule 2027-Q1", "2027-03-31 declare", "2027-06-09 find"};
    assertThat(outcome(AFTER, found)).isEqualTo(Outcome.KEPT);
    assertThat(
            outcome(AFTER, "2026-11-20 schedule 2027-Q1", "2027-04-01 declare", "2027-06-09 find"))
        .isEqualTo(Outcome.LATE);
    assertThat(
            outcome(
                AFTER,
                "2026-11-20 schedule 2027-Q1",
                "2027-03-31 declare",
                "2027-06-09 find",
                "2027-07-01 forget"))
        .as("the edition that had found it does not stand")
        .isEqualTo(Outcome.LATE);
  }

  @Test
  void whatIsPublishedEarlyIsKeptAtOnce() {
    assertThat(
            outcome(
                IN_TIME, "2026-11-20 schedule 2027-Q1", "2026-11-22 declare", "2026-12-01 find"))
        .isEqualTo(Outcome.KEPT);
  }

  @Test
  void whoPlansAnewBeforeTheQuarterBreaksNoWord() {
    var promises = promises("2026-11-20 schedule 2027-Q1", "2026-12-31 schedule 2027-Q3");
    assertThat(promises).extracting(each -> each.quarter().toString()).containsExactly("2027-Q3");
    assertThat(promises("2026-11-20 schedule 2027-Q1", "2026-12-31 withdraw")).isEmpty();
  }

  @Test
  void whoPutsItOffOnceTheQuarterHasBegunIsLateForIt() {
    var promises = promises("2026-11-20 schedule 2027-Q1", "2027-01-01 schedule 2027-Q3");
    assertThat(promises)
        .extracting(each -> each.quarter() + " " + each.outcome(IN_TIME))
        .containsExactly("2027-Q1 LATE", "2027-Q3 NOT_DUE");
    assertThat(promises.getFirst().moved()).hasToString("2027-Q3");
    assertThat(outcome(AFTER, "2026-11-20 schedule 2027-Q1", "2027-02-01 withdraw"))
        .isEqualTo(Outcome.LATE);
  }

  @Test
  void whoSaysTheSameAgainPromisesOnce() {
    assertThat(promises("2026-11-20 schedule 2027-Q1", "2027-01-15 schedule 2027-Q1")).hasSize(1);
  }

  @Test
  void aQuarterHasItsDaysAndNeighbours() {
    var quarter = Quarter.of(LocalDate.of(2026, 12, 1));
    assertThat(quarter).hasToString("2026-Q4");
    assertThat(quarter.firstDay()).isEqualTo("2026-10-01");
    assertThat(quarter.lastDay()).isEqualTo("2026-12-31");
    assertThat(quarter.plus(1)).hasToString("2027-Q1");
    assertThat(quarter.plus(-4)).isEqualTo(Quarter.find("2025-Q4").orElseThrow());
  }

  @Test
  void recordsTookTheDaysToTheFirstDecisionAndFromTheLastOneToTheHarvest() {
    var toDecision = new ArrayList<Long>();
    var toPublication = new ArrayList<Long>();
    Flow.measure(
        steps(
            "2026-01-01 enter",
            "2026-01-11 decide",
            "2026-03-01 decide",
            "2026-03-08 find",
            "2026-05-01 decide"),
        toDecision,
        toPublication);
    Flow.measure(
        steps("2026-01-01 enter", "2026-01-03 decide", "2026-02-03 find", "2026-03-01 forget"),
        toDecision,
        toPublication);
    Flow.measure(steps("2026-01-01 enter"), toDecision, toPublication);
    assertThat(toDecision).containsExactly(10L, 2L);
    assertThat(toPublication).containsExactly(7L);
  }

  @Test
  void ofFewNumbersNothingIsTold() {
    var few = Spread.of(List.of(1L, 2L, 3L, 4L));
    assertThat(few).isEqualTo(new Spread(4, null, null, null));
    assertThat(Spread.of(List.of(9L, 1L, 4L, 2L, 6L))).isEqualTo(new Spread(5, 2.0, 4.0, 6.0));
    assertThat(Spread.of(List.of(1L, 2L, 3L, 4L, 10L, 20L)))
        .isEqualTo(new Spread(6, 2.25, 3.5, 8.5));
  }

  @Test
  void aLongLineOfACalendarIsFoldedBetweenLetters() {
    var days = new DayList("https://mizan.example:8443", Instant.parse("2027-01-02T03:04:05Z"));
    var title = "أعماق البرك، ".repeat(9) + "a;b\nc\\d";
    days.add("ponds.1-2027-Q1", LocalDate.of(2027, 3, 31), title, "https://mizan.example/x");
    var text = days.text();
    assertThat(text)
        .contains("UID:ponds.1-2027-Q1@mizan.example\r\n", "DTSTART;VALUE=DATE:20270331\r\n")
        .contains("DTEND;VALUE=DATE:20270401\r\n", "DTSTAMP:20270102T030405Z\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", ""))
        .contains("SUMMARY:" + "أعماق البرك، ".repeat(9) + "a\\;b\\nc\\\\d\r\n");
  }
}
