package mizan.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mizan.engine.tables.CellKind;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Row;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;
import mizan.platform.web.UploadedTable.Bounds;
import mizan.platform.web.UploadedTable.Line;
import mizan.platform.web.UploadedTable.Note;

/// Hears the tables of a file until one has headings that are known.
final class UploadHearing implements TableSink {
  /// Rows in which headings are looked for, where the reader saw none.
  private static final int HEADINGS_WITHIN = 100;

  /// Cells below each other that are one: `C2:C5`.
  private static final Pattern MERGED =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

  private final Bounds bounds;
  private final Predicate<List<String>> headings;
  private final List<Note> ofTheFile = new ArrayList<>();
  private UploadedTable first = new UploadedTable(List.of(), List.of(), List.of(), false);
  private List<String> columns = List.of();
  private List<Line> rows = new ArrayList<>();
  private Set<Note> notes = new LinkedHashSet<>();
  private List<String> merged = new ArrayList<>();
  private boolean listening;
  private boolean known;
  private boolean over;

  UploadHearing(Bounds bounds, Predicate<List<String>> headings) {
    this.bounds = bounds;
    this.headings = headings;
  }

  UploadedTable table() {
    var all = new LinkedHashSet<>(ofTheFile);
    all.addAll(first.notes());
    return new UploadedTable(first.columns(), first.rows(), List.copyOf(all), first.known());
  }

  @Override
  public void begin(TableStart table) {
    listening = !over;
    if (over) {
      if (ofTheFile.stream().noneMatch(note -> note.code().equals("other-sheet"))) {
        ofTheFile.add(new Note("other-sheet", table.name()));
      }
      return;
    }
    columns = table.columns();
    known = headings.test(columns);
    rows = new ArrayList<>();
    notes = new LinkedHashSet<>();
    merged = new ArrayList<>();
  }

  @Override
  public void row(Row row) {
    if (!listening) {
      return;
    }
    if (!known && rows.size() < HEADINGS_WITHIN) {
      // The reader saw no header, or another; this row may be it all the same.
      var texts = texts(row);
      if (headings.test(texts)) {
        columns = texts;
        known = true;
        rows.clear();
        return;
      }
    }
    add(row);
  }

  private static List<String> texts(Row row) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      texts.add(row.text(i));
    }
    return texts;
  }

  private void add(Row row) {
    var broken = new HashSet<Integer>();
    var blank = true;
    for (int i = 0; i < row.size(); i++) {
      blank &= row.text(i).isBlank();
      if (row.kind(i) == CellKind.ERROR) {
        broken.add(i);
      }
    }
    if (blank) {
      return;
    }
    if (rows.size() == bounds.rows()) {
      if (known) {
        throw Problem.badRequest("web.table.rows", bounds.rows()).at("file");
      }
      return;
    }
    rows.add(new Line(row.number(), texts(row), Set.copyOf(broken)));
  }

  @Override
  public void defect(Defect defect) {
    switch (defect.kind()) {
      case DAMAGED, LIMIT_REACHED, ROW_TRUNCATED, QUOTE_UNCLOSED -> note("damaged", defect);
      case FOOTER -> note("footer", defect);
      case PREAMBLE -> note("preamble", defect);
      case TABLE_FURTHER -> note("table-further", defect);
      case ROW_LONG, ROW_SHORT, DELIMITER_REPAIRED -> note("row-width", defect);
      case CELLS_MERGED -> merged.add(defect.detail());
      default -> {
        // what is left does not touch what a cell says
      }
    }
  }

  /// What is said of sheets that are not read is left out.
  private void note(String code, Defect defect) {
    var note = new Note(code, String.valueOf(defect.row()));
    if (listening) {
      notes.add(note);
    } else if (!over || !code.equals("footer")) {
      ofTheFile.add(note);
    }
  }

  @Override
  public void end() {
    if (listening && (known || first.columns().isEmpty())) {
      fillMerged();
      first = new UploadedTable(columns, rows, List.copyOf(notes), known);
      over = known;
    }
    listening = false;
  }

  /// Cells that are one say the same in each of their rows.
  private void fillMerged() {
    if (merged.isEmpty()) {
      return;
    }
    var byNumber = new HashMap<Long, Integer>();
    for (int i = 0; i < rows.size(); i++) {
      byNumber.put(rows.get(i).number(), i);
    }
    for (var reference : merged) {
      var place = MERGED.matcher(reference);
      if (place.matches()) {
        var from = byNumber.get(Long.valueOf(place.group(2)));
        var last = Long.parseLong(place.group(3));
        for (int i = from == null ? rows.size() : from + 1; i < rows.size(); i++) {
          if (rows.get(i).number() > last) {
            break;
          }
          fill(
              rows.get(i),
              column(place.group(1)),
              rows.get(java.util.Objects.requireNonNull(from)));
        }
      }
    }
  }

  private static void fill(Line row, int column, Line above) {
    while (row.cells().size() <= column) {
      row.cells().add("");
    }
    if (row.cells().get(column).isBlank()) {
      row.cells().set(column, above.cell(column));
    }
  }

  private static int column(String letters) {
    var value = 0;
    for (int i = 0; i < letters.length(); i++) {
      value = value * 26 + (letters.charAt(i) - 'A' + 1);
    }
    return value - 1;
  }
}
