package mizan.engine.results;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.catalogue.Dataset;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Verdict;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Violation;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The table that a portal's datasets are appended to, a row each, and the sums over them.
final class DatasetTable {
  private final DuckDBAppender rows;
  private long titles;
  private final Tally tally = new Tally();
  private final float[] values = new float[Columns.appended().size()];
  private final boolean[] unmeasured = new boolean[values.length];

  DatasetTable(DuckDBConnection duck) throws SQLException {
    Duck.run(duck, Columns.createTable());
    rows = Duck.appender(duck, "appended");
  }

  void append(long key, Examined examined) throws SQLException {
    var dataset = examined.dataset();
    var title = dataset.title();
    rows.beginRow().append(key).append(dataset.id());
    appendOrNull(title.isEmpty() ? null : Finding.sample(title.any()));
    for (var language : List.of("ar", "fr", "en")) {
      appendOrNull(
          title.phrases().size() > 1 && title.speaks(language)
              ? Finding.sample(title.in(language))
              : null);
    }
    var publisher = dataset.publisher();
    appendOrNull(publisher == null ? null : Finding.sample(publisher.name().any()));
    if (title.isEmpty()) {
      rows.appendNull();
    } else {
      rows.append(Keys.ofText(title.any()));
      titles++;
    }
    rows.append(dataset.distributions().size());
    var reading = examined.reading();
    var points = reading.points();
    var attainable = reading.attainable();
    rows.append(reading.met()).append(reading.measured());
    if (reading.best() < 0) {
      rows.appendNull();
    } else {
      rows.append(reading.best());
    }
    rows.append((short) points).append((short) attainable);
    appendOrNull(reading.violations().isEmpty() ? null : brief(reading.violations()));
    var copyMends = copyMends(dataset, reading.violations());
    rows.append(copyMends);
    append(rows, examined.verdicts(), values, unmeasured);
    rows.endRow();
    tally.add(examined, points, attainable, copyMends);
  }

  /// How many datasets have a title.
  long titles() {
    return titles;
  }

  /// The sums over what was appended.
  Tally tally() {
    return tally;
  }

  /// Makes the rows so far visible to queries.
  void flush() throws SQLException {
    rows.flush();
  }

  /// Makes every row visible to queries; no more are taken.
  void close() throws SQLException {
    rows.close();
  }

  private void appendOrNull(@Nullable String text) throws SQLException {
    if (text == null) {
      rows.appendNull();
    } else {
      rows.append(text);
    }
  }

  /// Appends values, and as bits which of them apply.
  static void append(
      DuckDBAppender rows, List<Verdict> verdicts, float[] values, boolean[] unmeasured)
      throws SQLException {
    var applying = 0;
    for (var i = 0; i < values.length; i++) {
      unmeasured[i] = true;
      switch (verdicts.get(i)) {
        case Verdict.Measured(var value, _) -> {
          values[i] = (float) value;
          unmeasured[i] = false;
          applying |= 1 << i;
        }
        case Verdict.NotApplicable _ -> {}
        case Verdict.Unknown _ -> applying |= 1 << i;
      }
    }
    rows.append(values, unmeasured).append(applying);
  }

  /// Whether the description would conform if each download address were also its access address.
  private static boolean copyMends(Dataset dataset, List<Violation> violations) {
    if (violations.isEmpty()) {
      return true;
    }
    var mended =
        dataset.distributions().stream()
            .filter(file -> file.accessUrl() == null && file.downloadUrl() != null)
            .count();
    return violations.size() == mended
        && violations.stream()
            .allMatch(v -> v.path().equals(Dcat.ACCESS_URL) && v.constraint().equals("minCount"));
  }

  private static String brief(List<Violation> violations) {
    return violations.stream()
        .map(violation -> violation.path() + " " + violation.constraint())
        .distinct()
        .limit(8)
        .collect(Collectors.joining("; "));
  }
}
