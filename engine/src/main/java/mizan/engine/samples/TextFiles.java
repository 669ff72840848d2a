package mizan.engine.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes tables as texts: CSV with semicolons, and XML with an element a row.
final class TextFiles {

  private TextFiles() {}

  static byte[] csv(SampleTable table) {
    var text = new StringBuilder();
    table.head.forEach(row -> addLine(text, row));
    table.rows.forEach(row -> addLine(text, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addLine(StringBuilder text, List<String> cells) {
    for (var i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      text.append(i == 0 ? "" : ";");
      if (cell.indexOf(';') < 0 && cell.indexOf('"') < 0) {
        text.append(cell);
      } else {
        text.append('"').append(cell.replace("\"", "\"\"")).append('"');
      }
    }
    text.append('\n');
  }

  static byte[] xml(SampleTable table) {
    var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<donnees>\n");
    for (var row : table.rows) {
      text.append("  <ligne>");
      for (var i = 0; i < row.size(); i++) {
        var name = table.columns.get(i).name().replace(' ', '_');
        text.append('<').append(name).append('>').append(escaped(row.get(i)));
        text.append("</").append(name).append('>');
      }
      text.append("</ligne>\n");
    }
    return text.append("</donnees>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A text as XML has it, also within quotes.
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
