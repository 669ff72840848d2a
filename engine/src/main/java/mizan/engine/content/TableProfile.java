package mizan.engine.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mizan.engine.tables.Defect;

/// What was found in one table of a file.
///
/// @param name the sheet, member or path of the table; "" when the file is the table
/// @param headerRows how many rows name the columns; 0 when none does
/// @param firstRow the number of the first row of data, from 1
/// @param rows of data
/// @param regularRows rows with as many cells as there are columns, without repair
/// @param blankRows among the rows of data
/// @param repeatedRows rows that say the same as an earlier one
/// @param repeatedExact else `repeatedRows` is estimated from a part of the rows
/// @param twins the first repeated rows, each with the row that it repeats
/// @param defects exact counts by kind
/// @param places where each kind of defect was first met
public record TableProfile(
    String name,
    int headerRows,
    long firstRow,
    long rows,
    long regularRows,
    long blankRows,
    long repeatedRows,
    boolean repeatedExact,
    List<Twin> twins,
    List<ColumnProfile> columns,
    Map<Defect.Kind, Long> defects,
    Map<Defect.Kind, List<Defect>> places) {

  /// A row and an earlier one that says the same, each by its number from 1.
  public record Twin(long row, long first) {}

  public TableProfile {
    twins = List.copyOf(twins);
    columns = List.copyOf(columns);
    defects = java.util.Collections.unmodifiableMap(new TreeMap<>(defects));
    places = java.util.Collections.unmodifiableMap(new TreeMap<>(places));
  }

  /// The table with other columns.
  public TableProfile with(List<ColumnProfile> others) {
    return new TableProfile(
        name,
        headerRows,
        firstRow,
        rows,
        regularRows,
        blankRows,
        repeatedRows,
        repeatedExact,
        twins,
        others,
        defects,
        places);
  }
}
