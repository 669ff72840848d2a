package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.Step.Who;
import org.jspecify.annotations.Nullable;

/// Where a request stands in time: counted from its steps by the rules of the country, typed by
/// nobody.
///
/// The first day that counts is the one after the asking. Days on which the body waits for the
/// requester do not count, nor do those while the request was called vexatious. A case that is
/// moved to another body keeps its clock. Who contests an answer starts a clock of its own.
///
/// @param sent the day of the asking
/// @param acknowledged when somebody of the body, or of the unit, first did anything; null before
/// @param answered when it was first answered; null before
/// @param released when a harvest found the data; null before
/// @param acknowledgeBy the last day to acknowledge in time
/// @param answerBy the last day for the first answer
/// @param due the last day to answer in time, the first time or again; null while no clock runs
/// @param days that counted until the first answer, or until today
/// @param extended whether the body has taken more time
public record Course(
    LocalDate sent,
    @Nullable LocalDate acknowledged,
    @Nullable LocalDate answered,
    @Nullable LocalDate released,
    LocalDate acknowledgeBy,
    LocalDate answerBy,
    @Nullable LocalDate due,
    int days,
    boolean extended,
    Standing standing) {

  /// How a request is in time.
  public enum Standing {
    ON_TIME,
    DUE_SOON,
    LATE,
    VERY_LATE,
    /// The body waits for the requester.
    PAUSED,
    ANSWERED_IN_TIME,
    ANSWERED_LATE,
    /// Nothing is awaited of the body.
    OVER;

    /// The stable name, `due-soon`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isLate() {
      return this == LATE || this == VERY_LATE;
    }
  }

  /// What days are counted by.
  ///
  /// @param workdays the days on which bodies are at work
  record Counting(Rules rules, Predicate<LocalDate> workdays, ZoneId zone) {
    private boolean counts(LocalDate day) {
      return !rules.working() || workdays.test(day);
    }
  }

  /// Days that somebody waited for somebody else: those after `from`, until `until`.
  private record Pause(LocalDate from, LocalDate until) {
    boolean covers(LocalDate day) {
      return day.isAfter(from) && !day.isAfter(until);
    }
  }

  /// A deadline is told to be near when at most a fifth of the days for an answer, or for the
  /// review of one, is left.
  private static final int NEAR = 5;

  /// No clock is counted for longer: a date far off is a mistake, not a deadline.
  private static final int LONGEST_DAYS = 20_000;

  /// @param steps of the request, the first first: its sending
  static Course of(State state, List<Step> steps, Counting counting, LocalDate today) {
    var clock = new Clock(steps, counting, today);
    var rules = counting.rules;
    var sent = clock.day(steps.getFirst());
    var extended = clock.first(step -> step.what().equals("extend")) != null;
    var answered = clock.first(step -> step.what().equals("answer"));
    var answerBy = clock.after(sent, rules.answer() + (extended ? rules.extension() : 0));
    var again = clock.last("contest");
    var due =
        again != null && state == State.CONTESTED ? clock.after(again, rules.review()) : answerBy;
    return new Course(
        sent,
        clock.first(step -> isAttended(step)),
        answered,
        clock.last("find"),
        clock.after(sent, rules.acknowledge()),
        answerBy,
        runs(state) ? due : null,
        clock.between(sent, answered == null ? today : answered),
        extended,
        clock.standing(state, due, answered));
  }

  /// Moving a request on, or keeping order, is no attention to what it asks.
  private static boolean isAttended(Step step) {
    return (step.who() == Who.BODY || step.who() == Who.UNIT)
        && List.of("acknowledge", "study", "ask", "answer", "extend", "merge")
            .contains(step.what());
  }

  private static boolean runs(State state) {
    return state == State.SENT
        || state == State.ACKNOWLEDGED
        || state == State.IN_STUDY
        || state == State.CONTESTED;
  }

  /// Counts days of one request.
  private record Clock(List<Step> steps, Counting counting, LocalDate today, List<Pause> pauses) {
    Clock(List<Step> steps, Counting counting, LocalDate today) {
      this(steps, counting, today, pauses(steps, counting.zone, today));
    }

    private static List<Pause> pauses(List<Step> steps, ZoneId zone, LocalDate today) {
      var pauses = new ArrayList<Pause>();
      LocalDate since = null;
      for (var step : steps) {
        var stands =
            step.to() == State.CLARIFYING
                || step.to() == State.VEXATIOUS
                || step.to() == State.APPEALED;
        var day = LocalDate.ofInstant(step.at(), zone);
        if (stands && since == null) {
          since = day;
        } else if (!stands && since != null) {
          pauses.add(new Pause(since, day));
          since = null;
        }
      }
      if (since != null) {
        pauses.add(new Pause(since, today));
      }
      return List.copyOf(pauses);
    }

    LocalDate day(Step step) {
      return LocalDate.ofInstant(step.at(), counting.zone);
    }

    @Nullable LocalDate first(Predicate<Step> wanted) {
      return steps.stream().filter(wanted).findFirst().map(this::day).orElse(null);
    }

    @Nullable LocalDate last(String what) {
      return steps.reversed().stream()
          .filter(step -> step.what().equals(what))
          .findFirst()
          .map(this::day)
          .orElse(null);
    }

    private boolean counts(LocalDate day) {
      return counting.counts(day) && pauses.stream().noneMatch(pause -> pause.covers(day));
    }

    /// The day on which so many days that count are over, a day on which bodies are at work.
    LocalDate after(LocalDate from, int days) {
      var day = from;
      for (int counted = 0, looked = 0; counted < days && looked < LONGEST_DAYS; looked++) {
        day = day.plusDays(1);
        counted += counts(day) ? 1 : 0;
      }
      for (var looked = 0; !counting.workdays.test(day) && looked < LONGEST_DAYS; looked++) {
        day = day.plusDays(1);
      }
      return day;
    }

    int between(LocalDate from, LocalDate until) {
      return (int)
          from.plusDays(1)
              .datesUntil(until.isBefore(from) ? from.plusDays(1) : until.plusDays(1))
              .filter(this::counts)
              .count();
    }

    Standing standing(State state, LocalDate due, @Nullable LocalDate answered) {
      if (state == State.CLARIFYING) {
        return Standing.PAUSED;
      }
      if (runs(state)) {
        if (today.isAfter(due)) {
          return between(due, today) > counting.rules.veryLate()
              ? Standing.VERY_LATE
              : Standing.LATE;
        }
        var whole = state == State.CONTESTED ? counting.rules.review() : counting.rules.answer();
        return between(today, due) * NEAR <= whole ? Standing.DUE_SOON : Standing.ON_TIME;
      }
      if (answered == null || state == State.EXTERNAL) {
        return Standing.OVER;
      }
      return answered.isAfter(due) ? Standing.ANSWERED_LATE : Standing.ANSWERED_IN_TIME;
    }
  }

  /// Whether the first answer came in time, whatever became of it.
  boolean isAnsweredInTime() {
    return answered != null && !answered.isAfter(answerBy);
  }

  /// The stable names of all standings that a list can be narrowed to.
  public static List<String> codes() {
    return Stream.of(Standing.values()).map(Standing::code).toList();
  }
}
