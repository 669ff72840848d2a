package mizan.platform.bodies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.platform.web.Problem;
import mizan.platform.web.UploadedTable;
import mizan.platform.web.UploadedTable.Note;

/// The rows of a file about bodies, whatever its format, charset and language.
///
/// @param rows each with the cells of known columns that are not blank
record Sheet(List<Line> rows, List<Note> notes) {
  static final int MOST_ROWS = 20_000;
  private static final UploadedTable.Bounds BOUNDS =
      new UploadedTable.Bounds(MOST_ROWS, 2_000, 64L << 20);

  /// A row of the file.
  ///
  /// @param broken whether it has more cells than there are columns, or a formula without a result
  record Line(long number, Map<Column, String> cells, boolean broken) {}

  /// @throws Problem when the file is none that can be read
  static Sheet read(Path file, Function<String, Optional<Column>> headings) throws IOException {
    return of(UploadedTable.read(file, BOUNDS, names -> isOfBodies(names, headings)), headings);
  }

  /// @throws Problem when the file is none that can be read
  static Sheet read(byte[] bytes, Function<String, Optional<Column>> headings) {
    return of(UploadedTable.read(bytes, BOUNDS, names -> isOfBodies(names, headings)), headings);
  }

  private static boolean isOfBodies(
      List<String> names, Function<String, Optional<Column>> headings) {
    return names.stream()
        .flatMap(name -> headings.apply(name).stream())
        .anyMatch(column -> column == Column.SLUG || Column.NAMES.contains(column));
  }

  private static Sheet of(UploadedTable table, Function<String, Optional<Column>> headings) {
    if (!table.known()) {
      throw Problem.badRequest("bodies.import.no-columns").at("file");
    }
    var columns = new HashMap<Integer, Column>();
    var notes = new ArrayList<>(table.notes());
    for (int i = 0; i < table.columns().size(); i++) {
      var name = table.columns().get(i);
      var column = headings.apply(name);
      if (column.isEmpty()) {
        if (!name.isBlank()) {
          notes.add(new Note("column-unknown", name));
        }
      } else if (columns.containsValue(column.get())) {
        throw Problem.badRequest("web.table.column-twice", name).at("file");
      } else {
        columns.put(i, column.get());
      }
    }
    var rows =
        table.rows().stream()
            .map(row -> line(row, columns))
            .filter(line -> !line.cells().isEmpty());
    return new Sheet(rows.toList(), notes);
  }

  private static Line line(UploadedTable.Line row, Map<Integer, Column> columns) {
    var cells = new EnumMap<Column, String>(Column.class);
    columns.forEach((at, column) -> {
      var text = row.cell(at).strip().replaceAll("\\s+", " ");
      if (!text.isEmpty()) {
        cells.put(column, text);
      }
    });
    return new Line(row.number(), cells, row.broken().stream().anyMatch(columns::containsKey));
  }
}
