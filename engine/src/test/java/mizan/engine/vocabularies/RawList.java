package mizan.engine.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A code list as its file stands: the header and the rows, nothing interpreted.
record RawList(String name, List<String> header, List<List<String>> rows) {

  /// A quoted cell may hold commas and doubled quotes; no cell of these lists holds a line end.
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

  static RawList of(String name) {
    var stream = RawList.class.getResourceAsStream("/vocabularies/" + name + ".csv");
    try (var file = Objects.requireNonNull(stream, name)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).as("line ends of " + name).doesNotContain("\r").endsWith("\n");
      var lines = text.lines().map(RawList::cells).toList();
      return new RawList(name, lines.getFirst(), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String column) {
    return header.contains(column);
  }

  List<String> codes() {
    return rows.stream().map(List::getFirst).toList();
  }

  List<String> codesMarked(String column) {
    return rows.stream()
        .filter(row -> row.get(header.indexOf(column)).equals("1"))
        .map(List::getFirst)
        .toList();
  }

  List<String> words(String column, List<String> row) {
    var cell = row.get(header.indexOf(column));
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  List<String> allWords(String column) {
    return rows.stream().flatMap(row -> words(column, row).stream()).toList();
  }

  /// The folding that readers apply before they compare: case, leading dot, parameters, spaces.
  static String folded(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replaceFirst(";.*", "")
        .strip()
        .replaceFirst("^\\.", "")
        .replaceAll("\\s+", " ");
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = CELL.matcher(line);
    while (cell.find()) {
      var quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
    }
    return cells;
  }
}
