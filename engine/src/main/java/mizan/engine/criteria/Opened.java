package mizan.engine.criteria;

import java.util.Comparator;
import java.util.List;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Shape;
import mizan.engine.content.TableProfile;

/// A file that was opened and read, and which of a dataset's files it is.
///
/// Places in it are written as the fragments of RFC 7111: `#row=12`, `#col=3`, `#cell=12,3`; those
/// of a sheet or member are led by its name.
///
/// @param distribution the index of the distribution, from 0
/// @param byteSize as declared; "" when it is not
public record Opened(int distribution, String byteSize, FileProfile profile) {
  /// The file as a whole.
  Where whole() {
    return Where.file(distribution, "");
  }

  Where row(String table, long row) {
    return at(table, "#row=" + row);
  }

  Where column(String table, int column) {
    return at(table, "#col=" + column);
  }

  Where cell(String table, long row, int column) {
    return column == 0 ? row(table, row) : at(table, "#cell=" + row + "," + column);
  }

  Where place(FileProfile.Placed placed) {
    return cell(placed.table(), placed.defect().row(), placed.defect().column());
  }

  /// The first row of the column that has a cell of this shape, else the column.
  Where first(String table, ColumnProfile column, Shape shape) {
    var rows = column.rows().getOrDefault(shape, List.of());
    return rows.isEmpty()
        ? column(table, column.number())
        : cell(table, rows.getFirst(), column.number());
  }

  /// The tables that have columns, the largest first.
  List<TableProfile> tables() {
    return profile.tables().stream()
        .filter(table -> !table.columns().isEmpty())
        .sorted(Comparator.comparingLong(TableProfile::rows).reversed())
        .toList();
  }

  /// A place that is no cell of a table, `#feature=7`.
  Where at(String place) {
    return Where.file(distribution, place);
  }

  private Where at(String table, String fragment) {
    return Where.file(distribution, table + fragment);
  }
}
