package mizan.platform.bodies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mizan.engine.content.Profiler;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.Sniffer;
import mizan.engine.tables.CellKind;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Limits;
import mizan.engine.tables.Row;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;
import mizan.platform.bodies.Plan.Note;
import mizan.platform.web.Problem;

/// The rows of a file about bodies, whatever its format, charset and language.
///
/// @param rows each with the cells of known columns that are not blank
record Sheet(List<Line> rows, List<Note> notes) {
  static final int MOST_ROWS = 20_000;
  private static final int MOST_CHARACTERS = 2_000;
  private static final long MOST_UNPACKED = 64L << 20;

  /// Notes that say that not all of the file could be read.
  static final Set<String> SPOILT = Set.of("damaged", "footer", "table-further");

  private static final Set<FileKind> READ =
      Set.of(FileKind.CSV, FileKind.XLSX, FileKind.XLS, FileKind.ODS);

  /// A row of the file.
  ///
  /// @param broken whether it has more cells than there are columns, or a formula without a result
  record Line(long number, Map<Column, String> cells, boolean broken) {}

  /// @throws Problem when the file is none that can be read
  static Sheet read(Path file, Function<String, Optional<Column>> headings) throws IOException {
    var kind = Sniffer.sniff(file).kind();
    if (kind == FileKind.EMPTY) {
      throw Problem.badRequest("bodies.import.empty").at("file");
    }
    // One column of a few lines is taken for a text.
    if (!READ.contains(kind) && kind != FileKind.TXT) {
      throw Problem.badRequest("bodies.import.kind", PublicBody.code(kind)).at("file");
    }
    if (kind == FileKind.XLSX && hasMacros(file)) {
      throw Problem.badRequest("bodies.import.macros").at("file");
    }
    var usual = Limits.USUAL;
    var limits =
        new Limits(
            MOST_UNPACKED, usual.ratio(), usual.depth(), usual.members(), MOST_CHARACTERS, 200);
    var hearing = new Hearing(headings);
    Profiler.read(file, limits, hearing);
    if (hearing.columns.isEmpty()) {
      throw Problem.badRequest("bodies.import.no-columns").at("file");
    }
    return new Sheet(hearing.rows, hearing.notes);
  }

  private static boolean hasMacros(Path file) throws IOException {
    try (var workbook = new ZipFile(file.toFile())) {
      return workbook.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
    } catch (ZipException _) {
      return false; // a damaged workbook is named by its reader
    }
  }

  /// Hears the first table whose columns are known.
  private static final class Hearing implements TableSink {
    private final Function<String, Optional<Column>> headings;
    private final List<Line> rows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private Map<Integer, Column> columns = Map.of();
    private boolean listening;
    private boolean over;

    Hearing(Function<String, Optional<Column>> headings) {
      this.headings = headings;
    }

    @Override
    public void begin(TableStart table) {
      listening = !over;
      if (listening) {
        learn(table.columns());
      } else if (notes.stream().noneMatch(note -> note.code().equals("other-sheet"))) {
        notes.add(new Note("other-sheet", table.name()));
      }
    }

    private void learn(List<String> names) {
      var known = new java.util.HashMap<Integer, Column>();
      var unknown = new ArrayList<Note>();
      for (int i = 0; i < names.size(); i++) {
        var column = headings.apply(names.get(i));
        if (column.isEmpty()) {
          if (!names.get(i).isBlank()) {
            unknown.add(new Note("column-unknown", names.get(i)));
          }
        } else if (known.containsValue(column.get())) {
          throw Problem.badRequest("bodies.import.column-twice", names.get(i)).at("file");
        } else {
          known.put(i, column.get());
        }
      }
      if (known.containsValue(Column.SLUG)
          || Column.NAMES.stream().anyMatch(known::containsValue)) {
        columns = known;
        notes.addAll(unknown);
      }
    }

    @Override
    public void row(Row row) {
      if (!listening) {
        return;
      }
      if (columns.isEmpty()) {
        // The reader saw no header; this row may be one all the same.
        learn(texts(row));
      } else {
        add(row);
      }
    }

    private static List<String> texts(Row row) {
      var texts = new ArrayList<String>();
      for (int i = 0; i < row.size(); i++) {
        texts.add(row.text(i));
      }
      return texts;
    }

    private void add(Row row) {
      var cells = new EnumMap<Column, String>(Column.class);
      boolean broken = false;
      for (int i = 0; i < row.size(); i++) {
        var text = row.text(i).strip().replaceAll("\\s+", " ");
        var column = columns.get(i);
        broken |= column != null && row.kind(i) == CellKind.ERROR;
        if (column != null && !text.isEmpty()) {
          cells.put(column, text);
        }
      }
      if (cells.isEmpty()) {
        return;
      }
      if (rows.size() == MOST_ROWS) {
        throw Problem.badRequest("bodies.import.rows", MOST_ROWS).at("file");
      }
      rows.add(new Line(row.number(), cells, broken));
    }

    @Override
    public void defect(Defect defect) {
      switch (defect.kind()) {
        case DAMAGED, LIMIT_REACHED, ROW_TRUNCATED, QUOTE_UNCLOSED -> note("damaged", defect);
        case FOOTER -> note("footer", defect);
        case PREAMBLE -> note("preamble", defect);
        case TABLE_FURTHER -> note("table-further", defect);
        case ROW_LONG, ROW_SHORT, DELIMITER_REPAIRED -> note("row-width", defect);
        default -> {
          // what is left does not touch what a cell says
        }
      }
    }

    private void note(String code, Defect defect) {
      var note = new Note(code, String.valueOf(defect.row()));
      if (!notes.contains(note)) {
        notes.add(note);
      }
    }

    @Override
    public void end() {
      over |= !columns.isEmpty();
      listening = false;
    }
  }
}
