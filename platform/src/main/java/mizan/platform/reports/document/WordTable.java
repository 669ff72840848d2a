package mizan.platform.reports.document;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Table;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// Writes tables whose head repeats on every page, whose rows are never cut, and whose first column
/// stands where readers of the language begin.
final class WordTable {
  private static final int WIDTH = 9_638; // between the margins of A4, in twentieths of a point
  private static final String RULE = "BBBBBB";

  private final XWPFDocument file;
  private final WordText text;

  WordTable(XWPFDocument file, WordText text) {
    this.file = file;
    this.text = text;
  }

  void write(Table table) {
    var written = file.createTable(table.rows().size() + 1, table.columns().size());
    properties(written, table.caption());
    widths(written, table);
    var head = written.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      write(head.getCell(i), "TableHead", Cell.of(column.name()), column);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      var cells = table.rows().get(row).cells();
      XWPFTableRow line = written.getRow(row + 1);
      line.setCantSplitRow(true);
      for (int i = 0; i < cells.size(); i++) {
        write(line.getCell(i), "TableText", cells.get(i), table.columns().get(i));
      }
    }
  }

  private void properties(XWPFTable table, String caption) {
    table.setWidth("100%");
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, RULE);
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, RULE);
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, RULE);
    table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, RULE);
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, RULE);
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, RULE);
    var properties = table.getCTTbl().getTblPr();
    properties.addNewTblCaption().setVal(caption);
    if (text.rightToLeft()) {
      properties.addNewBidiVisual();
    }
    var margins = properties.addNewTblCellMar();
    for (var side : List.of(margins.addNewStart(), margins.addNewEnd())) {
      side.setType(STTblWidth.DXA);
      side.setW(BigInteger.valueOf(80));
    }
  }

  /// Texts get more room than numbers, and what names the row the most.
  private static void widths(XWPFTable written, Table table) {
    var shares = new int[table.columns().size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = i == table.naming() ? 5 : table.columns().get(i).number() ? 2 : 3;
    }
    var all = IntStream.of(shares).sum();
    var grid = written.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = written.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int share : shares) {
      grid.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * share / all));
    }
    for (var row : written.getRows()) {
      for (int i = 0; i < shares.length; i++) {
        row.getCell(i).setWidth(Integer.toString(WIDTH * shares[i] / all));
      }
    }
  }

  private void write(XWPFTableCell cell, String style, Cell content, Column column) {
    var paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(style);
    text.direct(paragraph);
    if (column.number()) {
      paragraph.setAlignment(ParagraphAlignment.END);
    }
    text.write(paragraph, content);
    if (!content.note().isEmpty()) {
      var note = cell.addParagraph();
      note.setStyle("TableNote");
      text.direct(note);
      text.write(note, content.note());
    }
  }
}
