package mizan.engine.vocabularies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A vocabulary file of ours: CSV with a header row, `|` between several values of a cell.
final class ListFile {
  private ListFile() {}

  /// A row of a list, by column name.
  record Row(String list, Map<String, String> cells) {
    String get(String column) {
      var cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException("the list " + list + " has no column " + column);
      }
      return cell;
    }

    /// The cell, or "" where the list has no such column.
    String find(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// The rows of `vocabularies/<name>.csv`, each as column name to cell.
  static List<Row> rows(String name) {
    var lines = cells(text(name));
    var header = lines.getFirst();
    var rows = new ArrayList<Row>(lines.size());
    for (var line : lines.subList(1, lines.size())) {
      var row = new HashMap<String, String>();
      for (var i = 0; i < header.size(); i++) {
        row.put(header.get(i), line.get(i));
      }
      rows.add(new Row(name, row));
    }
    return rows;
  }

  static List<String> several(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static String text(String name) {
    try (InputStream in = ListFile.class.getResourceAsStream("/vocabularies/" + name + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Cells by RFC 4180; a cell never holds a line end here.
  private static List<List<String>> cells(String text) {
    var lines = new ArrayList<List<String>>();
    for (var line : text.lines().toList()) {
      var cells = new ArrayList<String>();
      var cell = new StringBuilder();
      var quoted = false;
      for (var i = 0; i < line.length(); i++) {
        var c = line.charAt(i);
        if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      cells.add(cell.toString());
      lines.add(cells);
    }
    return lines;
  }
}
