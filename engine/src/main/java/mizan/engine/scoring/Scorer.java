package mizan.engine.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mizan.engine.criteria.Criteria;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.Methodology.Points;
import mizan.engine.mqa.Indicator;
import mizan.engine.mqa.Profile;
import mizan.engine.results.Judged;
import mizan.engine.results.Measures;
import mizan.engine.results.PortalResults;
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
/// values, over what is measured or judged by people.
public final class Scorer {

  private final Results results;
  private final Methodology methodology;
  private final Formula formula;
  private final List<Judged.Value> judged;

  private Scorer(Results results, Methodology methodology) {
    this.results = results;
    this.methodology = methodology;
    this.formula = new Formula(methodology);
    this.judged = results.judged();
  }

  /// The portals, best first; those without a rank follow by score.
  public static List<PortalScore> score(Results results, Methodology methodology) {
    return new Scorer(results, methodology).score();
  }

  private List<PortalScore> score() {
    var portals = results.portals();
    var spreads = FullSpread.of(results, formula);
    var scored = new ArrayList<PortalScore>();
    for (var portal : portals) {
      var spread = spreads.get(portal.datasets().toString());
      scored.add(spread == null ? empty(portal.summary()) : portal(portal, told(portal, spread)));
    }
    return Ranking.ranked(scored);
  }

  private Spread told(PortalResults portal, Spread all) {
    return portal.summary().sampled()
        ? SampleSpread.of(portal, all, formula, this::needsFiles)
        : all;
  }

  /// Whether a dimension rests on what is in the files; 0 is the whole.
  private boolean needsFiles(int dimension) {
    return formula.ofDatasets().stream()
        .filter(point ->
            dimension == 0
                || point.dimension().equals(methodology.dimensions().get(dimension - 1).code()))
        .anyMatch(point -> Criteria.needingFiles().contains(point.criterion()));
  }

  private PortalScore portal(PortalResults portal, Spread spread) {
    var summary = portal.summary();
    var measures = portal.measures();
    var criteria = new LinkedHashMap<String, CriterionScore>();
    for (var point : methodology.points()) {
      criteria.put(point.criterion(), criterion(point, summary, measures));
    }
    var measured = new Total();
    addDatasets(measured, formula.ofDatasets(), criteria, new Told(spread, 0, summary));
    addPortalLevel(measured, criteria, score -> !score.judged());
    var judges = new Total();
    addPortalLevel(judges, criteria, CriterionScore::judged);
    var total = Total.of(measured, judges);
    var score = total.score();
    return new PortalScore(
        summary,
        null,
        unranked(summary, total.coverage()),
        score,
        total.margin(),
        List.of(),
        total.coverage(),
        measured.part(),
        judges.part(),
        score == null ? "" : methodology.level(score),
        dimensions(criteria, spread, summary),
        spread.bins(),
        criteria,
        mqa(measures),
        measures.conformant(),
        measures.conformantIfCopied());
  }

  private PortalScore empty(PortalSummary summary) {
    var criteria = new LinkedHashMap<String, CriterionScore>();
    for (var point : methodology.points()) {
      criteria.put(
          point.criterion(),
          point.judged() || summary.verdicts().containsKey(point.criterion())
              ? portalLevel(point, summary)
              : new CriterionScore(point.dimension(), point.points(), false, null, 0, 0, 0, null));
    }
    var dimensions =
        methodology.dimensions().stream()
            .map(d -> new DimensionScore(d.code(), d.share(), null, null, 0))
            .toList();
    var mqa = new MqaScore(null, 0, null, Map.of(), Map.of());
    return new PortalScore(
        summary,
        null,
        unranked(summary, 0),
        null,
        null,
        List.of(),
        0,
        PortalScore.Part.NONE,
        PortalScore.Part.NONE,
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

  private CriterionScore criterion(Points point, PortalSummary summary, Measures measures) {
    var measured = measures.criteria().get(point.criterion());
    return measured == null
        ? portalLevel(point, summary)
        : new CriterionScore(
            point.dimension(),
            point.points(),
            false,
            measured.mean(),
            measured.measured(),
            measured.applicable(),
            measured.failing(),
            measured.margin());
  }

  private CriterionScore portalLevel(Points point, PortalSummary summary) {
    if (point.judged()) {
      return judged(point, judged(summary.slug(), point.criterion()));
    }
    var verdict = summary.verdicts().get(point.criterion());
    var value = verdict == null ? null : verdict.value();
    return new CriterionScore(
        point.dimension(),
        point.points(),
        false,
        value,
        value == null ? 0 : 1,
        verdict == null || verdict.applies() ? 1 : 0,
        value != null && value < 1 ? 1 : 0,
        null);
  }

  private @Nullable Double judged(String portal, String criterion) {
    return judged.stream()
        .filter(each -> each.portal().equals(portal) && each.criterion().equals(criterion))
        .findFirst()
        .map(Judged.Value::value)
        .orElse(null);
  }

  private static CriterionScore judged(Points point, @Nullable Double value) {
    return new CriterionScore(
        point.dimension(),
        point.points(),
        true,
        value,
        value == null ? 0 : 1,
        1,
        value != null && value < 1 ? 1 : 0,
        null);
  }

  private List<DimensionScore> dimensions(
      Map<String, CriterionScore> criteria, Spread spread, PortalSummary summary) {
    var dimensions = new ArrayList<DimensionScore>();
    for (var dimension : methodology.dimensions()) {
      var total = new Total();
      var ofDatasets =
          formula.ofDatasets().stream()
              .filter(p -> p.dimension().equals(dimension.code()))
              .toList();
      addDatasets(total, ofDatasets, criteria, new Told(spread, dimensions.size() + 1, summary));
      addPortalLevel(total, criteria, score -> score.dimension().equals(dimension.code()));
      dimensions.add(
          new DimensionScore(
              dimension.code(),
              dimension.share(),
              total.score(),
              total.margin(),
              total.coverage()));
    }
    return dimensions;
  }

  /// What the datasets' scores are told by.
  ///
  /// @param which of the spread's means
  private record Told(Spread spread, int which, PortalSummary summary) {
    /// How many datasets a measured one stands for; what is counted of a sample must weigh as much
    /// as what is counted of all.
    double weight(String criterion) {
      var files = summary.files();
      var sample = files == null ? null : files.sample();
      return sample == null || !Criteria.needingFiles().contains(criterion)
          ? 1
          : (double) sample.of() / Math.max(1, sample.datasets());
    }
  }

  private static void addDatasets(
      Total total, List<Points> points, Map<String, CriterionScore> criteria, Told told) {
    var measured = 0.0;
    var applicable = 0.0;
    for (var point : points) {
      var score = criteria.get(point.criterion());
      if (score != null) {
        var weight = point.points() * told.weight(point.criterion());
        measured += weight * score.measured();
        applicable += weight * score.applicable();
      }
    }
    total.add(
        points.stream().mapToDouble(Points::points).sum(),
        told.spread.mean(told.which),
        told.spread.margin(told.which),
        measured,
        applicable);
  }

  private void addPortalLevel(
      Total total, Map<String, CriterionScore> criteria, Predicate<CriterionScore> wanted) {
    criteria.forEach((code, score) -> {
      var ofDataset = formula.ofDatasets().stream().anyMatch(p -> p.criterion().equals(code));
      if (!ofDataset && wanted.test(score)) {
        var value = score.value();
        total.add(
            score.points(),
            value == null ? null : 100 * value,
            value == null ? 0 : 1,
            (double) score.applicable());
      }
    });
  }

  private MqaScore mqa(Measures measures) {
    var dimensions = new LinkedHashMap<String, Double>();
    for (var indicator : Indicator.values()) {
      var mean = measures.indicators().get(indicator.metric());
      dimensions.merge(
          indicator.dimension().code(), mean == null ? 0 : mean * indicator.points(), Double::sum);
    }
    var attainable = measures.mqaAttainable();
    return new MqaScore(
        measures.mqaMean(),
        attainable,
        rating(measures.mqaMean(), attainable),
        dimensions,
        measures.indicators());
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
}
