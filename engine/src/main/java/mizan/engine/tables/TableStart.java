package mizan.engine.tables;

import java.util.List;

/// Where a table begins and what its columns are called.
///
/// @param name the sheet, the member or the path of the records; "" when the file is the table
/// @param columns a name for each column; "" where none is given; several header rows are joined
///   with a space; empty when there is no header
/// @param headerRows how many rows the header takes; 0 when there is none
/// @param firstRow the number of the first row of data, from 1
public record TableStart(String name, List<String> columns, int headerRows, long firstRow) {
  public TableStart {
    columns = List.copyOf(columns);
  }
}
