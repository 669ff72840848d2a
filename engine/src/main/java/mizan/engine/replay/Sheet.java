package mizan.engine.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A spreadsheet in CSV (RFC 4180) as rows of named cells; empty cells are left out.
final class Sheet {
  private final String text;
  private int at;
  private boolean endOfRow;

  private Sheet(String text) {
    this.text = text;
  }

  static List<Map<String, String>> rows(String csv) {
    var sheet = new Sheet(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
    var heads = sheet.row();
    var rows = new ArrayList<Map<String, String>>();
    while (sheet.at < sheet.text.length()) {
      var cells = sheet.row();
      var row = new LinkedHashMap<String, String>();
      for (var i = 0; i < Math.min(heads.size(), cells.size()); i++) {
        if (!cells.get(i).isEmpty()) {
          row.put(heads.get(i), cells.get(i));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> row() {
    var cells = new ArrayList<String>();
    do {
      cells.add(cell());
    } while (!endOfRow);
    return cells;
  }

  private String cell() {
    var cell = new StringBuilder();
    var quoted = false;
    for (; at < text.length(); at++) {
      var c = text.charAt(at);
      if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append(c);
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        endOfRow = c == '\n';
        at++;
        return cell.toString();
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    endOfRow = true;
    return cell.toString();
  }
}
