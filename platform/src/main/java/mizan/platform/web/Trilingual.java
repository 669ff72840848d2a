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

  /// The same for readers of each language: where there is no name in theirs, that of another;
  /// French and English readers are given each other's before the Arabic one.
  public Trilingual filled() {
    var latin = fr.isEmpty() ? en : fr;
    var any = latin.isEmpty() ? ar : latin;
    return new Trilingual(
        ar.isEmpty() ? any : ar, fr.isEmpty() ? any : fr, en.isEmpty() ? any : en);
  }
}
