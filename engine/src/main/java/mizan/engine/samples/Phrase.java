package mizan.engine.samples;

import java.util.Map;

/// A sentence in both languages, with slots such as `{year}`.
record Phrase(String ar, String fr) {

  static Phrase of(Facts facts) {
    return new Phrase(facts.text("ar"), facts.text("fr"));
  }

  String in(Language language) {
    return switch (language) {
      case AR -> ar;
      case FR -> fr;
    };
  }

  String in(Language language, Map<String, String> slots) {
    var text = in(language);
    for (var slot : slots.entrySet()) {
      text = text.replace("{" + slot.getKey() + "}", slot.getValue());
    }
    return text;
  }
}
