package mizan.engine.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion.Effort;
import mizan.engine.methodology.Methodology;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.Columns;
import mizan.engine.results.Duck;
import mizan.engine.results.Results;
import mizan.engine.scoring.Formula;
import mizan.engine.scoring.PortalScore;
import org.jspecify.annotations.Nullable;

/// Recommends by what-if: each criterion's failing items are set to mended, and the score is
/// computed again over the stored values. No portal is asked anything.
public final class Adviser {
  private static final int MEMORY_MEGABYTES = 512;
  private static final double WORTH_SAYING = 0.005;

  private final Results results;
  private final Formula formula;

  private Adviser(Results results, Methodology methodology) {
    this.results = results;
    this.formula = new Formula(methodology);
  }

  /// Something that could be mended dataset by dataset.
  ///
  /// @param failing the SQL condition of a failing dataset
  private record Option(
      String name,
      String criterion,
      @Nullable Indicator indicator,
      String failing,
      String mended) {}

  /// Recommendations for every portal: those that gain most come first.
  public static List<Recommendation> advise(
      Results results, Methodology methodology, List<PortalScore> scores) {
    return new Adviser(results, methodology).advise(scores);
  }

  private List<Recommendation> advise(List<PortalScore> scores) {
    var recommendations = new ArrayList<Recommendation>();
    var bySlug = new HashMap<String, PortalScore>();
    for (var score : scores) {
      bySlug.put(score.portal().slug(), score);
      ofPortal(score, recommendations);
    }
    if (scores.stream().anyMatch(score -> score.portal().datasets() > 0)) {
      ofDatasets(bySlug, recommendations);
    }
    recommendations.sort(
        Comparator.comparingDouble((Recommendation r) -> -r.gain())
            .thenComparing(Recommendation::portal)
            .thenComparing(Recommendation::criterion));
    return recommendations;
  }

  /// What concerns the portal as a whole.
  private static void ofPortal(PortalScore score, List<Recommendation> recommendations) {
    score
        .criteria()
        .forEach((code, criterion) -> {
          var value = criterion.value();
          var portalLevel = score.portal().verdicts().containsKey(code);
          if (portalLevel && value != null && value < 1) {
            var gain = 100 * criterion.points() * (1 - value) / counted(score);
            recommendations.add(
                new Recommendation(
                    score.portal().slug(), code, null, gain, effort(code), 0, null, null));
          }
        });
  }

  private void ofDatasets(Map<String, PortalScore> scores, List<Recommendation> recommendations) {
    var options = options();
    try (var duck = Duck.open(MEMORY_MEGABYTES);
        var statement = duck.createStatement();
        var row = statement.executeQuery(sql(options))) {
      while (row.next()) {
        var score = scores.get(row.getString("portal"));
        if (score != null) {
          for (var option : options) {
            add(option, score, row, recommendations);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("advice failed: " + e.getMessage(), e);
    }
  }

  private void add(
      Option option, PortalScore score, ResultSet row, List<Recommendation> recommendations)
      throws SQLException {
    var failing = row.getLong("failing_" + option.name);
    var gain =
        (row.getDouble("mended_" + option.name) - row.getDouble("score"))
            * pointsOfDatasets()
            / counted(score);
    if (failing > 0 && gain > WORTH_SAYING) {
      recommendations.add(
          new Recommendation(
              score.portal().slug(),
              option.criterion,
              option.indicator == null ? null : option.indicator.metric(),
              gain,
              effort(option.criterion),
              failing,
              row.getString("first_" + option.name),
              row.getLong("key_" + option.name)));
    }
  }

  private List<Option> options() {
    var options = new ArrayList<Option>();
    for (var point : formula.ofDatasets()) {
      var code = point.criterion();
      if (code.equals(Criteria.MQA_READING)) {
        for (var indicator : advisable()) {
          options.add(
              new Option(
                  indicator.metric(),
                  code,
                  indicator,
                  "NOT " + Columns.of(indicator),
                  formula.scoreIfMet(together(indicator))));
        }
      } else {
        options.add(
            new Option(
                Columns.of(code),
                code,
                null,
                Columns.of(code) + " < 1",
                formula.scoreIfMended(code)));
      }
    }
    return options;
  }

  /// Where links were not probed, nobody is told to repair one: a download address that is assumed
  /// to work fails only because it is not given, which is said once.
  private List<Indicator> advisable() {
    return Stream.of(Indicator.values())
        .filter(indicator -> indicator != Indicator.DOWNLOAD_URL_STATUS_CODE || probed())
        .toList();
  }

  private List<Indicator> together(Indicator indicator) {
    return indicator == Indicator.DOWNLOAD_URL_AVAILABILITY && !probed()
        ? List.of(indicator, Indicator.DOWNLOAD_URL_STATUS_CODE)
        : List.of(indicator);
  }

  private boolean probed() {
    return results.run().links().equals("measured");
  }

  private String sql(List<Option> options) {
    var columns = new ArrayList<String>();
    var sampled = results.sampled();
    columns.add("portal, " + mean(formula.score(), sampled) + " AS score");
    for (var option : options) {
      columns.add("count(*) FILTER (" + option.failing + ") AS failing_" + option.name);
      columns.add(mean(option.mended, sampled) + " AS mended_" + option.name);
      columns.add("min(title) FILTER (" + option.failing + ") AS first_" + option.name);
      columns.add(
          "arg_min(dataset_key, title) FILTER (" + option.failing + ") AS key_" + option.name);
    }
    return "SELECT "
        + String.join(", ", columns)
        + " FROM "
        + (sampled ? results.weighedTable() : results.datasetsTable())
        + " GROUP BY portal";
  }

  /// The mean over the datasets; of a sample the weighted one over those that were drawn.
  private static String mean(String score, boolean sampled) {
    return sampled
        ? "sum((%1$s) * sample_weight) / sum(CASE WHEN (%1$s) IS NOT NULL THEN sample_weight END)"
            .formatted(score)
        : "avg(" + score + ")";
  }

  private double pointsOfDatasets() {
    return formula.ofDatasets().stream().mapToDouble(Methodology.Points::points).sum();
  }

  /// The points over which a portal's score is a mean: those of its datasets and of what is
  /// measured or judged of it as a whole.
  private static double counted(PortalScore score) {
    var counted = 0.0;
    for (var entry : score.criteria().entrySet()) {
      var criterion = entry.getValue();
      var ofPortal = score.portal().verdicts().containsKey(entry.getKey());
      if (criterion.value() != null || !(ofPortal || criterion.judged())) {
        counted += criterion.points();
      }
    }
    return counted;
  }

  private static Effort effort(String criterion) {
    return Criteria.get(criterion).effort();
  }
}
