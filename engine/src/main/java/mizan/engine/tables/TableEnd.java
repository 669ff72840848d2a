package mizan.engine.tables;

import java.util.List;

/// What an empty row or a row of another width means for a table, judged by the rows that follow.
///
/// @param next what follows
/// @param rows how many rows the judgement is about
record TableEnd(Next next, int rows) {
  /// What can follow.
  enum Next {
    /// The table goes on: the row is only ragged or empty.
    GOES_ON,
    /// Another table begins.
    FURTHER,
    /// Notes, sources or totals follow, and then nothing.
    FOOTER
  }

  private static final int MOST_NOTES = 12;

  /// Judges rows.
  ///
  /// @param rows what follows from the odd row on, mended where possible
  /// @param complete whether the text ends with them
  static TableEnd of(List<List<String>> rows, boolean complete, TableShape shape) {
    int blank = 0;
    while (blank < rows.size() && TableShape.filled(rows.get(blank)) == 0) {
      blank++;
    }
    int width = shape.columns().width();
    var rest = rows.subList(blank, rows.size());
    if (rest.isEmpty()) {
      return new TableEnd(Next.GOES_ON, blank);
    }
    if (complete && notes(rest, width, blank > 0)) {
      return new TableEnd(Next.FOOTER, rows.size());
    }
    return further(rest, blank > 0, shape)
        ? new TableEnd(Next.FURTHER, rows.size())
        : new TableEnd(Next.GOES_ON, Math.max(1, blank + odd(rest, width)));
  }

  private static int odd(List<List<String>> rows, int width) {
    int odd = 0;
    while (odd < rows.size() && rows.get(odd).size() != width) {
      odd++;
    }
    return odd;
  }

  private static boolean notes(List<List<String>> rows, int width, boolean apart) {
    if (rows.size() > MOST_NOTES || width == 1) {
      return false;
    }
    for (var row : rows) {
      int filled = TableShape.filled(row);
      boolean alone = filled <= 1 && (width > 2 || apart || row.size() == 1);
      boolean narrow = apart && row.size() != width && filled <= 2 && width > 3;
      if (!alone && !narrow) {
        return false;
      }
    }
    return true;
  }

  private static boolean further(List<List<String>> rows, boolean apart, TableShape shape) {
    int title = 0;
    while (apart && title < 3 && title < rows.size() && TableShape.filled(rows.get(title)) <= 1) {
      title++;
    }
    if (title >= rows.size()) {
      return false;
    }
    var table = rows.subList(title, rows.size());
    int width = table.getFirst().size();
    int same = 0;
    while (same < table.size() && table.get(same).size() == width) {
      same++;
    }
    if (width < 2 || same < 2) {
      return width > 1 && namesReturn(table.getFirst(), shape.names());
    }
    if (width == shape.columns().width()) {
      return apart && heads(table, same, shape);
    }
    return (apart && (same >= 3 || same == table.size()))
        || HeaderGuess.sure(table.subList(0, same), width)
        || namesReturn(table.getFirst(), shape.names());
  }

  /// Whether a row of the table's own width names columns anew.
  private static boolean heads(List<List<String>> table, int same, TableShape shape) {
    var first = table.getFirst();
    return namesReturn(first, shape.names())
        || (TableShape.filled(first) > 1
            && shape.columns().fit(first) < 0
            && HeaderGuess.sure(table.subList(0, same), first.size()));
  }

  private static boolean namesReturn(List<String> row, List<String> names) {
    int returned = 0;
    for (var cell : row) {
      returned += !cell.isBlank() && names.contains(cell) ? 1 : 0;
    }
    return returned >= 2 && returned * 2 >= Math.min(row.size(), names.size());
  }
}
