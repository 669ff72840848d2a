package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mizan.platform.exchange.Course.Standing;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;

/// Clocks of requests, counted by hand on a calendar of 2026: 2 March is a Monday.
class CourseTest {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 3, 20);

  private static Course.Counting counting(boolean working, Set<LocalDate> holidays) {
    return new Course.Counting(
        new Rules(working, 2, 10, 5, 3, 5, 30, Trilingual.same("")),
        day -> !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day),
        ZoneOffset.UTC);
  }

  private static Step step(LocalDate day, String what, State to) {
    return step(day, what, to, "roads");
  }

  private static Step step(LocalDate day, String what, State to, String body) {
    var at = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return new Step(1, at, what.equals("send") ? Who.REQUESTER : Who.BODY, what, to, body, "");
  }

  private static Course course(List<Step> steps, LocalDate today) {
    return Course.of(steps.getLast().to(), steps, counting(true, Set.of(HOLIDAY)), today);
  }

  private final Step sent = step(MONDAY, "send", State.SENT);

  @Test
  void workingDaysAreCountedFromTheDayAfterTheAsking() {
    var course = course(List.of(sent), MONDAY);
    assertThat(course.acknowledgeBy()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(course.due()).isEqualTo(LocalDate.of(2026, 3, 16));
    assertThat(course.standing()).isEqualTo(Standing.ON_TIME);
    assertThat(course.days()).isZero();
  }

  @Test
  void aHolidayIsNoDayOfWork() {
    var late = step(LocalDate.of(2026, 3, 9), "send", State.SENT);
    assertThat(course(List.of(late), MONDAY).due()).isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @Test
  void calendarDaysEndOnADayOfWork() {
    var friday = step(LocalDate.of(2026, 3, 4), "send", State.SENT);
    var course = Course.of(State.SENT, List.of(friday), counting(false, Set.of(HOLIDAY)), MONDAY);
    assertThat(course.due()).isEqualTo(LocalDate.of(2026, 3, 16)); // the 14th is a Saturday
  }

  @Test
  void itIsNearThenLateThenVeryLate() {
    assertThat(course(List.of(sent), LocalDate.of(2026, 3, 12)).standing())
        .isEqualTo(Standing.DUE_SOON);
    assertThat(course(List.of(sent), LocalDate.of(2026, 3, 16)).standing())
        .isEqualTo(Standing.DUE_SOON);
    assertThat(course(List.of(sent), LocalDate.of(2026, 3, 17)).standing())
        .isEqualTo(Standing.LATE);
    assertThat(course(List.of(sent), LocalDate.of(2026, 3, 19)).standing())
        .isEqualTo(Standing.LATE);
    assertThat(course(List.of(sent), LocalDate.of(2026, 3, 23)).standing())
        .isEqualTo(Standing.VERY_LATE);
  }

  @Test
  void whileTheBodyWaitsNoDayCounts() {
    var asked = step(LocalDate.of(2026, 3, 4), "ask", State.CLARIFYING);
    var waiting = course(List.of(sent, asked), LocalDate.of(2026, 4, 30));
    assertThat(waiting.standing()).isEqualTo(Standing.PAUSED);
    assertThat(waiting.due()).isNull();
    assertThat(waiting.days()).isEqualTo(2);
    var clarified = step(LocalDate.of(2026, 3, 11), "clarify", State.IN_STUDY);
    // 5 days of work stood still
    assertThat(course(List.of(sent, asked, clarified), LocalDate.of(2026, 3, 12)).due())
        .isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @Test
  void moreTimeIsTakenOnce() {
    var extended = step(LocalDate.of(2026, 3, 5), "extend", State.SENT);
    var course = course(List.of(sent, extended), LocalDate.of(2026, 3, 6));
    assertThat(course.extended()).isTrue();
    assertThat(course.due()).isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @Test
  void anAnswerIsInTimeOrLate() {
    var inTime = step(LocalDate.of(2026, 3, 16), "answer", State.ANSWERED);
    assertThat(course(List.of(sent, inTime), LocalDate.of(2026, 6, 1)).standing())
        .isEqualTo(Standing.ANSWERED_IN_TIME);
    var late = step(LocalDate.of(2026, 3, 17), "answer", State.ANSWERED);
    var course = course(List.of(sent, late), LocalDate.of(2026, 6, 1));
    assertThat(course.standing()).isEqualTo(Standing.ANSWERED_LATE);
    assertThat(course.days()).isEqualTo(11);
  }

  @Test
  void whatIsContestedHasAClockOfItsOwn() {
    var answered = step(LocalDate.of(2026, 3, 5), "answer", State.ANSWERED);
    var contested = step(LocalDate.of(2026, 4, 6), "contest", State.CONTESTED);
    var course = course(List.of(sent, answered, contested), LocalDate.of(2026, 4, 7));
    assertThat(course.due()).isEqualTo(LocalDate.of(2026, 4, 13));
    assertThat(course.answered()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(course.standing()).isEqualTo(Standing.ON_TIME);
    assertThat(course(List.of(sent, answered, contested), LocalDate.of(2026, 4, 10)).standing())
        .isEqualTo(Standing.DUE_SOON);
    assertThat(course(List.of(sent, answered, contested), LocalDate.of(2026, 4, 14)).standing())
        .isEqualTo(Standing.LATE);
  }

  @Test
  void movingOnIsNoAnswerToWhoeverAsked() {
    var moved = step(LocalDate.of(2026, 3, 3), "move", State.SENT, "schools");
    assertThat(course(List.of(sent, moved), LocalDate.of(2026, 3, 4)).acknowledged()).isNull();
  }

  /// Whatever bodies do, moving a case never moves its clock, and waiting for the requester moves
  /// it by exactly the days that counted.
  @Test
  void noOrderOfStepsLetsABodyGainTime() {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var turn = 0; turn < 2_000; turn++) {
      var counting = counting(random.nextBoolean(), Set.of(HOLIDAY));
      var steps = new ArrayList<Step>(List.of(sent));
      var day = MONDAY;
      var waits = false;
      for (var i = random.nextInt(8); i > 0; i--) {
        day = day.plusDays(random.nextInt(6));
        if (waits) {
          steps.add(step(day, "clarify", State.IN_STUDY));
          waits = false;
        } else if (random.nextBoolean()) {
          steps.add(step(day, "ask", State.CLARIFYING));
          waits = true;
        } else {
          steps.add(step(day, "study", State.IN_STUDY));
        }
      }
      if (waits) {
        steps.add(step(day, "clarify", State.IN_STUDY));
      }
      var moved = new ArrayList<Step>();
      for (var each : steps) {
        moved.add(each);
        moved.add(
            new Step(1, each.at(), Who.BODY, "move", each.to(), "body" + random.nextInt(9), ""));
      }
      var today = day.plusDays(random.nextInt(40));
      var plain = Course.of(steps.getLast().to(), steps, counting, today);
      var other = Course.of(moved.getLast().to(), moved, counting, today);
      assertThat(other.due()).isEqualTo(plain.due());
      assertThat(other.days()).isEqualTo(plain.days());
      assertThat(other.standing()).isEqualTo(plain.standing());
      assertThat(plain.days()).isEqualTo(counted(steps, counting, today));
    }
  }

  /// The same, day by day.
  private static int counted(List<Step> steps, Course.Counting counting, LocalDate today) {
    var days = 0;
    for (var day = MONDAY.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
      var stands = false;
      for (var i = 0; i + 1 < steps.size(); i++) {
        stands |=
            steps.get(i).to() == State.CLARIFYING
                && day.isAfter(day(steps.get(i).at()))
                && !day.isAfter(day(steps.get(i + 1).at()));
      }
      var counts = !counting.rules().working() || counting.workdays().test(day);
      days += counts && !stands ? 1 : 0;
    }
    return days;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
