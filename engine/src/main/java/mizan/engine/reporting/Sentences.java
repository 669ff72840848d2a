package mizan.engine.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Findings and recommendations as sentences.
public final class Sentences {
  /// The codes that findings carry, by argument: the family of their words. No finding has anything
  /// else under such a name.
  private static final Map<String, String> CODES =
      Map.of(
          "defect", "defect.",
          "form", "shape.",
          "type", "values.",
          "other", "values.",
          "how", "spoilt.",
          "misplacement", "place.",
          "fault", "geometry.",
          "rule", "feed.");

  /// Of a row: the cells it has, where they were counted, and the columns of its table.
  private static final Pattern WIDTH = Pattern.compile("(?:(\\d+) of )?(\\d+)");

  private Sentences() {}

  /// What a finding says to a reader; names of indicators and languages, and codes, are put in
  /// words.
  public static String of(
      String criterion, String finding, Map<String, String> arguments, String language) {
    var words = Words.in(language);
    var named = new HashMap<>(arguments);
    named.computeIfPresent("indicator", (_, metric) -> words.text(metric + ".name"));
    named.computeIfPresent("language", (_, code) -> languageName(code, words));
    CODES.forEach((argument, family) ->
        named.computeIfPresent(argument, (_, code) -> words.text(family + code)));
    named.computeIfPresent("found", (_, kind) -> kindName(kind, words));
    named.computeIfPresent(
        "column", (_, name) -> name.isBlank() ? words.text("profile.unnamed") : name);
    named.computeIfPresent("detail", (_, detail) -> detail(detail, words));
    return Card.of(criterion, language).sentence(finding, named).replace(" ()", "");
  }

  private static String languageName(String code, Words words) {
    return Words.LANGUAGES.contains(code) ? words.text("language." + code) : code;
  }

  /// Kinds of files go by their usual abbreviations, but for what is no kind.
  private static String kindName(String kind, Words words) {
    return switch (kind) {
      case "EMPTY", "UNKNOWN" -> words.text("found." + kind);
      default -> kind.replace('_', ' ');
    };
  }

  private static String detail(String detail, Words words) {
    var width = WIDTH.matcher(detail);
    if (!width.matches()) {
      return detail;
    }
    return width.group(1) == null
        ? words.text("cells.expected", width.group(2))
        : words.text("cells.counted", width.group(1), width.group(2));
  }
}
