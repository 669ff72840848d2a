package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mizan.engine.content.Profiler;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Row;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;

/// A spreadsheet in which a body lists its files: a row a file; rows of the same dataset that
/// follow each other are one.
final class Declared implements TableSink {
  private static final long MOST_ROWS = 200_000;
  private static final int MOST_FILES = 1_000;

  private final String place;
  private final Gathering gathering;
  private List<DeclaredColumn> columns = List.of();
  private final List<Json> rows = new ArrayList<>();
  private String dataset = "";
  private String where = "";
  private long read;
  private boolean found;

  private Declared(String place, Gathering gathering) {
    this.place = place;
    this.gathering = gathering;
  }

  /// Whether a name is one of a spreadsheet.
  static boolean isSpreadsheet(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|xlsx|xls|ods)");
  }

  static void read(Path file, String place, Gathering gathering) {
    var declared = new Declared(place, gathering);
    try {
      Profiler.read(file, declared);
    } catch (Enough _) {
      gathering.problem(Kind.CRAWL_BOUNDED, place, "> " + MOST_ROWS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    declared.pass();
    if (!declared.found) {
      gathering.problem(Kind.WRONG_KIND, place, "no columns of titles and addresses");
    }
  }

  @Override
  public void begin(TableStart table) {
    columns = table.columns().stream().map(DeclaredColumn::of).toList();
    if (!isList()) {
      columns = List.of();
    }
    found |= !columns.isEmpty();
  }

  private boolean isList() {
    return columns.stream().anyMatch(column -> column.meaning() == DeclaredColumn.Meaning.TITLE)
        && columns.stream().anyMatch(column -> column.meaning() == DeclaredColumn.Meaning.ADDRESS);
  }

  @Override
  public void row(Row row) {
    if (columns.isEmpty()) {
      return;
    }
    if (++read > MOST_ROWS) {
      throw new Enough();
    }
    var record = new JsonObject();
    for (var i = 0; i < Math.min(row.size(), columns.size()); i++) {
      var said = row.text(i).strip();
      if (!said.isEmpty() && !columns.get(i).name().isEmpty()) {
        record.put(columns.get(i).name(), PlainSiteRecords.text(said));
      }
    }
    if (record.size() == 0) {
      return;
    }
    var named = DeclaredRecords.key(record);
    if (rows.isEmpty() || !named.equals(dataset) || rows.size() == MOST_FILES) {
      pass();
      dataset = named;
      where = place + " row " + row.number();
    }
    rows.add(record);
  }

  private void pass() {
    if (!rows.isEmpty()) {
      var record = new JsonObject();
      record.put("rows", new Json.Array(List.copyOf(rows)));
      gathering.takeAll(PlainSiteRecords.read(record, gathering, where), null, record, where);
      rows.clear();
    }
  }

  @Override
  public void defect(Defect defect) {
    var broken = defect.kind() == Defect.Kind.DAMAGED || defect.kind() == Defect.Kind.LIMIT_REACHED;
    if (broken) {
      gathering.problem(Kind.TRUNCATED, place, defect.kind().code() + " " + defect.detail());
    }
  }

  @Override
  public void end() {
    pass();
    columns = List.of();
  }

  /// More rows than any body lists.
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
