package mizan.engine.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.Methodology.Points;
import mizan.engine.mqa.Indicator;
import mizan.engine.mqa.Profile;
import mizan.engine.results.Columns;
import mizan.engine.results.Duck;
import mizan.engine.results.PortalSummary;
import mizan.engine.results.Results;
import mizan.engine.scoring.PortalScore.CriterionScore;
import mizan.engine.scoring.PortalScore.DimensionScore;
import mizan.engine.scoring.PortalScore.MqaScore;
import mizan.engine.scoring.PortalScore.Unranked;
import org.jspecify.annotations.Nullable;

/// Judges results by a methodology. START HERE for this room.
///
/// A portal's score is the points-weighted mean of its datasets' mean score and of its portal-level
/// values, over what is measured.
public final class Scorer {
  private static final int MEMORY_MEGABYTES = 512;
  private static final int BINS = 10;

  private final Results results;
  private final Methodology methodology;
  private final Formula formula;

  private Scorer(Results results, Methodology methodology) {
    this.results = results;
    this.methodology = methodology;
    this.formula = new Formula(methodology);
  }

  /// The portals, best first; those without a rank follow by score.
  public static List<PortalScore> score(Results results, Methodology methodology) {
    return new Scorer(results, methodology).score();
  }

  private List<PortalScore> score() {
    var summaries = results.portals().stream().map(portal -> portal.summary()).toList();
    var scored = new HashMap<String, PortalScore>();
    if (summaries.stream().anyMatch(summary -> summary.datasets() > 0)) {
      query(summaries, scored);
    }
    for (var summary : summaries) {
      scored.computeIfAbsent(summary.slug(), _ -> empty(summary));
    }
    return ranked(new ArrayList<>(scored.values()));
  }

  private void query(List<PortalSummary> summaries, Map<String, PortalScore> scored) {
    var bySlug = new HashMap<String, PortalSummary>();
    summaries.forEach(summary -> bySlug.put(summary.slug(), summary));
    try (var duck = Duck.open(MEMORY_MEGABYTES, Runtime.getRuntime().availableProcessors());
        var statement = duck.createStatement();
        var row = statement.executeQuery(sql())) {
      while (row.next()) {
        var summary = bySlug.get(row.getString("portal"));
        if (summary != null) {
          scored.put(summary.slug(), portal(summary, row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("scoring failed: " + e.getMessage(), e);
    }
  }

  /// Every sum that is needed, in one pass over the columns.
  private String sql() {
    var columns = new ArrayList<String>();
    columns.add("portal");
    columns.add("avg(score) AS score");
    columns.add("sum(measured) AS measured");
    columns.add("sum(applicable) AS applicable");
    for (var bin = 0; bin < BINS; bin++) {
      var last = bin == BINS - 1;
      columns.add(
          "count(*) FILTER (score >= %d AND score %s %d) AS bin%d"
              .formatted(bin * 10, last ? "<=" : "<", bin * 10 + 10, bin));
    }
    for (var dimension : methodology.dimensions()) {
      columns.add(
          "avg("
              + formula.score(dimension.code())
              + ") AS "
              + name("dimension_", dimension.code()));
    }
    for (var point : formula.ofDatasets()) {
      var column = Columns.of(point.criterion());
      columns.add("avg(" + column + ") AS avg_" + column);
      columns.add("count(" + column + ") AS count_" + column);
      columns.add(
          "count(*) FILTER (" + Columns.applies(point.criterion()) + ") AS applies_" + column);
      columns.add("count(*) FILTER (" + column + " < 1) AS failing_" + column);
    }
    columns.add("avg(mqa_points) AS mqa_mean, max(mqa_attainable) AS mqa_attainable");
    for (var indicator : Indicator.values()) {
      var column = Columns.of(indicator);
      columns.add("avg(CAST(" + column + " AS TINYINT)) AS " + column);
    }
    columns.add("count(*) FILTER (mqa_dcatApCompliance) AS conformant");
    columns.add("count(*) FILTER (copy_mends_conformance) AS conformant_if_copied");
    return "SELECT "
        + String.join(", ", columns)
        + " FROM (SELECT *, "
        + formula.score()
        + " AS score, "
        + formula.measured()
        + " AS measured, "
        + formula.applicable()
        + " AS applicable FROM "
        + results.datasetsTable()
        + ") GROUP BY portal";
  }

  private PortalScore portal(PortalSummary summary, ResultSet row) throws SQLException {
    var criteria = new LinkedHashMap<String, CriterionScore>();
    for (var point : methodology.points()) {
      criteria.put(point.criterion(), criterion(point, summary, row));
    }
    var mean = number(row, "score");
    var total = new Total();
    total.add(
        formula.pointsOfDatasets(), mean, row.getDouble("measured"), row.getDouble("applicable"));
    addPortalLevel(total, criteria, null);
    var histogram = new ArrayList<Long>();
    for (var bin = 0; bin < BINS; bin++) {
      histogram.add(row.getLong("bin" + bin));
    }
    var score = total.score();
    return new PortalScore(
        summary,
        null,
        unranked(summary, total.coverage()),
        score,
        total.coverage(),
        score == null ? "" : methodology.level(score),
        dimensions(criteria, row),
        histogram,
        criteria,
        mqa(row),
        row.getLong("conformant"),
        row.getLong("conformant_if_copied"));
  }

  private PortalScore empty(PortalSummary summary) {
    var criteria = new LinkedHashMap<String, CriterionScore>();
    for (var point : methodology.points()) {
      criteria.put(
          point.criterion(),
          summary.verdicts().containsKey(point.criterion())
              ? portalLevel(point, summary)
              : new CriterionScore(
                  point.dimension(), point.points(), point.judged(), null, 0, 0, 0));
    }
    var dimensions =
        methodology.dimensions().stream()
            .map(d -> new DimensionScore(d.code(), d.share(), null, 0))
            .toList();
    var mqa = new MqaScore(null, 0, null, Map.of(), Map.of());
    return new PortalScore(
        summary,
        null,
        unranked(summary, 0),
        null,
        0,
        "",
        dimensions,
        List.of(),
        criteria,
        mqa,
        0,
        0);
  }

  private @Nullable Unranked unranked(PortalSummary summary, double coverage) {
    if (!summary.complete()) {
      return Unranked.HELD;
    }
    if (summary.datasets() < methodology.rankDatasets()) {
      return Unranked.TOO_FEW_DATASETS;
    }
    return coverage < methodology.rankCoverage() ? Unranked.LOW_COVERAGE : null;
  }

  private CriterionScore criterion(Points point, PortalSummary summary, ResultSet row)
      throws SQLException {
    if (point.judged()) {
      return new CriterionScore(point.dimension(), point.points(), true, null, 0, 1, 0);
    }
    if (!formula.ofDatasets().contains(point)) {
      return portalLevel(point, summary);
    }
    var column = Columns.of(point.criterion());
    return new CriterionScore(
        point.dimension(),
        point.points(),
        false,
        number(row, "avg_" + column),
        row.getLong("count_" + column),
        row.getLong("applies_" + column),
        row.getLong("failing_" + column));
  }

  private static CriterionScore portalLevel(Points point, PortalSummary summary) {
    var verdict = summary.verdicts().get(point.criterion());
    var value = verdict == null ? null : verdict.value();
    return new CriterionScore(
        point.dimension(),
        point.points(),
        point.judged(),
        value,
        value == null ? 0 : 1,
        verdict == null || verdict.applies() ? 1 : 0,
        value != null && value < 1 ? 1 : 0);
  }

  private List<DimensionScore> dimensions(Map<String, CriterionScore> criteria, ResultSet row)
      throws SQLException {
    var dimensions = new ArrayList<DimensionScore>();
    for (var dimension : methodology.dimensions()) {
      var total = new Total();
      var ofDatasets =
          formula.ofDatasets().stream()
              .filter(p -> p.dimension().equals(dimension.code()))
              .toList();
      var measured = 0.0;
      var applicable = 0.0;
      for (var point : ofDatasets) {
        var score = criteria.get(point.criterion());
        if (score != null) {
          measured += point.points() * score.measured();
          applicable += point.points() * score.applicable();
        }
      }
      total.add(
          ofDatasets.stream().mapToDouble(Points::points).sum(),
          number(row, name("dimension_", dimension.code())),
          measured,
          applicable);
      addPortalLevel(total, criteria, dimension.code());
      dimensions.add(
          new DimensionScore(dimension.code(), dimension.share(), total.score(), total.coverage()));
    }
    return dimensions;
  }

  private void addPortalLevel(
      Total total, Map<String, CriterionScore> criteria, @Nullable String dimension) {
    criteria.forEach((code, score) -> {
      var ofDataset = formula.ofDatasets().stream().anyMatch(p -> p.criterion().equals(code));
      if (!ofDataset && (dimension == null || score.dimension().equals(dimension))) {
        var value = score.value();
        total.add(
            score.points(),
            value == null ? null : 100 * value,
            value == null ? 0 : 1,
            (double) score.applicable());
      }
    });
  }

  private MqaScore mqa(ResultSet row) throws SQLException {
    var score = number(row, "mqa_mean");
    var attainable = row.getInt("mqa_attainable");
    var indicators = new LinkedHashMap<String, @Nullable Double>();
    var dimensions = new LinkedHashMap<String, Double>();
    for (var indicator : Indicator.values()) {
      var mean = number(row, Columns.of(indicator));
      indicators.put(indicator.metric(), mean);
      dimensions.merge(
          indicator.dimension().code(), mean == null ? 0 : mean * indicator.points(), Double::sum);
    }
    return new MqaScore(score, attainable, rating(score, attainable), dimensions, indicators);
  }

  /// The rating, when what is not measured could not change it.
  private @Nullable String rating(@Nullable Double score, int attainable) {
    if (score == null) {
      return null;
    }
    var profile = Profile.named(results.run().mqaProfile());
    var least = profile.rating(score);
    return least == profile.rating(score + Indicator.MAXIMUM - attainable) ? least.label() : null;
  }

  /// Equal means equal as published: to one decimal.
  private static List<PortalScore> ranked(List<PortalScore> scores) {
    scores.sort(
        Comparator.comparing((PortalScore s) -> s.unranked() != null)
            .thenComparingDouble(s -> -published(s))
            .thenComparing(s -> s.portal().slug()));
    var ranked = new ArrayList<PortalScore>();
    for (var i = 0; i < scores.size(); i++) {
      var score = scores.get(i);
      if (score.unranked() != null) {
        ranked.add(score);
      } else {
        ranked.add(score.ranked(place(i, score, ranked)));
      }
    }
    return ranked;
  }

  private static @Nullable Integer place(int at, PortalScore score, List<PortalScore> ranked) {
    if (at > 0) {
      var before = ranked.get(at - 1);
      if (published(before) == published(score)) {
        return before.rank();
      }
    }
    return at + 1;
  }

  private static double published(PortalScore score) {
    var value = score.score();
    return value == null ? -1 : Math.round(value * 10) / 10.0;
  }

  private static String name(String prefix, String code) {
    return prefix + code.replace('-', '_');
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    var value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  /// Points-weighted mean over what is measured, and the measured share of what applies.
  private static final class Total {
    private double gained;
    private double counted;
    private double measured;
    private double applicable;

    /// @param score on the scale 0 to 100; null when not measured
    /// @param measuredPart and `applicablePart` in any common unit
    void add(double points, @Nullable Double score, double measuredPart, double applicablePart) {
      if (points == 0 || applicablePart == 0) {
        return;
      }
      applicable += points;
      if (score != null) {
        gained += points * score;
        counted += points;
        measured += points * measuredPart / applicablePart;
      }
    }

    @Nullable Double score() {
      return counted == 0 ? null : gained / counted;
    }

    double coverage() {
      return applicable == 0 ? 0 : measured / applicable;
    }
  }
}
