package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.platform.web.Problem;
import mizan.platform.web.UploadedTable;
import mizan.platform.web.UploadedTable.Note;

/// The rows of a file about a body's records, whatever its format, charset, language and layout.
///
/// @param columns that are known: keys of answers, and those of [AssetVocabulary]
/// @param unknown the headings that are neither understood nor settled for the body
record AssetSheet(Set<String> columns, List<Row> rows, List<String> unknown, List<Note> notes) {
  static final int MOST_ROWS = 20_000;

  /// The column of a heading that a body leaves aside.
  static final String ASIDE = "-";

  private static final UploadedTable.Bounds BOUNDS =
      new UploadedTable.Bounds(MOST_ROWS, 2 * AssetField.LONGEST_TEXT, 512L << 20);

  private static final Set<String> KEYS = Set.copyOf(AssetField.allKeys());

  /// A row of the file.
  ///
  /// @param cells by column, without those that are blank
  /// @param broken the columns in which it has a formula without a result
  record Row(long number, Map<String, String> cells, Set<String> broken) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// @param settled what headings mean that the body has settled, by [Likeness#key]
  /// @throws Problem when the file is none that can be read
  static AssetSheet read(byte[] bytes, AssetVocabulary vocabulary, Map<String, String> settled) {
    var table =
        UploadedTable.read(
            bytes,
            BOUNDS,
            names ->
                names.stream()
                    .flatMap(name -> column(name, vocabulary, settled).stream())
                    .anyMatch(AssetSheet::tells));
    return of(table, vocabulary, settled);
  }

  /// Whether a column says which record a row is about.
  private static boolean tells(String column) {
    return column.equals(AssetVocabulary.ID)
        || column.equals(AssetField.SOURCE_REFERENCE.code())
        || AssetField.TITLE.keys().contains(column);
  }

  private static Optional<String> column(
      String heading, AssetVocabulary vocabulary, Map<String, String> settled) {
    return heading.isBlank()
        ? Optional.empty()
        : Optional.ofNullable(settled.get(Likeness.key(heading)))
            .or(() -> vocabulary.column(heading));
  }

  private static AssetSheet of(
      UploadedTable table, AssetVocabulary vocabulary, Map<String, String> settled) {
    var columns = new HashMap<Integer, String>();
    var unknown = new LinkedHashSet<String>();
    for (int i = 0; i < table.columns().size(); i++) {
      var heading = table.columns().get(i);
      var column = column(heading, vocabulary, settled);
      if (column.isEmpty()) {
        if (!heading.isBlank()) {
          unknown.add(heading);
        }
      } else if (columns.containsValue(column.get()) && !column.get().equals(ASIDE)) {
        throw Problem.badRequest("web.table.column-twice", heading).at("file");
      } else {
        columns.put(i, column.get());
      }
    }
    var told = columns.values().stream().anyMatch(AssetSheet::tells);
    var rows = new ArrayList<Row>();
    if (told) {
      table.rows().stream()
          .map(line -> row(line, columns))
          .filter(row ->
              row.cells().keySet().stream().anyMatch(KEYS::contains)
                  || !row.get(AssetVocabulary.ID).isEmpty())
          .forEach(rows::add);
    }
    // The other sheets of our own workbook are there to be read by people.
    var ours = columns.containsValue(AssetVocabulary.LAYOUT);
    return new AssetSheet(
        Set.copyOf(columns.values()),
        rows,
        List.copyOf(unknown),
        table.notes().stream()
            .filter(note -> !ours || !note.code().equals("other-sheet"))
            .toList());
  }

  private static Row row(UploadedTable.Line line, Map<Integer, String> columns) {
    var cells = new HashMap<String, String>();
    var broken = new HashSet<String>();
    columns.forEach((at, column) -> {
      if (!column.equals(ASIDE)) {
        var text = Content.stripped(line.cell(at));
        if (!text.isEmpty()) {
          cells.put(column, text);
        }
        if (line.broken().contains(at)) {
          broken.add(column);
        }
      }
    });
    return new Row(line.number(), cells, broken);
  }

  /// Whether it says which records its rows are about.
  boolean isUnderstood() {
    return columns.stream().anyMatch(AssetSheet::tells);
  }

  /// The keys whose answers the file gives, or takes away where a cell is blank.
  List<String> keys() {
    return AssetField.allKeys().stream().filter(columns::contains).toList();
  }
}
