package mizan.engine.reporting;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.engine.criteria.Criteria;
import mizan.engine.results.Columns;
import mizan.engine.results.Duck;
import mizan.engine.results.Results;
import mizan.engine.scoring.PortalScore;
import org.jspecify.annotations.Nullable;

/// Who moves between two runs, or between two methodologies over one run.
///
/// @param both datasets that stand in both runs, by portal and id
/// @param newlyFailing those of them with a criterion that failed less before
public record Comparison(List<Move> moves, long both, long newlyFailing) {
  public Comparison {
    moves = List.copyOf(moves);
  }

  /// A portal before and after.
  public record Move(String portal, @Nullable PortalScore before, @Nullable PortalScore after) {
    /// The change of the score; null when one side has none.
    public @Nullable Double change() {
      var from = before == null ? null : before.score();
      var to = after == null ? null : after.score();
      return from == null || to == null ? null : to - from;
    }
  }

  public static Comparison of(Report before, Results oldResults, Report after, Results newResults) {
    var moves = new LinkedHashMap<String, Move>();
    after
        .portals()
        .forEach(p -> moves.put(p.portal().slug(), new Move(p.portal().slug(), null, p)));
    before
        .portals()
        .forEach(p ->
            moves.merge(
                p.portal().slug(),
                new Move(p.portal().slug(), p, null),
                (known, old) -> new Move(known.portal(), old.before(), known.after())));
    var counts = datasets(oldResults, newResults);
    return new Comparison(new ArrayList<>(moves.values()), counts[0], counts[1]);
  }

  /// The comparison as lines for a terminal.
  public List<String> lines(String language) {
    var words = Words.in(language);
    var lines = new ArrayList<String>();
    for (var move : moves) {
      var change = move.change();
      if (change == null
          || Math.abs(change) >= 0.05
          || !rank(move.before).equals(rank(move.after))) {
        lines.add(
            "%-40s %6s → %6s  %6s   %s %s → %s"
                .formatted(
                    move.portal,
                    score(move.before, words),
                    score(move.after, words),
                    change == null
                        ? words.text(move.before == null ? "compare.new" : "compare.gone")
                        : String.format(Locale.ROOT, "%+.1f", change),
                    words.text("compare.rank"),
                    rank(move.before),
                    rank(move.after)));
      }
    }
    if (lines.isEmpty()) {
      lines.add(words.text("compare.none"));
    }
    if (both > 0) {
      lines.add(
          words.text(
              "compare.datasets",
              words.count(newlyFailing),
              words.count(both),
              words.percent((double) newlyFailing / both)));
    }
    return lines;
  }

  private static String score(@Nullable PortalScore score, Words words) {
    return words.score(score == null ? null : score.score());
  }

  private static String rank(@Nullable PortalScore score) {
    var rank = score == null ? null : score.rank();
    return rank == null ? "–" : rank.toString();
  }

  private static long[] datasets(Results before, Results after) {
    if (empty(before) || empty(after)) {
      return new long[2];
    }
    var worse =
        Criteria.perDataset().stream()
            .map(Columns::of)
            .map(column -> "coalesce(a." + column + " < b." + column + ", false)")
            .reduce((x, y) -> x + " OR " + y)
            .orElseThrow();
    try (var duck = Duck.open(512);
        var statement = duck.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*), count(*) FILTER ("
                    + worse
                    + ") FROM "
                    + before.datasetsTable()
                    + " b JOIN "
                    + after.datasetsTable()
                    + " a ON a.portal = b.portal AND a.dataset_key = b.dataset_key")) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2)};
    } catch (SQLException e) {
      throw new IllegalStateException("comparing failed: " + e.getMessage(), e);
    }
  }

  private static boolean empty(Results results) {
    return results.portals().stream().allMatch(portal -> portal.summary().datasets() == 0);
  }

  /// The comparison by portal slug.
  public Map<String, Move> byPortal() {
    var map = new LinkedHashMap<String, Move>();
    moves.forEach(move -> map.put(move.portal, move));
    return map;
  }
}
