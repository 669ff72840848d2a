package mizan.platform.reports.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.results.FileCoverage;
import mizan.engine.results.Judged;
import mizan.engine.results.PortalSummary;
import mizan.engine.results.PortalSummary.PortalFinding;
import mizan.engine.results.PortalSummary.ProblemSummary;
import mizan.engine.scoring.PortalScore.DimensionScore;
import mizan.platform.reports.Standing;
import mizan.platform.web.Crumb;
import mizan.platform.web.Datum;
import mizan.platform.web.Fact;
import mizan.platform.web.Legend;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A portal in an edition: how it stands, why, and what to mend first.
///
/// @param replying whether this reader may reply to what was found
/// @param own whether this reader is told where personal data was found
/// @param invented whether the portal is an invented one, replayed while it was measured
/// @param histogram datasets by score: below 10, below 20, … up to 100
/// @param history its scores from the first edition to this one
/// @param setAside what was decided not to count
public record PortalPage(
    Shown shown,
    boolean replying,
    boolean own,
    Standing portal,
    String address,
    boolean invented,
    String measuredOn,
    List<DimensionScore> dimensions,
    List<Long> histogram,
    List<Advice> recommendations,
    List<CriterionLine> criteria,
    European mqa,
    Harvested harvest,
    List<Past> history,
    List<Aside> setAside)
    implements Page {

  public PortalPage {
    dimensions = List.copyOf(dimensions);
    histogram = List.copyOf(histogram);
    recommendations = List.copyOf(recommendations);
    criteria = List.copyOf(criteria);
    history = List.copyOf(history);
    setAside = List.copyOf(setAside);
  }

  /// Something to mend, with what it gains.
  ///
  /// @param indicator of the European assessment; null when the criterion as a whole is meant
  /// @param gain points on the scale 0 to 100
  /// @param datasets how many fail; 0 when the portal as a whole does
  public record Advice(
      String criterion, @Nullable String indicator, double gain, String effort, long datasets) {
    /// What the list of failing datasets is asked for.
    public String failing() {
      return indicator == null ? criterion : indicator;
    }
  }

  /// A criterion over the portal.
  ///
  /// @param value the mean in [0,1]; null when nothing is measured
  /// @param margin half the width of the value's 95 % interval; null unless it is estimated
  /// @param ofSample whether it is said of the datasets of a sample alone
  /// @param ofPortal whether it is asked of the portal as a whole
  /// @param judgement what people judged, with their evidence; null where they did not
  public record CriterionLine(
      String code,
      String dimension,
      double points,
      @Nullable Double value,
      @Nullable Double margin,
      boolean ofSample,
      long applicable,
      long failing,
      boolean judged,
      boolean ofPortal,
      List<PortalFinding> findings,
      Judged.@Nullable Value judgement) {
    public CriterionLine {
      findings = List.copyOf(findings);
    }
  }

  /// The European assessment over the portal's datasets.
  public record European(
      @Nullable Double score,
      int attainable,
      @Nullable String rating,
      String profile,
      Map<String, String> options,
      String links,
      List<IndicatorLine> indicators,
      long conformant,
      long conformantIfCopied) {
    public European {
      indicators = List.copyOf(indicators);
    }

    /// `D1 values-normalised · D2 blank-is-unset …`.
    public String optionsInOneLine() {
      return options.entrySet().stream()
          .map(option -> option.getKey() + " " + option.getValue())
          .collect(Collectors.joining(" · "));
    }
  }

  /// An indicator with the share of datasets that meet it; null when not measured.
  public record IndicatorLine(
      String metric, String dimension, int points, @Nullable Double share) {}

  /// What came of reading the catalogue.
  ///
  /// @param announced how many datasets the portal said it has; null when it did not say
  /// @param opened how many of the files were opened; null when nobody counted
  public record Harvested(
      boolean complete,
      @Nullable Long announced,
      long obtained,
      long files,
      @Nullable FileCoverage opened,
      List<ProblemSummary> problems,
      boolean found,
      PortalSummary.Evidence.@Nullable Told evidence) {
    public Harvested {
      problems = List.copyOf(problems);
    }
  }

  /// A criterion that does not count for a dataset, or for the portal as a whole.
  ///
  /// @param dataset its key; "" for the portal as a whole
  public record Aside(String dataset, String criterion, String reason) {}

  /// The portal in an earlier edition.
  public record Past(int edition, String measuredOn, double score) {}

  @Override
  public String topic() {
    return "/portals/" + portal.slug();
  }

  @Override
  public String title(Words words) {
    return portal.title().in(words.language());
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(shown.root(words));
  }

  /// Whether what is said of a criterion is said of the datasets of a sample alone.
  public boolean isOfSample(String criterion) {
    return criteria.stream().anyMatch(line -> line.code().equals(criterion) && line.ofSample());
  }

  public LocalDate day() {
    return LocalDate.parse(measuredOn);
  }

  public List<Datum> classes(Words words) {
    return IntStream.range(0, histogram.size())
        .mapToObj(bin -> {
          var count = histogram.get(bin);
          return new Datum(bin * 10 + "–" + (bin * 10 + 10), count, words.formats().number(count));
        })
        .toList();
  }

  public List<Datum> times(Words words) {
    return history.stream()
        .map(past ->
            new Datum(
                words.text("reports.edition", past.edition),
                past.score,
                words.formats().points(past.score)))
        .toList();
  }

  public Legend legend(Words words, String id) {
    return new Legend(
        id, words.text("reports.chart." + id), words.text("reports.chart.description"));
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("reports.body"), portal.body().in(words.language())));
    facts.add(
        new Fact(
            words.text("reports.address"),
            address,
            invented ? words.text("reports.address.invented") : ""));
    facts.add(
        new Fact(
            words.text("reports.portal-kind"),
            words.text("reports.kind." + portal.kind()),
            harvest.found ? words.text("reports.found") : ""));
    facts.add(new Fact(words.text("reports.datasets"), number(words, harvest.obtained)));
    if (harvest.announced != null) {
      facts.add(new Fact(words.text("reports.announced"), number(words, harvest.announced)));
    }
    facts.add(new Fact(words.text("reports.files"), number(words, harvest.files)));
    facts.add(new Fact(words.text("reports.measured-on"), words.formats().date(day())));
    var evidence = harvest.evidence;
    if (evidence != null) {
      facts.add(
          new Fact(
              words.text("reports.evidence"),
              evidence.head(),
              words.text("reports.evidence.note", number(words, evidence.exchanges()))));
    }
    return facts;
  }

  private static String number(Words words, long number) {
    return words.formats().number(number);
  }
}
