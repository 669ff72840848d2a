package mizan.engine.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Keeps everything that a reader says of a file's tables.
final class HeardTables implements TableSink {
  /// One table as heard.
  record Heard(TableStart start, List<List<String>> rows, List<Long> numbers) {}

  final List<Heard> tables = new ArrayList<>();
  final List<Defect> defects = new ArrayList<>();
  boolean open;

  static HeardTables of(String text) {
    return of(() -> new StringReader(text), Limits.USUAL);
  }

  static HeardTables of(CharSource text, Limits limits) {
    var heard = new HeardTables();
    try {
      CsvTables.read(text, limits, heard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heard;
  }

  @Override
  public void begin(TableStart table) {
    if (open) {
      throw new IllegalStateException("a table began in a table");
    }
    open = true;
    tables.add(new Heard(table, new ArrayList<>(), new ArrayList<>()));
  }

  @Override
  public void row(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.text(i));
    }
    last().rows().add(cells);
    last().numbers().add(row.number());
  }

  @Override
  public void defect(Defect defect) {
    if (!open) {
      throw new IllegalStateException("a defect outside of a table");
    }
    defects.add(defect);
  }

  @Override
  public void end() {
    open = false;
  }

  List<Defect.Kind> kinds() {
    return defects.stream().map(Defect::kind).toList();
  }

  Heard first() {
    return tables.getFirst();
  }

  List<List<String>> allRows() {
    return tables.stream().flatMap(table -> table.rows().stream()).toList();
  }

  private Heard last() {
    return tables.getLast();
  }
}
