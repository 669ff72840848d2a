package mizan.engine.samples;

/// One thing's name in the three languages.
public record Names(String ar, String fr, String en) {

  static Names of(Facts facts) {
    return new Names(facts.text("ar"), facts.text("fr"), facts.text("en"));
  }

  String in(Language language) {
    return switch (language) {
      case AR -> ar;
      case FR -> fr;
    };
  }
}
