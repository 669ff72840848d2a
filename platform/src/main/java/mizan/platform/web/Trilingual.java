package mizan.platform.web;

/// A name in the site's three languages.
public record Trilingual(String ar, String fr, String en) {
  public String in(Language language) {
    return switch (language) {
      case ARABIC -> ar;
      case FRENCH -> fr;
      case ENGLISH -> en;
    };
  }

  /// A name that is the same in every language: a code, an identifier.
  public static Trilingual same(String name) {
    return new Trilingual(name, name, name);
  }
}
