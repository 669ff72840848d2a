package mizan.engine.reporting;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.engine.advice.Recommendation;
import mizan.engine.methodology.Methodology.Points;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.Judged;
import mizan.engine.scoring.PortalScore;
import org.jspecify.annotations.Nullable;

/// The report as one page of HTML that needs nothing beside it: three languages, no script.
public record ReportPage(Report report, String style, List<Part> parts) {
  private static final int RECOMMENDATIONS_OF_A_PORTAL = 10;
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "mizan.engine.pages");

  /// The page of a report.
  ///
  /// @throws IllegalStateException when the page's own files are not in the jar
  static String write(Report report) {
    var page =
        new ReportPage(
            report,
            resource("/pages/report.css"),
            Words.LANGUAGES.stream()
                .map(language -> new Part(report, Words.in(language)))
                .toList());
    return render("report.jte", page);
  }

  static String render(String template, Object page) {
    var out = new StringOutput();
    TEMPLATES.render(template, page, out);
    return out.toString();
  }

  static String render(String template, Map<String, Object> parameters) {
    var out = new StringOutput();
    TEMPLATES.render(template, parameters, out);
    return out.toString();
  }

  /// The report in one language.
  public record Part(Report report, Words words) {
    public String title() {
      return report.methodology().title().getOrDefault(words.language(), report.methodology().id());
    }

    public String day() {
      return words.day(LocalDate.parse(report.run().measuredOn()));
    }

    public String nameOf(Points point) {
      return Codes.name(point.criterion(), words.language());
    }

    public String nameOf(Recommendation recommendation) {
      var indicator = recommendation.indicator();
      return indicator == null
          ? Card.of(recommendation.criterion(), words.language()).name()
          : words.text(indicator + ".name");
    }

    /// What to do: the indicator's repair sentence, or the criterion's goal.
    public String doing(Recommendation recommendation) {
      var indicator = recommendation.indicator();
      return indicator == null
          ? Card.of(recommendation.criterion(), words.language()).goal()
          : words.text(indicator + ".repair");
    }

    public List<Recommendation> recommendations(PortalScore score) {
      return report.recommendationsFor(score.portal().slug()).stream()
          .limit(RECOMMENDATIONS_OF_A_PORTAL)
          .toList();
    }

    /// The word for a score.
    public String level(PortalScore score) {
      return score.level().isEmpty() ? "–" : words.text("level." + score.level());
    }

    /// Findings or datasets concerned: counted in a sample, it is said.
    public String count(PortalScore score, String criterion, long number) {
      return score.portal().isOfSample(criterion)
          ? words.text("report.in-sample", words.count(number))
          : words.count(number);
    }

    public String sample(PortalScore score, Points point) {
      return score.portal().isOfSample(point.criterion())
          ? FilesOpened.sample(score.portal().files(), words)
          : "";
    }

    /// A budget is only worth a word where files are opened.
    public String budgetRule() {
      var budget = report.run().budget();
      return budget == null ? "" : words.text("report.budget-rule", words.count(budget));
    }

    public String parts(PortalScore score) {
      return ReportPage.parts(score, words);
    }

    public Optional<Judged.Value> judged(PortalScore score, Points point) {
      return report.findJudged(score.portal().slug(), point.criterion());
    }

    public String rank(PortalScore score) {
      var rank = score.rank();
      return rank == null ? "–" : words.count(rank);
    }

    public String rating(PortalScore score) {
      return rating(score.mqa().rating());
    }

    private String rating(@Nullable String rating) {
      return rating == null
          ? words.text("mqa.rating-open")
          : words.text("rating." + rating.toLowerCase(java.util.Locale.ROOT));
    }

    public List<Indicator> indicators() {
      return List.of(Indicator.values());
    }

    /// The options of the European reading in one line, `D1 values-normalised · D2 …`.
    public String options() {
      return report.run().mqaOptions().entrySet().stream()
          .map(Map.Entry::toString)
          .map(option -> option.replace('=', ' '))
          .reduce((a, b) -> a + " · " + b)
          .orElse("");
    }
  }

  /// Which part of the score programs measured, and which people judged.
  public static String parts(PortalScore score, Words words) {
    return words.text(
        "report.parts",
        words.score(score.measured().earned()),
        words.score(score.measured().attainable()),
        words.score(score.judged().earned()),
        words.score(score.judged().attainable()),
        words.score(score.judged().all()));
  }

  static String resource(String name) {
    try (var in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
