package mizan.platform.methodologies;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import mizan.engine.Scope.FileScope;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.mqa.Indicator;
import mizan.engine.reporting.Card;
import mizan.engine.reporting.Codes;
import mizan.engine.reporting.FilesOpened;
import mizan.engine.reporting.Sentences;
import mizan.engine.reporting.Words;
import mizan.engine.results.FileCoverage;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// The engine's codes as people of one language read them: criteria, indicators, levels, findings.
public record Terms(Language language) {

  public static Terms in(Language language) {
    return new Terms(language);
  }

  /// The same in every language.
  public static Trilingual inEach(Function<Terms, String> said) {
    return new Trilingual(
        said.apply(in(Language.ARABIC)),
        said.apply(in(Language.FRENCH)),
        said.apply(in(Language.ENGLISH)));
  }

  /// The name of a criterion, measured or judged.
  public String criterion(String code) {
    return Codes.name(code, language.code());
  }

  /// A criterion's name, or the indicator's where one is named.
  public String subject(String criterion, @Nullable String indicator) {
    return indicator == null ? criterion(criterion) : indicator(indicator);
  }

  /// What a good state looks like: the criterion's goal, or the indicator's repair sentence.
  public String doing(String criterion, @Nullable String indicator) {
    return indicator == null ? goal(criterion) : words().text(indicator + ".repair");
  }

  public String goal(String criterion) {
    return card(criterion).goal();
  }

  public Card card(String criterion) {
    return Card.of(criterion, language.code());
  }

  /// The sections of a criterion's card, by its own headings, in their order.
  public static List<String> cardParts(String criterion) {
    return isMeasured(criterion)
        ? List.of("Measured", "Why", "Repair", "Source")
        : List.of("Judged", "Why", "Scale", "Evidence", "Source");
  }

  /// Whether a program measures it; else a person judges it.
  public static boolean isMeasured(String criterion) {
    return Criteria.all().stream().map(Criterion::code).anyMatch(criterion::equals);
  }

  public String indicator(String metric) {
    return words().text(metric + ".name");
  }

  public String dimension(String code) {
    return words().text("dimension." + code);
  }

  /// The dimension of the European assessment that an indicator belongs to.
  public String dimensionOf(Indicator indicator) {
    return dimension(indicator.dimension().code());
  }

  /// A kind of personal data.
  public String personal(String kind) {
    return words().text("personal." + kind);
  }

  /// The word for a score; a dash below the lowest level.
  public String level(String code) {
    return code.isEmpty() ? "–" : words().text("level." + code);
  }

  public String effort(String code) {
    return words().text("effort." + code);
  }

  public String problem(String kind) {
    return words().text("problem." + kind);
  }

  public String unranked(String code) {
    return words().text("unranked." + code);
  }

  /// The rating of the European assessment; open while what is not measured could change it.
  public String rating(@Nullable String label) {
    return label == null
        ? words().text("mqa.rating-open")
        : words().text("rating." + label.toLowerCase(Locale.ROOT));
  }

  public String links(String code) {
    return words().text("links." + code);
  }

  public String sentence(String criterion, String finding, Map<String, String> arguments) {
    return Sentences.of(criterion, finding, arguments, language.code());
  }

  /// How much of a portal's files was opened, in sentences.
  public List<String> filesOpened(@Nullable FileCoverage files) {
    return FilesOpened.of(files, words());
  }

  /// Which part of the datasets a value is estimated from; "" when from all.
  public String sample(@Nullable FileCoverage files) {
    return FilesOpened.sample(files, words());
  }

  /// A number of datasets that were counted in a sample.
  public String inSample(long number) {
    return words().text("report.in-sample", words().count(number));
  }

  /// A share with the half width of its interval.
  public String percent(@Nullable Double share, @Nullable Double margin) {
    return words().percent(share, margin);
  }

  /// Half the width of a score's interval, `± 1.4`; "" when the score is known.
  public String margin(@Nullable Double margin) {
    return margin == null ? "" : "±\u00A0" + words().score(margin);
  }

  /// That ranks are not certain; "" when they are.
  public String near(List<String> portals) {
    return portals.isEmpty() ? "" : words().text("report.near", String.join(", ", portals));
  }

  /// How many files are opened of a portal, and what becomes of more.
  public String budgetRule() {
    return words().text("report.budget-rule", words().count(FileScope.USUAL_BUDGET));
  }

  private Words words() {
    return Words.in(language.code());
  }
}
