package mizan.engine.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import mizan.engine.tables.Defect.Kind;
import org.jspecify.annotations.Nullable;

/// One reading of a text: table after table, each from its title rows to its last row.
final class CsvReading {
  private static final int PATIENCE = 64;

  /// So many regular rows in a row, and odd ones are rare.
  private static final int CALM = 256;

  private final CsvRecords records;
  private final TableSink sink;
  private final Row row = new Row();
  private long number = 1;
  private long judgedBefore;
  private long judgements;
  private TableShape shape = new TableShape(0, 0, TableColumns.unknown(1), List.of());
  private final @Nullable CsvBlocks blocks;
  private RowBlock block = new RowBlock();
  private long blocksFrom;
  private int calm = 1;
  private boolean[] filled = {};
  private int unfilled;

  /// @param blocks finds regular rows; `null` when all are read as characters
  CsvReading(CsvRecords records, @Nullable CsvBlocks blocks, TableSink sink) {
    this.records = records;
    this.blocks = blocks;
    this.sink = sink;
  }

  void run() throws IOException {
    records.open();
    boolean more = begin(false);
    while (more) {
      boolean further = body();
      finish();
      more = further && begin(true);
    }
  }

  private boolean begin(boolean further) throws IOException {
    skipBlank();
    var raw = records.ahead(null);
    if (raw.isEmpty() && !records.read(null)) {
      return false;
    }
    int width = TableShape.width(raw);
    shape = TableShape.of(raw, TableColumns.unknown(width));
    var mended = records.ahead(shape.columns());
    shape = mended.equals(raw) ? shape : TableShape.of(mended, shape.columns());
    long first = number;
    int skipped = shape.skipped();
    // A table takes at least one row, so that tables cannot go on without end.
    judgedBefore = number + skipped + 1;
    var defects = head(further);
    filled = new boolean[width];
    unfilled = width;
    sink.begin(new TableStart("", shape.names(), shape.headerRows(), number));
    if (skipped > 0) {
      sink.defect(new Defect(Kind.PREAMBLE, first, 0, Integer.toString(skipped)));
    }
    defects.forEach(sink::defect);
    named(first + skipped);
    return true;
  }

  private void skipBlank() throws IOException {
    while (records.read(null) && records.blank()) {
      next();
    }
  }

  private List<Defect> head(boolean further) throws IOException {
    var defects = new ArrayList<Defect>();
    if (further) {
      defects.add(new Defect(Kind.TABLE_FURTHER, number, 0, ""));
    }
    for (int i = 0; i < shape.skipped() && records.read(shape.columns()); i++) {
      next();
    }
    for (int i = 0; i < shape.headerRows() && records.read(shape.columns()); i++) {
      var mended = records.defect();
      if (mended != null) {
        defects.add(new Defect(mended, number, 0, width()));
      } else if (records.size() != shape.columns().width()) {
        defects.add(wrongWidth());
      }
      next();
    }
    return defects;
  }

  private void named(long first) {
    if (shape.headerRows() == 0) {
      sink.defect(new Defect(Kind.HEADER_MISSING, first, 0, ""));
      return;
    }
    if (shape.headerRows() > 1) {
      var rows = Integer.toString(shape.headerRows());
      sink.defect(new Defect(Kind.HEADER_SEVERAL_ROWS, first, 0, rows));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < shape.names().size(); i++) {
      var name = shape.names().get(i);
      if (name.isBlank()) {
        sink.defect(new Defect(Kind.COLUMN_UNNAMED, first, i + 1, ""));
      } else if (!seen.add(name)) {
        sink.defect(new Defect(Kind.COLUMN_NAME_REPEATED, first, i + 1, ""));
      }
    }
  }

  /// Reads rows until the table ends; whether another table follows.
  private boolean body() throws IOException {
    int width = shape.columns().width();
    while (regular() && records.read(shape.columns())) {
      boolean blank = records.blank();
      if (records.size() == width && !blank && !namesAgain()) {
        deliver();
        continue;
      }
      switch (judge()) {
        case GOES_ON -> oddRow();
        case FURTHER -> {
          return true;
        }
        case FOOTER -> {
          footer();
          return false;
        }
      }
    }
    return false;
  }

  /// Passes the regular rows that follow on in blocks, unless odd rows came thick lately.
  private boolean regular() throws IOException {
    if (blocks == null || number < blocksFrom) {
      return true;
    }
    var names = blocks.names(shape);
    long first = number;
    long place = records.place();
    for (boolean full = true; full; ) {
      block.clear(shape.columns().width(), number);
      place = blocks.fill(block, place, names);
      full = block.isFull(block.size());
      if (block.rows() > 0) {
        number += block.rows();
        note(block);
        block = sink.rows(block);
      }
    }
    if (number > first) {
      records.skipTo(place);
    }
    calm = number - first >= CALM ? 1 : Math.min(CALM, calm * 2);
    blocksFrom = number + calm;
    return true;
  }

  private void note(RowBlock block) {
    for (int i = 0; unfilled > 0 && i < filled.length; i++) {
      if (!filled[i] && block.isFilled(i)) {
        filled[i] = true;
        unfilled--;
      }
    }
  }

  /// Looks ahead, but not so often that looking takes longer than reading.
  private TableEnd.Next judge() throws IOException {
    if (number < judgedBefore) {
      return TableEnd.Next.GOES_ON;
    }
    boolean often = judgements > PATIENCE && judgements * CsvRecords.AHEAD / 4 > number;
    if (often && !records.nearEnd()) {
      return TableEnd.Next.GOES_ON;
    }
    judgements++;
    if (records.size() == shape.columns().width() && !records.blank()) {
      return TableEnd.Next.FURTHER; // the names of the columns return
    }
    var rows = records.ahead(shape.columns());
    boolean complete = rows.size() < CsvRecords.AHEAD && records.atEnd();
    var end = TableEnd.of(rows, complete, shape);
    judgedBefore = number + end.rows();
    records.read(shape.columns());
    return end.next();
  }

  private boolean namesAgain() {
    var names = shape.names();
    if (shape.headerRows() != 1 || names.size() < 2 || names.size() != records.size()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!records.cellIs(i, names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void oddRow() throws IOException {
    if (!records.blank()) {
      deliver();
      return;
    }
    boolean among = !records.atEnd();
    long place = number;
    next();
    if (among && records.read(shape.columns())) {
      sink.defect(new Defect(Kind.ROW_BLANK, place, 0, ""));
    }
  }

  private void footer() throws IOException {
    long first = number;
    while (records.read(shape.columns())) {
      next();
    }
    sink.defect(new Defect(Kind.FOOTER, first, 0, Long.toString(number - first)));
  }

  private void deliver() throws IOException {
    row.clear(number);
    for (int i = 0; i < records.kept(); i++) {
      var cell = records.cell(i);
      row.add(cell);
      if (unfilled > 0 && i < filled.length && !filled[i] && !cell.isBlank()) {
        filled[i] = true;
        unfilled--;
      }
    }
    sink.row(row);
    var defect = records.defect();
    if (defect != null) {
      sink.defect(new Defect(defect, number, 0, width()));
    }
    if (records.size() != shape.columns().width()) {
      sink.defect(wrongWidth());
    }
    if (records.cut()) {
      sink.defect(new Defect(Kind.LIMIT_REACHED, number, 0, ""));
    }
    next();
  }

  private Defect wrongWidth() {
    boolean few = records.size() < shape.columns().width();
    var kind =
        few && records.openEnd() && number > 1
            ? Kind.ROW_TRUNCATED
            : few ? Kind.ROW_SHORT : Kind.ROW_LONG;
    return new Defect(kind, number, 0, records.size() + " of " + width());
  }

  private String width() {
    return Integer.toString(shape.columns().width());
  }

  private void next() throws IOException {
    records.advance();
    number++;
  }

  private void finish() {
    for (int i = 0; unfilled > 0 && i < filled.length && number > 1; i++) {
      if (!filled[i]) {
        sink.defect(new Defect(Kind.COLUMN_BLANK, 0, i + 1, ""));
      }
    }
    sink.end();
  }
}
