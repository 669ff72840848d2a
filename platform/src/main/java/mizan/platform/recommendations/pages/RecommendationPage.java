package mizan.platform.recommendations.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import mizan.platform.methodologies.Terms;
import mizan.platform.recommendations.Measurement;
import mizan.platform.recommendations.Step;
import mizan.platform.recommendations.pages.RecommendationsPage.Line;
import mizan.platform.web.Crumb;
import mizan.platform.web.Datum;
import mizan.platform.web.Fact;
import mizan.platform.web.Field;
import mizan.platform.web.Legend;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// A recommendation: what to mend and how, what was measured of it, and what was done about it.
///
/// @param version of what the reader sees, sent back with what they decide
/// @param verbs what the reader may do about it now
/// @param typed what they typed when it was refused
/// @param error why it was refused; "" when it was not
/// @param wrong the question that the error is about; "" when it is about no single one
public record RecommendationPage(
    Line recommendation,
    int version,
    List<Step> steps,
    List<Seen> measurements,
    List<String> verbs,
    Typed typed,
    String error,
    String wrong)
    implements Page {

  public RecommendationPage {
    steps = List.copyOf(steps);
    measurements = List.copyOf(measurements);
    verbs = List.copyOf(verbs);
  }

  /// What an edition measured at a portal.
  public record Seen(Measurement measurement, Trilingual portal) {}

  /// What somebody typed.
  ///
  /// @param version that they saw
  public record Typed(String said, String day, Integer version) {
    public static final Typed NOTHING = new Typed("", "", 0);

    public Typed {
      said = Objects.requireNonNullElse(said, "");
      day = Objects.requireNonNullElse(day, "");
      version = Objects.requireNonNullElse(version, 0);
    }
  }

  @Override
  public String title(Words words) {
    return Terms.in(words.language())
        .subject(recommendation.criterion(), recommendation.indicator());
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("recommendations.title"), "/recommendations"),
        new Crumb(
            recommendation.name().in(words.language()),
            "/recommendations?body=" + recommendation.body()));
  }

  public List<Fact> facts(Words words) {
    var formats = words.formats();
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(words.text("recommendations.body"), recommendation.name().in(words.language())));
    facts.add(
        new Fact(
            words.text("recommendations.state"),
            words.text("recommendations.state." + recommendation.state())));
    var planned = recommendation.planned();
    if (planned != null) {
      facts.add(
          new Fact(
              words.text("recommendations.day"),
              formats.date(planned),
              recommendation.overdue() ? words.text("recommendations.state.overdue") : ""));
    }
    facts.add(
        new Fact(
            words.text("recommendations.failing"),
            words.text(
                "recommendations.failing-of",
                recommendation.failing(),
                recommendation.applicable())));
    if (recommendation.gain() > 0) {
      facts.add(
          new Fact(
              words.text("recommendations.gain"),
              words.text("recommendations.points", formats.number(recommendation.gain(), 1))));
    }
    facts.add(
        new Fact(
            words.text("recommendations.effort"),
            Terms.in(words.language()).effort(recommendation.effort())));
    return facts;
  }

  /// Whether the datasets that fail can be listed: a portal as a whole has none.
  public boolean hasDatasets() {
    return recommendation.failing() > 0
        && measurements.stream().anyMatch(seen -> seen.measurement().applicable() > 1);
  }

  /// What failed in each edition, all portals together.
  public List<Datum> course(Words words) {
    var sums = new TreeMap<Integer, Long>();
    for (var seen : measurements) {
      sums.merge(seen.measurement().edition(), seen.measurement().failing(), Long::sum);
    }
    return sums.entrySet().stream()
        .map(sum ->
            new Datum(
                words.text("recommendations.edition", sum.getKey()),
                sum.getValue(),
                words.formats().number(sum.getValue())))
        .toList();
  }

  public double highest(Words words) {
    return course(words).stream().mapToDouble(Datum::value).max().orElse(1);
  }

  public Legend legend(Words words) {
    return new Legend(
        "course",
        words.text("recommendations.course"),
        words.text("recommendations.course.description"));
  }

  /// The questions of the form.
  public List<Field> fields(Words words) {
    var fields = new ArrayList<Field>();
    if (verbs.contains("plan")) {
      fields.add(
          marked(
              new Field.Input(
                  "day",
                  words.text("recommendations.day"),
                  words.text("recommendations.day.hint"),
                  typed.day(),
                  "",
                  "date",
                  "off")));
    }
    fields.add(
        marked(
            new Field.Text(
                "said",
                words.text("recommendations.said"),
                words.text("recommendations.said.hint"),
                typed.said(),
                "")));
    return fields;
  }

  private Field marked(Field field) {
    return field.name().toLowerCase(Locale.ROOT).equals(wrong) ? field.wrong(error) : field;
  }
}
