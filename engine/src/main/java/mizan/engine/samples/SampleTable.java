package mizan.engine.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import mizan.engine.samples.Place.Spot;
import mizan.engine.samples.TablePlan.Kind;

/// The table of a file in the making: clean at first, then perhaps spoiled.
final class SampleTable {

  private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d*)(\\.\\d+)?");

  /// A column as its records know it, whatever the rows at the head say.
  record Column(String name, Kind kind) {}

  /// The language that words are chosen from where one is enough.
  final Language language;

  final List<Column> columns = new ArrayList<>();

  /// The rows above the data: in a clean table one, of the columns' names.
  final List<List<String>> head = new ArrayList<>();

  final List<List<String>> rows = new ArrayList<>();

  /// Where places are, by their names in either language.
  final Map<String, Spot> spots;

  SampleTable(Language language, Map<String, Spot> spots) {
    this.language = language;
    this.spots = Map.copyOf(spots);
  }

  SampleTable copy() {
    var copy = new SampleTable(language, spots);
    copy.columns.addAll(columns);
    head.forEach(row -> copy.head.add(new ArrayList<>(row)));
    rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
    return copy;
  }

  boolean has(Kind kind) {
    return columns.stream().anyMatch(column -> column.kind() == kind);
  }

  /// Whether what is in words stands there in both languages.
  boolean isBilingual() {
    return columns.stream().filter(column -> column.kind() == Kind.CHOICE).count() > 1;
  }

  /// The first column of the kind.
  int column(Kind kind) {
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i).kind() == kind) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column of " + kind);
  }

  void add(Column column, List<String> values) {
    columns.add(column);
    head.getLast().add(column.name());
    for (var i = 0; i < rows.size(); i++) {
      rows.get(i).add(values.get(i));
    }
  }

  void remove(int column) {
    columns.remove(column);
    head.getLast().remove(column);
    rows.forEach(row -> row.remove(column));
  }

  /// How many characters are beyond ASCII: without any, charsets do not differ.
  long marked() {
    return rows.stream()
        .flatMap(List::stream)
        .mapToLong(cell -> cell.chars().filter(c -> c > 0x7F).count())
        .sum();
  }

  /// Where a place is.
  Spot spot(String place) {
    return Objects.requireNonNull(spots.get(place), place);
  }

  /// Whether a value is a number as JSON has it, without a sign.
  static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }
}
