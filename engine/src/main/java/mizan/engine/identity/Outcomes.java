package mizan.engine.identity;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.Consumer;
import mizan.engine.identity.Assignment.Link;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// What an assignment means for each dataset, given the datasets' names.
final class Outcomes {
  private static final int NOBODY = -1;

  private Outcomes() {}

  static void write(int before, int now, Assignment assignment, KeyTable table)
      throws SQLException {
    var askedBefore = new BitSet(before);
    var askedNow = new BitSet(now);
    try (var out = table.outcomes()) {
      for (var link : assignment.doubts()) {
        askedBefore.set(link.before());
        askedNow.set(link.now());
        write(out, link, State.TO_BE_CONFIRMED, Assignment.doubt(link.evidence()));
      }
      for (var row = 0; row < now; row++) {
        var link = assignment.ofNow(row);
        if (link != null) {
          write(out, link, State.SAME, null);
        } else if (!askedNow.get(row)) {
          write(out, new Link(NOBODY, row, Evidence.NONE), State.NEW, null);
        }
      }
      for (var row = 0; row < before; row++) {
        if (assignment.isFreeBefore(row) && !askedBefore.get(row)) {
          write(out, new Link(row, NOBODY, Evidence.NONE), State.GONE_CANDIDATE, null);
        }
      }
    }
  }

  static void read(KeyTable table, Consumer<Match> each) throws SQLException {
    table.found(row -> {
      var doubt = row.getString("doubt");
      each.accept(
          new Match(
              State.valueOf(row.getString("state")),
              row.getString("before"),
              orEmpty(row.getString("title_before")),
              row.getString("now"),
              orEmpty(row.getString("title_now")),
              row.getDouble("confidence"),
              Evidence.keys(row.getInt("keys")),
              doubt == null ? null : Doubt.valueOf(doubt)));
    });
  }

  private static void write(DuckDBAppender out, Link link, State state, @Nullable Doubt doubt)
      throws SQLException {
    out.beginRow().append(link.before()).append(link.now()).append(state.name());
    out.append((double) link.evidence().confidence()).append(link.evidence().keys());
    if (doubt == null) {
      out.appendNull();
    } else {
      out.append(doubt.name());
    }
    out.endRow();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
