package mizan.engine.results;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads where personal data was found: for the publisher and the authority for data protection
/// alone, and never a value.
public final class PersonalRows {
  private PersonalRows() {}

  /// A column of a file in which personal data was found.
  ///
  /// @param distribution the file's place in the dataset, from 0
  /// @param column its number from 1
  /// @param name of the column as the file gives it
  /// @param kind the code of the kind of data, `phone`
  /// @param cells how many look like it
  /// @param likely whether more speaks for it than their form
  public record PersonalRow(
      long dataset,
      int distribution,
      String address,
      String table,
      int column,
      String name,
      String kind,
      long cells,
      boolean likely) {}

  /// What was found in the files of a portal, the most cells first; none when files were not
  /// opened.
  public static List<PersonalRow> of(PortalResults portal) {
    var found = new ArrayList<PersonalRow>();
    if (!Files.isReadable(portal.personal())) {
      return found;
    }
    var query =
        "SELECT * FROM read_parquet(%s) ORDER BY cells DESC, dataset_key, distribution, column_number"
            .formatted(Duck.quoted(portal.personal().toString()));
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var row = statement.executeQuery(query)) {
      while (row.next()) {
        found.add(
            new PersonalRow(
                row.getLong("dataset_key"),
                row.getInt("distribution"),
                row.getString("address"),
                row.getString("table_name"),
                row.getInt("column_number"),
                row.getString("column_name"),
                row.getString("kind"),
                row.getLong("cells"),
                row.getBoolean("likely")));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("what was found was not read: " + e.getMessage(), e);
    }
  }
}
