package mizan.engine.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.Shape;
import mizan.engine.content.TableProfile;
import mizan.engine.privacy.Mask;
import mizan.engine.privacy.Nobody;
import mizan.engine.tables.Row;
import mizan.engine.vocabularies.FoldedText;
import mizan.engine.vocabularies.PersonalCues;
import mizan.engine.vocabularies.TriageCues;
import mizan.engine.vocabularies.WordList;

/// One table while its rows pass: each column is followed as what its name and its profile let it
/// be.
final class TableHearing {
  private static final int MOST_COLUMNS = 8;
  private static final int LONG_TEXT = 60;

  /// Rows after which it shows whether a column is what it was guessed to be.
  private static final int TRIED = 1_000;

  /// Of a count of persons; a mean below is rather a number of something that a person has.
  private static final double LEAST_MEAN = 5;

  private static final double NEARLY_ALL = 0.9;

  private final int mostRows;
  private final Gazetteer places;
  private final List<QuasiColumn> announced = new ArrayList<>();
  private final List<QuasiColumn> guessed = new ArrayList<>();
  private final List<SensitiveColumn> sensitive = new ArrayList<>();
  private final List<TextColumn> texts = new ArrayList<>();
  private final List<CountColumn> counts = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private int rows;

  /// A column of names, and in how many cells nobody's stands.
  private static final class Named {
    private final int number;
    private final String name;
    private long nobodies;

    Named(int number, String name) {
      this.number = number;
      this.name = name;
    }
  }

  /// @param mostRows of which classes are counted
  TableHearing(TableProfile profile, Gazetteer places, int mostRows) {
    this.mostRows = mostRows;
    this.places = places;
    profile.columns().stream().filter(column -> column.values() > 0).forEach(this::follow);
  }

  private void follow(ColumnProfile column) {
    var cues = TriageCues.of(column.name());
    var name = Mask.ofName(column.name());
    var number = column.number();
    var guesses = Guess.of(column, cues, !places.governorates().isEmpty());
    for (var guess : guesses) {
      var quasi = new Quasi(number, name, guess.kind());
      add(
          guess.announced() ? announced : guessed,
          new QuasiColumn(quasi, guess.announced(), places));
    }
    if (guesses.stream().anyMatch(Guess::announced)) {
      return;
    }
    if (cues.contains("sensitive")) {
      add(sensitive, new SensitiveColumn(number, name));
    } else if (isCount(column, cues)) {
      add(counts, new CountColumn(number, name, isOfPersons(column.name(), cues)));
    } else if (isText(column, cues)) {
      add(texts, new TextColumn(number, name, cues.contains("free-text")));
    }
    if (PersonalCues.of(column.name()).stream().anyMatch(cue -> cue.startsWith("name"))) {
      add(named, new Named(number, name));
    }
  }

  private static <T> void add(List<T> columns, T column) {
    if (columns.size() < MOST_COLUMNS) {
      columns.add(column);
    }
  }

  private static boolean isCount(ColumnProfile column, Set<String> cues) {
    var numbers = column.numbers();
    return numbers != null
        && numbers.mean() >= LEAST_MEAN
        && !cues.contains("rate")
        && (cues.contains("count") || isOfPersons(column.name(), cues))
        && column.count(Shape.INTEGER) >= column.values() * NEARLY_ALL;
  }

  /// Whether a number is said to be one of persons: `Nombre d’élèves`, or `Hommes` alone.
  private static boolean isOfPersons(String name, Set<String> cues) {
    var alone = FoldedText.of(name);
    return (cues.contains("count") && cues.contains("persons"))
        || TriageCues.words("persons").contains(alone)
        || TriageCues.words("sex-value").contains(alone);
  }

  private static boolean isText(ColumnProfile column, Set<String> cues) {
    return column.count(Shape.TEXT) * 2 >= column.values()
        && (cues.contains("free-text") || column.traits().longest() >= LONG_TEXT);
  }

  void hear(Row row) {
    if (rows < mostRows) {
      rows++;
      announced.forEach(column -> column.add(value(row, column.column().column())));
      guessed.forEach(column -> column.add(value(row, column.column().column())));
      sensitive.forEach(column -> column.add(value(row, column.number())));
      if (rows == TRIED) {
        guessed.removeIf(column -> !column.isSure());
      }
    }
    texts.forEach(column -> column.add(value(row, column.number())));
    counts.forEach(column -> column.add(value(row, column.number())));
    for (var column : named) {
      column.nobodies += Nobody.is(FoldedText.words(value(row, column.number))) ? 1 : 0;
    }
  }

  /// What stands in a column; "" where nothing does, or a word that stands for nothing.
  private static String value(Row row, int number) {
    var text = number <= row.size() ? row.text(number - 1) : "";
    return WordList.NULL_TOKENS.has(text) ? "" : text;
  }

  /// Columns by which persons can be known, by their names and their values.
  List<QuasiColumn> quasi() {
    var sure = new ArrayList<>(announced);
    sure.addAll(guessed);
    return sure.stream().filter(QuasiColumn::isSure).limit(MOST_COLUMNS).toList();
  }

  List<SensitiveColumn> sensitive() {
    return sensitive;
  }

  List<TextColumn> freeTexts() {
    return texts.stream().filter(TextColumn::isFree).toList();
  }

  /// Columns that count persons.
  ///
  /// @param ofPersons whether the table has a column that only persons have
  List<CountColumn> counts(boolean ofPersons) {
    return counts.stream().filter(column -> ofPersons || column.isAlone()).toList();
  }

  /// Columns in which nobody's name stands.
  List<Good> good(String table) {
    return named.stream()
        .filter(column -> column.nobodies > 0)
        .map(column -> new Good(table, column.number, column.name, column.nobodies))
        .toList();
  }

  /// Rows of which classes can be counted.
  int rows() {
    return rows;
  }
}
