package mizan.engine.results;

import java.sql.SQLException;
import mizan.engine.criteria.Criteria;
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
    to.endRow();
  }

  /// Makes every row visible to queries; no more are taken.
  void close() throws SQLException {
    if (rows != null) {
      rows.close();
    }
  }
}
