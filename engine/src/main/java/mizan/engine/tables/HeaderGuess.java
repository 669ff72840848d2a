package mizan.engine.tables;

import java.util.ArrayList;
import java.util.List;

/// How many rows at the head of a table name its columns, told by how they differ from the rows
/// below: words over numbers and dates, names that never return as values.
final class HeaderGuess {
  private static final int SAMPLE = 50;
  private int speaks;
  private int denies;

  private HeaderGuess() {}

  /// How many of the first rows are header.
  ///
  /// @param rows the rows of the table from its first on
  static int rows(List<List<String>> rows, int width, int most) {
    if (rows.isEmpty() || !header(rows, width)) {
      return 0;
    }
    int count = 1;
    while (count < Math.min(most, rows.size() - 1)
        && (same(rows.getFirst(), rows.get(count))
            || further(rows.subList(count, rows.size()), width))) {
      count++;
    }
    return count;
  }

  /// Whether the first row, which has another width, is nevertheless the header of those below.
  static boolean ragged(List<List<String>> rows, int width) {
    var row = rows.getFirst();
    if (rows.size() < 2 || rows.get(1).size() != width || row.size() < 2) {
      return false;
    }
    if (Math.abs(row.size() - width) > Math.max(1, width / 3)) {
      return false;
    }
    for (var cell : row) {
      if (CellLook.of(cell).telling()) {
        return false;
      }
    }
    var below = rows.subList(1, rows.size());
    return !header(below, width)
        || (weigh(rows, width).speaks > 0 && weigh(below, width).speaks == 0);
  }

  /// Whether the first row names columns more surely than by the lack of anything against it.
  static boolean sure(List<List<String>> rows, int width) {
    var guess = weigh(rows, width);
    return guess.speaks > 0 && guess.speaks > guess.denies;
  }

  static boolean same(List<String> one, List<String> other) {
    if (one.size() != other.size() || TableShape.filled(one) == 0) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).strip().equalsIgnoreCase(other.get(i).strip())) {
        return false;
      }
    }
    return true;
  }

  private static boolean header(List<List<String>> rows, int width) {
    var row = rows.getFirst();
    if (rows.size() == 1) {
      return row.stream().noneMatch(cell -> CellLook.of(cell).telling());
    }
    var guess = weigh(rows, width);
    if (guess.speaks + guess.denies > 0) {
      return guess.speaks > 0 && guess.speaks * 2 >= guess.denies;
    }
    long different = row.stream().filter(c -> !c.isBlank()).map(String::strip).distinct().count();
    return different == TableShape.filled(row) && different * 2 >= Math.min(width, row.size());
  }

  private static boolean further(List<List<String>> rows, int width) {
    if (rows.size() < 3 || rows.getFirst().size() != width) {
      return false;
    }
    var columns = below(rows, width);
    var guess = weigh(rows, columns);
    return guess.denies == 0 && guess.speaks >= Math.max(2, (columns.telling() + 1) / 2);
  }

  private static TableColumns below(List<List<String>> rows, int width) {
    // Several rows may name the columns: with enough rows the first few are left out.
    int from = rows.size() > 8 ? 4 : 1;
    return TableColumns.of(rows.subList(from, Math.min(rows.size(), SAMPLE)), width);
  }

  private static HeaderGuess weigh(List<List<String>> rows, int width) {
    return weigh(rows, below(rows, width));
  }

  private static HeaderGuess weigh(List<List<String>> rows, TableColumns below) {
    var guess = new HeaderGuess();
    var row = rows.getFirst();
    for (int column = 0; column < Math.min(below.width(), row.size()); column++) {
      var cell = row.get(column).strip();
      if (!CellLook.absent(cell)) {
        guess.weigh(cell, below.looks().get(column), values(rows, below.width(), column));
      }
    }
    return guess;
  }

  private void weigh(String cell, CellLook wanted, List<String> values) {
    var look = CellLook.of(cell);
    if (wanted.telling()) {
      if (look == wanted) {
        boolean year =
            year(cell) && values.stream().filter(HeaderGuess::year).count() * 2 < values.size();
        speaks += year ? 1 : 0;
        denies += year ? 0 : 1;
      } else {
        speaks += look.telling() ? 0 : 1;
      }
    } else if (values.contains(cell)) {
      denies++;
    } else if (!values.isEmpty() && values.stream().allMatch(HeaderGuess::figured)) {
      speaks += figured(cell) ? 0 : 1;
      denies += figured(cell) ? 1 : 0;
    } else if (look.telling() && !year(cell)) {
      denies++;
    }
  }

  private static List<String> values(List<List<String>> rows, int width, int column) {
    var values = new ArrayList<String>();
    for (var row : rows.subList(1, Math.min(rows.size(), SAMPLE))) {
      // A row that repeats the header says nothing about it.
      if (row.size() == width && !same(rows.getFirst(), row) && !row.get(column).isBlank()) {
        values.add(row.get(column).strip());
      }
    }
    return values;
  }

  private static boolean figured(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static boolean year(String text) {
    return text.length() == 4
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(text) >= 1900
        && Integer.parseInt(text) <= 2100;
  }
}
