package mizan.engine.results;

import java.sql.SQLException;
import mizan.engine.criteria.Criteria;
import mizan.engine.mqa.Assessor.Reread;
import mizan.engine.probing.Draw;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The table of what the criteria of content say of each dataset, made when the first is appended.
final class ContentTable {
  private final DuckDBConnection duck;
  private final float[] values = new float[Criteria.OF_CONTENT.size()];
  private final boolean[] unmeasured = new boolean[values.length];
  private @Nullable DuckDBAppender rows;

  ContentTable(DuckDBConnection duck) {
    this.duck = duck;
  }

  /// @param stratum of the sample in which the dataset was drawn; `Draw.NOT_DRAWN` for others
  void append(long key, LookedInto looked, int stratum) throws SQLException {
    var to = rows;
    if (to == null) {
      Duck.run(duck, Columns.createContents());
      to = Duck.appender(duck, "contents");
      rows = to;
    }
    to.beginRow().append(key);
    if (stratum == Draw.NOT_DRAWN) {
      to.appendNull();
    } else {
      to.append(stratum);
    }
    DatasetTable.append(to, looked.verdicts(), values, unmeasured);
    append(to, looked.reread());
    to.endRow();
  }

  private static void append(DuckDBAppender to, @Nullable Reread reread) throws SQLException {
    if (reread == null) {
      to.appendNull().appendNull().appendNull().appendNull().appendNull();
      return;
    }
    var reading = reread.after();
    to.append(reading.met()).append(reading.measured());
    if (reading.best() < 0) {
      to.appendNull();
    } else {
      to.append(reading.best());
    }
    to.append((short) reading.points()).append((short) reading.attainable());
  }

  /// Makes every row visible to queries; no more are taken.
  void close() throws SQLException {
    if (rows != null) {
      rows.close();
    }
  }
}
