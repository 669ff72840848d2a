package mizan.engine.tables;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of a polluted file was found, as the Pollock benchmark scores it: one point for
/// success, and precision, recall and F1 of the header, of the records and of all cells; ten in
/// all.
final class PollutionScore {
  private PollutionScore() {}

  static double of(Polluted file, HeardTables heard) {
    var names = heard.tables.isEmpty() ? List.<String>of() : heard.first().start().columns();
    var rows = heard.allRows();
    double header = three(file.header(), names);
    double records = three(joined(file.rows()), joined(rows));
    return 1 + header + records + three(cells(file.header(), file.rows()), cells(names, rows));
  }

  private static List<String> joined(List<List<String>> rows) {
    return rows.stream().map(row -> String.join("", row)).toList();
  }

  private static List<String> cells(List<String> header, List<List<String>> rows) {
    var cells = new java.util.ArrayList<>(header);
    rows.forEach(cells::addAll);
    return cells;
  }

  private static double three(Collection<String> wanted, Collection<String> found) {
    if (wanted.isEmpty() && found.isEmpty()) {
      return 3;
    }
    if (wanted.isEmpty() || found.isEmpty()) {
      return 0;
    }
    var left = counts(wanted);
    int common = 0;
    for (var one : found) {
      int count = left.merge(one, -1, Integer::sum);
      common += count >= 0 ? 1 : 0;
    }
    double precision = common / (double) found.size();
    double recall = common / (double) wanted.size();
    return common == 0 ? 0 : precision + recall + 2 * precision * recall / (precision + recall);
  }

  private static Map<String, Integer> counts(Collection<String> all) {
    var counts = new HashMap<String, Integer>();
    all.forEach(one -> counts.merge(one, 1, Integer::sum));
    return counts;
  }
}
