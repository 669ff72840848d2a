package mizan.engine.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Makes of one clean table all its polluted files; deterministic.
final class Polluter {
  private static final CsvWriting USUAL = CsvWriting.USUAL;
  private final SourceTable table;
  private final List<Polluted> files = new ArrayList<>();

  private Polluter(SourceTable table) {
    this.table = table;
  }

  static List<Polluted> pollute(SourceTable table) {
    var polluter = new Polluter(table);
    polluter.clean();
    polluter.ends();
    polluter.heads();
    polluter.tails();
    polluter.severalTables();
    polluter.dialects();
    polluter.delimitersOfOneRow();
    polluter.quotesOfOneCell();
    return polluter.files;
  }

  private void clean() {
    add("clean", "", whole(USUAL));
    add("byte-order-mark", "", "\uFEFF" + whole(USUAL));
    files.add(new Polluted("no-payload", table.name(), "", List.of(), List.of()));
    add("header-only", USUAL.row(table.header()) + "\r\n", table.header(), List.of());
    var one = table.rows().subList(0, 1);
    add("one-row", USUAL.row(table.header()) + "\r\n" + USUAL.rows(one), table.header(), one);
  }

  private void ends() {
    var text = whole(USUAL);
    add("no-trailing-newline", "", text.substring(0, text.length() - 2));
    add("double-trailing-newline", "", text + "\r\n");
    add("record-end", "lf", whole(USUAL.end("\n")));
    add("record-end", "cr", whole(USUAL.end("\r")));
    var mixed = new StringBuilder(USUAL.row(table.header())).append("\r\n");
    for (int i = 0; i < table.rows().size(); i++) {
      mixed.append(USUAL.row(table.rows().get(i))).append(i % 3 == 0 ? "\n" : "\r\n");
    }
    add("record-end", "mixed", mixed.toString());
  }

  private void heads() {
    add("no-header", USUAL.rows(table.rows()), List.of(), table.rows());
    for (int times = 2; times <= 3; times++) {
      int count = times;
      var names = table.header().stream().map(n -> String.join(" ", Collections.nCopies(count, n)));
      var text = (USUAL.row(table.header()) + "\r\n").repeat(times - 1) + whole(USUAL);
      add("header-rows", text, names.toList(), table.rows());
    }
    var blanks = ",".repeat(table.header().size() - 1) + "\r\n";
    add("preamble", "one cell, empty line", "Title of the file\r\n\r\n" + whole(USUAL));
    add("preamble", "two cells", "\"Titre, suite\"\r\nالمصدر\r\n\r\n" + whole(USUAL));
    add("preamble", "no empty line", "Title of the file\r\n" + whole(USUAL));
    add("preamble", "full width", "Title" + blanks + blanks + whole(USUAL));
    add("preamble", "empty row of full width", "Title\r\n" + blanks + whole(USUAL));
    add("preamble", "empty lines", "\r\n\r\n" + whole(USUAL));
  }

  private void tails() {
    add("footer", "after an empty line", whole(USUAL) + "\r\nSource: the office\r\n");
    add("footer", "at once", whole(USUAL) + "Source : notre enquête\r\n");
    add("footer", "two lines", whole(USUAL) + "\r\nملاحظة\r\n\"a, b\"\r\n");
    var blanks = ",".repeat(table.header().size() - 1) + "\r\n";
    add("footer", "empty rows of full width", whole(USUAL) + blanks.repeat(3));
    add("footer", "full width", whole(USUAL) + blanks + "Source" + blanks);
  }

  private void severalTables() {
    int width = table.header().size();
    var narrow = cut(table, width - 2);
    var wide = widened(table);
    for (var gap : List.of("", "\r\n")) {
      tables("further-table-same", table, table, gap);
      tables("further-table-narrower", table, narrow, gap);
      tables("further-table-wider", narrow, table, gap);
      tables("further-table-wider", table, wide, gap);
    }
  }

  private void tables(String kind, SourceTable first, SourceTable second, String gap) {
    var rows = new ArrayList<>(first.rows());
    rows.addAll(second.rows());
    add(kind, text(first, USUAL) + gap + text(second, USUAL), first.header(), rows);
  }

  private static SourceTable cut(SourceTable table, int width) {
    var rows = table.rows().stream().map(row -> row.subList(0, width)).toList();
    return new SourceTable(table.name(), table.header().subList(0, width), rows);
  }

  private static SourceTable widened(SourceTable table) {
    var header = new ArrayList<>(table.header());
    header.add("extra");
    var rows = new ArrayList<List<String>>();
    for (var row : table.rows()) {
      var wider = new ArrayList<>(row);
      wider.add(Integer.toString(rows.size()));
      rows.add(wider);
    }
    return new SourceTable(table.name(), header, rows);
  }

  private void dialects() {
    for (var delimiter : List.of(" ", ", ", ";", "\t", "|", "^", "~", ":", "،", "؛")) {
      add("delimiter", delimiter, whole(USUAL.delimiter(delimiter)));
      add("delimiter", delimiter + " lf", whole(USUAL.delimiter(delimiter).end("\n")));
    }
    add("quote", "apostrophe", whole(USUAL.quote("'", "'")));
    add("quote", "apostrophe ;", whole(USUAL.quote("'", "'").delimiter(";")));
    add("escape", "backslash", whole(USUAL.quote("\"", "\\")));
    add("escape", "none", whole(USUAL.quote("\"", "")));
    var header = new ArrayList<>(table.header());
    header.add("");
    var rows = new ArrayList<List<String>>();
    for (var row : table.rows()) {
      var wider = new ArrayList<>(row);
      wider.add("");
      rows.add(wider);
    }
    add("blank-column", text(new SourceTable("", header, rows), USUAL), header, rows);
  }

  private void delimitersOfOneRow() {
    for (int row = 0; row < table.rows().size(); row++) {
      var cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        var before = USUAL.row(cells.subList(0, column));
        var after = USUAL.row(cells.subList(column, cells.size()));
        if (column > 0) {
          add("delimiter-less", row + "/" + column, replaced(row, before + after));
        }
        var more = column == 0 ? "," + after : before + ",," + after;
        add("delimiter-more", row + "/" + column, replaced(row, more));
      }
      for (var other : List.of(" ", ";", "\t")) {
        var line = String.join(other, cells.stream().map(USUAL::cell).toList());
        var kind = other.equals(" ") ? "row-by-space" : "row-by-other";
        add(kind, row + "/" + other, replaced(row, line));
      }
    }
  }

  private void quotesOfOneCell() {
    for (int row = 0; row < table.rows().size(); row++) {
      var cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        quote(row, column, true);
        quote(row, column, false);
      }
    }
  }

  private void quote(int row, int column, boolean front) {
    var cells = table.rows().get(row);
    var written = new ArrayList<>(cells.stream().map(USUAL::cell).toList());
    var cell = written.get(column);
    boolean enclosed = cell.startsWith("\"");
    int place = front ? (enclosed ? 1 : 0) : cell.length() - (enclosed ? 1 : 0);
    written.set(column, cell.substring(0, place) + '"' + cell.substring(place));
    var wanted = new ArrayList<>(cells);
    wanted.set(column, front ? '"' + cells.get(column) : cells.get(column) + '"');
    var rows = new ArrayList<>(table.rows());
    rows.set(row, wanted);
    var text = replaced(row, String.join(",", written));
    files.add(
        new Polluted(
            front ? "extra-quote" : "extra-quote-behind",
            table.name() + " " + row + "/" + column,
            text,
            table.header(),
            rows));
  }

  private String replaced(int row, String line) {
    return USUAL.row(table.header())
        + "\r\n"
        + USUAL.rows(table.rows().subList(0, row))
        + line
        + "\r\n"
        + USUAL.rows(table.rows().subList(row + 1, table.rows().size()));
  }

  private String whole(CsvWriting writing) {
    return text(table, writing);
  }

  private static String text(SourceTable table, CsvWriting writing) {
    return writing.row(table.header()) + writing.end() + writing.rows(table.rows());
  }

  private void add(String kind, String place, String text) {
    files.add(new Polluted(kind, table.name() + " " + place, text, table.header(), table.rows()));
  }

  private void add(String kind, String text, List<String> header, List<List<String>> rows) {
    files.add(new Polluted(kind, table.name(), text, header, rows));
  }
}
