package mizan.engine.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import mizan.engine.tables.Defect.Kind;

/// The table of one sheet: holds back its first rows until the header is found, and single cells
/// after a gap until it is known whether they are a footer.
final class SheetTable {
  private static final int HELD_MOST = 100;
  private static final int FOOTER_MOST = 20;

  private final String name;
  private final Limits limits;
  private final TableSink sink;
  private final List<Row> held = new ArrayList<>();
  private final List<Row> footer = new ArrayList<>();
  private final List<Defect> early = new ArrayList<>();
  private final BitSet filledColumns = new BitSet();
  private Row current = new Row();
  private TableStart start = new TableStart("", List.of(), 0, 1);
  private boolean begun;
  private boolean wide;
  private long lastRow;

  SheetTable(String name, Limits limits, TableSink sink) {
    this.name = name;
    this.limits = limits;
    this.sink = sink;
  }

  /// The row to fill next; [#commit] takes it.
  Row next(long number) {
    return current.clear(number);
  }

  /// Adds a cell at its column, from 0; columns left out before it are blank.
  void add(int column, String text, CellKind kind) {
    if (column >= limits.columns()) {
      if (!wide) {
        defect(
            new Defect(Kind.LIMIT_REACHED, current.number(), 0, "columns > " + limits.columns()));
      }
      wide = true;
      return;
    }
    while (current.size() < column) {
      current.add("", CellKind.BLANK);
    }
    if (text.length() > limits.cellCharacters()) {
      var detail = "characters > " + limits.cellCharacters();
      defect(new Defect(Kind.LIMIT_REACHED, current.number(), column + 1, detail));
    }
    var cut = text.substring(0, Math.min(text.length(), limits.cellCharacters()));
    current.add(cut, cut.isEmpty() ? CellKind.BLANK : kind);
  }

  void commit() {
    if (SheetHeader.filled(current) == 0) {
      return;
    }
    if (begun) {
      data(current);
      return;
    }
    held.add(current);
    current = new Row();
    if (held.size() == HELD_MOST) {
      begin();
    }
  }

  void defect(Defect defect) {
    if (begun) {
      sink.defect(defect);
    } else {
      early.add(defect);
    }
  }

  /// Ends the table; a sheet without any cell is no table, but what is wrong with it is told.
  void end() {
    if (!begun && held.isEmpty()) {
      early.forEach(sink::defect);
      return;
    }
    if (!begun) {
      begin();
    }
    footer.forEach(row -> sink.defect(new Defect(Kind.FOOTER, row.number(), 0, "1 cell")));
    for (var i = 0; i < start.columns().size(); i++) {
      if (!filledColumns.get(i)) {
        sink.defect(new Defect(Kind.COLUMN_BLANK, 0, i + 1, ""));
      }
    }
    sink.end();
  }

  private void begin() {
    var guess = SheetHeader.of(held);
    var data = guess.first() + guess.rows();
    var first = held.get(Math.min(data, held.size() - 1)).number();
    start =
        new TableStart(name, guess.columns(), guess.rows(), data < held.size() ? first : first + 1);
    if (guess.rows() == 0) {
      start = new TableStart(name, List.of(), 0, start.firstRow());
    }
    sink.begin(start);
    begun = true;
    early.forEach(sink::defect);
    for (var row : held.subList(0, guess.first())) {
      sink.defect(new Defect(Kind.PREAMBLE, row.number(), 0, SheetHeader.filled(row) + " cells"));
    }
    header(guess);
    lastRow = data == 0 ? 0 : held.get(data - 1).number();
    held.subList(data, held.size()).forEach(this::data);
    held.clear();
  }

  private void header(SheetHeader guess) {
    var at = held.get(guess.first()).number();
    if (guess.rows() == 0) {
      sink.defect(new Defect(Kind.HEADER_MISSING, at, 0, ""));
      return;
    }
    if (guess.rows() > 1) {
      sink.defect(new Defect(Kind.HEADER_SEVERAL_ROWS, at, 0, guess.rows() + " rows"));
    }
    var seen = new HashSet<String>();
    for (var i = 0; i < guess.columns().size(); i++) {
      var column = guess.columns().get(i);
      if (column.isEmpty()) {
        sink.defect(new Defect(Kind.COLUMN_UNNAMED, at, i + 1, ""));
      } else if (!seen.add(column)) {
        sink.defect(new Defect(Kind.COLUMN_NAME_REPEATED, at, i + 1, ""));
      }
    }
  }

  private void data(Row row) {
    var gap = row.number() - lastRow - 1;
    var lone = SheetHeader.filled(row) == 1 && start.columns().size() >= 3;
    if (lone && (gap > 0 || !footer.isEmpty()) && lastRow > 0 && footer.size() < FOOTER_MOST) {
      footer.add(copy(row));
      return;
    }
    footer.forEach(this::tell);
    footer.clear();
    tell(row);
  }

  private void tell(Row row) {
    var gap = row.number() - lastRow - 1;
    if (gap > 0 && lastRow > 0) {
      sink.defect(new Defect(Kind.ROW_BLANK, lastRow + 1, 0, gap + " rows"));
    }
    var width = SheetHeader.width(row);
    if (!start.columns().isEmpty() && width > start.columns().size()) {
      var detail = width + " of " + start.columns().size();
      sink.defect(new Defect(Kind.ROW_LONG, row.number(), 0, detail));
    }
    for (var i = 0; i < width; i++) {
      if (row.kind(i) != CellKind.BLANK) {
        filledColumns.set(i);
      }
    }
    lastRow = row.number();
    sink.row(row);
  }

  private static Row copy(Row row) {
    var copy = new Row().clear(row.number());
    for (var i = 0; i < row.size(); i++) {
      copy.add(row.text(i), row.kind(i));
    }
    return copy;
  }
}
