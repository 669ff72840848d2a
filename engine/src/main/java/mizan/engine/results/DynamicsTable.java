package mizan.engine.results;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Offer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The table of what users did at a portal, in the columns of `dynamics.parquet`.
final class DynamicsTable {
  private final DuckDBAppender rows;
  private @Nullable List<Offer> offers;

  DynamicsTable(DuckDBConnection duck) throws SQLException {
    Duck.run(
        duck,
        "CREATE TEMP TABLE dynamics (kind VARCHAR, id VARCHAR, title VARCHAR, type VARCHAR,"
            + " topic VARCHAR, page VARCHAR, target VARCHAR, subject VARCHAR, datasets VARCHAR[],"
            + " ongoing BOOLEAN, opened DATE, closed DATE, answered DATE, answered_by VARCHAR,"
            + " messages BIGINT)");
    rows = Duck.appender(duck, "dynamics");
  }

  void append(Activity activity) {
    var course = activity.course();
    var speaker = course.speaker();
    var datasets = activity.datasets();
    var messages = course.messages();
    try {
      rows.beginRow().append(activity.kind().code()).append(activity.id());
      rows.append(activity.title()).append(activity.type()).append(activity.topic());
      rows.append(activity.page()).append(activity.target()).append(activity.subject());
      if (datasets == null) {
        rows.appendNull();
      } else {
        rows.append(datasets);
      }
      rows.append(activity.open());
      append(course.opened());
      append(course.closed());
      append(course.answered());
      if (speaker == null) {
        rows.appendNull();
      } else {
        rows.append(speaker.code());
      }
      if (messages == null) {
        rows.appendNull();
      } else {
        rows.append(messages.longValue());
      }
      rows.endRow();
    } catch (SQLException e) {
      throw new IllegalStateException("what users did was not taken: " + e.getMessage(), e);
    }
  }

  private void append(@Nullable LocalDate day) throws SQLException {
    if (day == null) {
      rows.appendNull();
    } else {
      rows.append(day);
    }
  }

  /// Makes every row visible to queries; no more are taken.
  void end(List<Offer> told) {
    offers = List.copyOf(told);
    try {
      rows.close();
    } catch (SQLException e) {
      throw new IllegalStateException("what users did was not taken: " + e.getMessage(), e);
    }
  }

  /// What the portal offered; null when it was not asked.
  @Nullable List<Offer> offers() {
    return offers;
  }
}
