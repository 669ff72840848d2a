package mizan.engine.tables;

import java.util.List;

/// How the polluter writes rows.
record CsvWriting(String delimiter, String quote, String escape, String end) {
  static final CsvWriting USUAL = new CsvWriting(",", "\"", "\"", "\r\n");

  CsvWriting delimiter(String other) {
    return new CsvWriting(other, quote, escape, end);
  }

  CsvWriting quote(String other, String otherEscape) {
    return new CsvWriting(delimiter, other, otherEscape, end);
  }

  CsvWriting end(String other) {
    return new CsvWriting(delimiter, quote, escape, other);
  }

  String cell(String text) {
    boolean enclose =
        text.contains(delimiter.strip().isEmpty() ? delimiter : delimiter.strip())
            || text.contains(quote)
            || text.contains("\n")
            || text.contains("\r");
    return enclose ? quote + text.replace(quote, escape + quote) + quote : text;
  }

  /// A row without its end.
  String row(List<String> cells) {
    return String.join(delimiter, cells.stream().map(this::cell).toList());
  }

  String rows(List<List<String>> rows) {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(row(row)).append(end));
    return text.toString();
  }
}
