package mizan.engine.samples;

import java.util.List;
import java.util.Locale;

/// What a table about some subjects of a theme holds.
///
/// @param about French names of the subjects; empty for all others of the theme
record TablePlan(String theme, List<String> about, List<Column> columns) {

  /// The kinds of columns.
  enum Kind {
    CODE,
    NAME,
    PLACE,
    CHOICE,
    DAY,
    MONTH,
    COUNT,
    AMOUNT,
    LATITUDE,
    LONGITUDE;

    /// Whether it is written in words, and so once in each language of the table.
    boolean isWords() {
      return this == NAME || this == PLACE || this == CHOICE;
    }

    boolean isNumber() {
      return this == COUNT || this == AMOUNT || isCoordinate();
    }

    boolean isCoordinate() {
      return this == LATITUDE || this == LONGITUDE;
    }
  }

  /// A column.
  ///
  /// @param words the prefix of codes, the stem of names, the values to choose from
  /// @param least of its numbers, whole ones
  record Column(Kind kind, Phrase name, Both<List<String>> words, int least, int most) {

    static Column of(Facts facts) {
      var kind = Kind.valueOf(facts.text("is").toUpperCase(Locale.ROOT));
      var measured = kind == Kind.COUNT || kind == Kind.AMOUNT;
      return new Column(
          kind,
          Phrase.of(facts),
          Both.of(language -> words(facts, kind, language)),
          measured ? facts.number("least") : 0,
          measured ? facts.number("most") : 0);
    }

    private static List<String> words(Facts facts, Kind kind, Language language) {
      return switch (kind) {
        case CODE -> List.of(facts.text("prefix"));
        case NAME -> List.of(facts.at("stem").text(language.tag()));
        case CHOICE -> facts.texts(language.tag() + "_values");
        case PLACE, DAY, MONTH, COUNT, AMOUNT, LATITUDE, LONGITUDE -> List.of();
      };
    }
  }

  static TablePlan of(Facts facts) {
    return new TablePlan(
        facts.text("theme"),
        facts.find("about").isPresent() ? facts.texts("about") : List.of(),
        facts.list("columns").stream().map(Column::of).toList());
  }

  boolean fits(Draft.Origin origin) {
    return theme.equals(origin.theme().slug())
        && (about.isEmpty() || about.contains(origin.subject().name().fr()));
  }

  /// Whether it lists things, one a row; else it follows places through time.
  boolean isRegister() {
    return columns.getFirst().kind() == Kind.CODE;
  }
}
