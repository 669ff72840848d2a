package mizan.engine.tables;

import java.util.Locale;

/// Something wrong with the shape of a table, and where.
///
/// @param row the number of the row, from 1; 0 when it concerns the table
/// @param column the number of the column, from 1; 0 when it concerns the row
/// @param detail figures and signs that explain it, for example `9 of 8`; never what a cell says
public record Defect(Kind kind, long row, int column, String detail) {
  /// The kinds of defect; each has a sentence in every language.
  public enum Kind {
    /// Fewer cells than columns.
    ROW_SHORT,
    /// More cells than columns.
    ROW_LONG,
    /// A row of the wrong width that reads right with its quotes taken as they are.
    QUOTE_REPAIRED,
    /// A row of the wrong width that reads right with another delimiter.
    DELIMITER_REPAIRED,
    /// A quote that is opened and never closed.
    QUOTE_UNCLOSED,
    /// Rows before the header that do not belong to the table.
    PREAMBLE,
    /// Rows after the data that do not belong to the table.
    FOOTER,
    /// No row names the columns.
    HEADER_MISSING,
    /// The names of the columns take more than one row.
    HEADER_SEVERAL_ROWS,
    /// A column without a name.
    COLUMN_UNNAMED,
    /// A column with the name of another.
    COLUMN_NAME_REPEATED,
    /// A column without any value.
    COLUMN_BLANK,
    /// An empty row among the data.
    ROW_BLANK,
    /// More than one table in one file or sheet.
    TABLE_FURTHER,
    /// Cells that are merged into one.
    CELLS_MERGED,
    /// A formula whose result is an error.
    FORMULA_ERROR,
    /// A sheet or row that is hidden.
    HIDDEN,
    /// The last row ends in the middle.
    ROW_TRUNCATED,
    /// Records of different fields.
    RECORD_FIELDS_DIFFER,
    /// A bound of ours was reached: what follows was not read.
    LIMIT_REACHED,
    /// The file is damaged; what stood before the fault was read.
    DAMAGED;

    /// Whether the row it stands in does not fit its table as it was written.
    public boolean isOfRowShape() {
      return switch (this) {
        case ROW_SHORT, ROW_LONG, QUOTE_REPAIRED, DELIMITER_REPAIRED, QUOTE_UNCLOSED -> true;
        default -> false;
      };
    }

    /// The stable name, `row-short`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
