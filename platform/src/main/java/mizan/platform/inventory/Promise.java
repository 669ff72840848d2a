package mizan.platform.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a body has promised to publish in a quarter.
///
/// @param declared the day on which it said that it has, where a harvest found it; null before
/// @param moved the quarter that it was put off to after this one had begun; null when it was not
record Promise(
    Asset asset, Quarter quarter, @Nullable LocalDate declared, @Nullable Quarter moved) {
  /// The steps by which promises are made, kept and taken back.
  static final Set<String> STEPS =
      Set.of("schedule", "declare", "find", "forget", "reopen", "withdraw", "merge");

  /// What became of it.
  enum Outcome {
    KEPT,
    /// The quarter is over, and what was published in it was found by no harvest.
    LATE,
    NOT_DUE;

    /// The stable name, `not-due`.
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Outcome outcome(LocalDate today) {
    if (declared != null && !declared.isAfter(quarter.lastDay())) {
      return Outcome.KEPT;
    }
    return today.isAfter(quarter.lastDay()) || moved != null ? Outcome.LATE : Outcome.NOT_DUE;
  }

  /// The promises that were made of a record.
  ///
  /// One that was changed or taken back before its quarter began is none any more: who plans anew
  /// in time breaks no word. Once the quarter has begun it stands, whatever is done.
  ///
  /// @param steps of the record, of the kinds of [#STEPS]
  static List<Promise> of(Asset asset, List<Step> steps, Function<Instant, LocalDate> day) {
    var declared = declared(steps, day);
    var promises = new ArrayList<Promise>();
    for (var i = 0; i < steps.size(); i++) {
      var made = quarter(steps.get(i));
      if (made != null) {
        var next = next(steps.subList(i + 1, steps.size()));
        var moved = next == null ? null : quarter(next);
        var stands = next == null || !day.apply(next.at()).isBefore(made.firstDay());
        if (stands && !made.equals(moved)) {
          promises.add(new Promise(asset, made, declared, moved));
        }
      }
    }
    return promises;
  }

  private static @Nullable Quarter quarter(Step step) {
    return step.what().equals("schedule") ? Quarter.find(step.said()).orElse(null) : null;
  }

  /// The step that puts something in the place of a promise.
  private static @Nullable Step next(List<Step> later) {
    return later.stream()
        .filter(step -> Set.of("schedule", "reopen", "withdraw", "merge").contains(step.what()))
        .findFirst()
        .orElse(null);
  }

  /// When the body said where it is, of what a harvest has found and an edition still says.
  private static @Nullable LocalDate declared(List<Step> steps, Function<Instant, LocalDate> day) {
    LocalDate said = null;
    LocalDate found = null;
    for (var step : steps) {
      switch (step.what()) {
        case "declare" -> said = day.apply(step.at());
        case "find" -> found = found == null ? said : found;
        case "forget" -> found = null;
        default -> {} // it says nothing of where the data are
      }
    }
    return found;
  }
}
