package mizan.engine.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;

/// What the rows of a table have in common: how many columns, and how the cells of each look.
///
/// @param width the number of columns
/// @param looks for each column the look of most of its cells; EMPTY when no look prevails
record TableColumns(int width, List<CellLook> looks) {
  TableColumns {
    looks = List.copyOf(looks);
  }

  /// Columns of which nothing is known but how many.
  static TableColumns unknown(int width) {
    return new TableColumns(width, Collections.nCopies(width, CellLook.EMPTY));
  }

  /// Looks at rows of the right width and learns from them.
  static TableColumns of(List<List<String>> rows, int width) {
    var looks = new ArrayList<CellLook>(width);
    for (int column = 0; column < width; column++) {
      looks.add(prevailing(rows, width, column));
    }
    return new TableColumns(width, looks);
  }

  private static CellLook prevailing(List<List<String>> rows, int width, int column) {
    var counts = new EnumMap<CellLook, Integer>(CellLook.class);
    int seen = 0;
    for (var row : rows) {
      if (row.size() == width && !CellLook.absent(row.get(column))) {
        counts.merge(CellLook.of(row.get(column)), 1, Integer::sum);
        seen++;
      }
    }
    for (var look : counts.entrySet()) {
      if (look.getValue() * 10 > seen * 7) {
        return look.getKey();
      }
    }
    return CellLook.EMPTY;
  }

  /// How many columns have a look that tells values from names.
  int telling() {
    int count = 0;
    for (var look : looks) {
      count += look.telling() ? 1 : 0;
    }
    return count;
  }

  /// How many cells look as their telling column wants, less how many do not.
  int fit(List<String> cells) {
    int fit = 0;
    for (int i = 0; i < Math.min(width, cells.size()); i++) {
      var wanted = looks.get(i);
      if (wanted.telling() && !CellLook.absent(cells.get(i))) {
        fit += CellLook.of(cells.get(i)) == wanted ? 1 : -1;
      } else if (wanted == CellLook.CODE && CellLook.of(cells.get(i)).telling()) {
        fit--;
      }
    }
    return fit;
  }

  /// Whether the cells look like values of these columns.
  boolean fits(List<String> cells) {
    return fit(cells) * 2 >= telling();
  }
}
