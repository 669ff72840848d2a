package mizan.engine.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Works out how far the rows of a table can be told apart, and which treatment helps most.
final class Exposing {
  private static final int MOST_STEPS = 6;
  private static final int MOST_SINGLES = 6;

  /// The largest smallest class, then fewest rows in small ones, then the least loss.
  private static final Comparator<Relief> BEST_FIRST =
      Comparator.<Relief>comparingLong(relief -> -relief.after().smallest())
          .thenComparingLong(relief -> relief.after().inSmall())
          .thenComparing(Relief::treatment);

  private final List<QuasiColumn> columns;
  private final int rows;

  /// How each column is treated so far; null where it is not.
  private final List<@Nullable Treatment> treated = new ArrayList<>();

  Exposing(List<QuasiColumn> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    columns.forEach(_ -> treated.add(null));
  }

  /// @param ofRows rows of the table, counted or not
  Exposure of(String table, long ofRows, List<SensitiveColumn> sensitive) {
    var before = Classes.of(hashes(), rows);
    var diversities =
        sensitive.stream().map(each -> Classes.diversity(hashes(), each, rows)).toList();
    var singles = before.suffices() ? List.<Relief>of() : reliefs();
    var path = path(before, singles);
    return new Exposure(
        table,
        ofRows,
        columns.stream().map(QuasiColumn::column).toList(),
        before,
        singles.stream().limit(MOST_SINGLES).toList(),
        path,
        diversities);
  }

  /// The best treatment, then the best of those that are left, until every class has rows enough; a
  /// column is removed only where no other treatment helps.
  private List<Relief> path(Anonymity before, List<Relief> singles) {
    var steps = new ArrayList<Relief>();
    var so = before;
    var next = singles;
    while (!so.suffices() && steps.size() < MOST_STEPS) {
      var best = findBest(next, so);
      if (best.isEmpty()) {
        break;
      }
      steps.removeIf(step -> step.column().equals(best.get().column()));
      steps.add(best.get());
      so = best.get().after();
      treated.set(index(best.get()), best.get().treatment());
      next = so.suffices() ? List.of() : reliefs();
    }
    return again(steps);
  }

  private static Optional<Relief> findBest(List<Relief> reliefs, Anonymity so) {
    var helpful =
        reliefs.stream()
            .filter(relief ->
                relief.after().smallest() > so.smallest()
                    || relief.after().inSmall() < so.inSmall())
            .toList();
    return helpful.stream()
        .filter(relief -> relief.treatment() != Treatment.REMOVED)
        .findFirst()
        .or(() -> helpful.stream().findFirst());
  }

  /// The same steps, each with what comes of it and of those before it alone.
  private List<Relief> again(List<Relief> steps) {
    treated.replaceAll(_ -> null);
    var path = new ArrayList<Relief>();
    for (var step : steps) {
      treated.set(index(step), step.treatment());
      path.add(new Relief(step.column(), step.treatment(), Classes.of(hashes(), rows)));
    }
    return path;
  }

  private int index(Relief relief) {
    var index = 0;
    while (!columns.get(index).column().equals(relief.column())) {
      index++;
    }
    return index;
  }

  /// What each further treatment of one column would do, the best first.
  private List<Relief> reliefs() {
    var reliefs = new ArrayList<Relief>();
    for (var i = 0; i < columns.size(); i++) {
      var now = treated.get(i);
      for (var how : columns.get(i).ways()) {
        if (now == null || how.compareTo(now) > 0) {
          treated.set(i, how);
          reliefs.add(new Relief(columns.get(i).column(), how, Classes.of(hashes(), rows)));
          treated.set(i, now);
        }
      }
    }
    reliefs.sort(BEST_FIRST);
    return reliefs;
  }

  private List<long[]> hashes() {
    var hashes = new ArrayList<long[]>();
    for (var i = 0; i < columns.size(); i++) {
      var how = treated.get(i);
      if (how == null) {
        hashes.add(columns.get(i).exact());
      } else if (how != Treatment.REMOVED) {
        hashes.add(columns.get(i).treated(how));
      }
    }
    return hashes;
  }
}
