package mizan.engine.reporting;

import java.util.HashMap;
import java.util.Map;

/// Findings and recommendations as sentences.
public final class Sentences {
  private Sentences() {}

  /// What a finding says to a reader; names of indicators and languages are put in words.
  public static String of(
      String criterion, String finding, Map<String, String> arguments, String language) {
    var words = Words.in(language);
    var named = new HashMap<>(arguments);
    named.computeIfPresent("indicator", (_, metric) -> words.text(metric + ".name"));
    named.computeIfPresent("language", (_, code) -> languageName(code, words));
    return Card.of(criterion, language).sentence(finding, named);
  }

  private static String languageName(String code, Words words) {
    return Words.LANGUAGES.contains(code) ? words.text("language." + code) : code;
  }
}
