package mizan.engine.scoring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.Methodology.Award;
import mizan.engine.results.Columns;
import mizan.engine.results.Duck;
import mizan.engine.results.Results;

/// What a portal earns by a methodology, and what stands between it and each certificate.
///
/// @param gated how many of its datasets fall under a gate
/// @param ways to each certificate, the highest first
public record Merit(PortalScore score, long gated, List<Way> ways) {
  public Merit {
    ways = List.copyOf(ways);
  }

  /// A certificate with what stands in the way to it; nothing when it is earned.
  public record Way(Award award, List<Obstacle> obstacles) {
    public Way {
      obstacles = List.copyOf(obstacles);
    }
  }

  /// What stands in the way to a certificate.
  public enum Obstacle {
    UNRANKED,
    SCORE,
    COVERAGE,
    RATING,
    GATE;

    /// The stable name, `coverage`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The highest certificate that is earned.
  public Optional<Award> earned() {
    return ways.stream().filter(way -> way.obstacles.isEmpty()).map(Way::award).findFirst();
  }

  /// What each portal earns.
  ///
  /// @param scores of the results, by this methodology
  public static List<Merit> of(Results results, Methodology methodology, List<PortalScore> scores) {
    var gated = gated(results, methodology);
    return scores.stream()
        .map(score -> of(score, methodology, gated.getOrDefault(score.portal().slug(), 0L)))
        .toList();
  }

  private static Merit of(PortalScore score, Methodology methodology, long gated) {
    return new Merit(
        score,
        gated,
        methodology.awards().stream()
            .map(award -> new Way(award, obstacles(score, award, gated)))
            .toList());
  }

  private static List<Obstacle> obstacles(PortalScore score, Award award, long gated) {
    var obstacles = new ArrayList<Obstacle>();
    var points = score.score();
    var rating = score.mqa().rating();
    if (score.rank() == null) {
      obstacles.add(Obstacle.UNRANKED);
    }
    if (points == null || points < award.from()) {
      obstacles.add(Obstacle.SCORE);
    }
    if (score.coverage() < award.coverage()) {
      obstacles.add(Obstacle.COVERAGE);
    }
    if (!award.ratings().isEmpty()
        && (rating == null || !award.ratings().contains(rating.toLowerCase(Locale.ROOT)))) {
      obstacles.add(Obstacle.RATING);
    }
    if (award.ungated() && gated > 0) {
      obstacles.add(Obstacle.GATE);
    }
    return obstacles;
  }

  private static Map<String, Long> gated(Results results, Methodology methodology) {
    var gated = new HashMap<String, Long>();
    var datasets = results.portals().stream().anyMatch(portal -> portal.summary().datasets() > 0);
    if (methodology.gates().isEmpty() || !datasets) {
      return gated;
    }
    var under =
        methodology.gates().stream()
            .map(gate -> "%s <= %s".formatted(Columns.of(gate.criterion()), gate.atMost()))
            .collect(Collectors.joining(" OR "));
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var row =
            statement.executeQuery(
                "SELECT portal, count(*) FILTER (WHERE %s) AS gated FROM %s GROUP BY portal"
                    .formatted(under, results.datasetsTable()))) {
      while (row.next()) {
        gated.put(row.getString("portal"), row.getLong("gated"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the gates were not counted: " + e.getMessage(), e);
    }
    return gated;
  }
}
