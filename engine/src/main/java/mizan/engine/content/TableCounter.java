package mizan.engine.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import mizan.engine.content.Shape.Family;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Row;
import mizan.engine.tables.RowBlock;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;
import org.jspecify.annotations.Nullable;

/// Counts the tables of a file while their rows pass.
///
/// [#row] is the definition, one cell after the other; [#rows] counts blocks column by column, with
/// the same result.
final class TableCounter implements TableSink {
  private static final int PLACES = 20;
  private static final int WIDE = 1000;
  private static final TableStart NONE = new TableStart("", List.of(), 0, 1);

  private final List<CellWatch> watches;
  private final List<TableProfile> finished = new ArrayList<>();
  private final CellReader cell = new CellReader();
  private TableStart table = NONE;
  private final List<ColumnCounter> columns = new ArrayList<>();
  private final List<Memo> memos = new ArrayList<>();
  private final BlockWork work = new BlockWork();
  private final Crew crew;
  private RowBlock spare = new RowBlock();
  private RowHashes hashes = new RowHashes();
  private RowSample sample = new RowSample(0);
  private final Map<Defect.Kind, Long> defects = new EnumMap<>(Defect.Kind.class);
  private final Map<Defect.Kind, List<Defect>> places = new EnumMap<>(Defect.Kind.class);
  private long rows;
  private long regular;
  private long blank;
  private long lastRow;
  private long irregularRow;
  private boolean rowIsRegular;
  private boolean open;
  private final List<Defect> loose = new ArrayList<>();

  /// @param watches hear every cell as well
  TableCounter(List<CellWatch> watches) {
    this(watches, null, 0);
  }

  /// @param others who help to count blocks; null when nobody does
  /// @param size how many they are
  TableCounter(List<CellWatch> watches, @Nullable ExecutorService others, int size) {
    this.watches = watches;
    crew = new Crew(watches, others, size);
  }

  /// What was counted of every table that has ended.
  List<TableProfile> tables() {
    return List.copyOf(finished);
  }

  /// The first defects that stand outside of tables.
  List<Defect> loose() {
    return List.copyOf(loose);
  }

  @Override
  public void begin(TableStart table) {
    this.table = table;
    open = true;
    columns.clear();
    memos.clear();
    hashes = new RowHashes();
    defects.clear();
    places.clear();
    rows = 0;
    lastRow = 0;
    irregularRow = 0;
    rowIsRegular = false;
    regular = 0;
    blank = 0;
    watches.forEach(watch -> watch.begin(table));
    widen(table.columns().size());
  }

  @Override
  public void row(Row row) {
    finishBlock();
    if (table.columns().isEmpty()) {
      widen(row.size());
    }
    rows++;
    var place = sample.place(row.number());
    var hash = 0L;
    var filled = false;
    for (var i = 0; i < row.size(); i++) {
      var text = row.text(i);
      var shape = cell.read(text, row.kind(i));
      var cellHash = shape == Shape.BLANK ? i : Hash.of(text);
      hash = Hash.and(hash, cellHash);
      filled |= shape != Shape.BLANK;
      if (place >= 0 && cell.isNumber()) {
        sample.put(place, i, cell.number());
      }
      if (i < columns.size() && columns.get(i).add(shape, row.number())) {
        value(columns.get(i), text, cellHash); // what stands beyond named columns makes none
      }
      if (shape.family() != Family.NOTHING) {
        for (var watch : watches) {
          watch.cell(i, text, shape, row.number());
        }
      }
    }
    close(row, hash, filled);
    watches.forEach(CellWatch::heardRows);
  }

  private void close(Row row, long hash, boolean filled) {
    if (filled) {
      hashes.add(Hash.mixed(hash), row.number());
    } else {
      blank++;
    }
    rowIsRegular = irregularRow != row.number(); // sheets leave out the blank cells at a row's end
    lastRow = row.number();
    regular += rowIsRegular ? 1 : 0;
  }

  private void value(ColumnCounter column, String text, long hash) {
    if (column.add(hash)) {
      column.name(hash, text);
    }
    column.add(cell.traits(), text.length());
    if (cell.isNumber()) {
      column.add(cell.number());
    }
    column.addDay(cell.day());
  }

  @Override
  public RowBlock rows(RowBlock block) {
    finishBlock();
    widen(block.columns());
    rows += block.rows();
    work.begin(block, sample);
    crew.begin(work, columns, memos);
    lastRow = block.number(block.rows() - 1);
    rowIsRegular = true; // rows of another width are no part of a block
    regular += block.rows();
    var free = spare;
    spare = block;
    return free;
  }

  /// Waits for the block that is being counted, if there is one.
  private void finishBlock() {
    if (crew.finish()) {
      work.end(hashes, sample);
      watches.forEach(CellWatch::heardRows);
    }
  }

  private void widen(int width) {
    if (rows == 0 && columns.isEmpty()) {
      sample = new RowSample(width);
    }
    while (columns.size() < width) {
      for (var watch : watches) {
        watch.again(columns.size(), 0, 0);
      }
      columns.add(new ColumnCounter(table.columns().size() > WIDE));
      memos.add(new Memo(watches));
    }
  }

  @Override
  public void defect(Defect defect) {
    if (!open) {
      if (loose.size() < PLACES) {
        loose.add(defect);
      }
      return;
    }
    if (defect.kind().isOfRowShape()) { // told before its row or after it
      irregularRow = defect.row();
      if (rowIsRegular && defect.row() == lastRow) {
        rowIsRegular = false;
        regular--;
      }
    }
    defects.merge(defect.kind(), 1L, Long::sum);
    var first = places.computeIfAbsent(defect.kind(), _ -> new ArrayList<>());
    if (first.size() < PLACES) {
      first.add(defect);
    }
  }

  @Override
  public void end() {
    finishBlock();
    var profiles = new ArrayList<ColumnProfile>(columns.size());
    for (var i = 0; i < columns.size(); i++) {
      var name = i < table.columns().size() ? table.columns().get(i) : "";
      profiles.add(columns.get(i).profile(i + 1, name, rows, sample));
    }
    finished.add(
        new TableProfile(
            table.name(),
            table.headerRows(),
            table.firstRow(),
            rows,
            regular,
            blank,
            hashes.repeated(),
            hashes.isExact(),
            hashes.examples(),
            profiles,
            defects,
            places));
    open = false;
    watches.forEach(CellWatch::end);
  }
}
