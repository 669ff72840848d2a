package mizan.engine.results;

import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mizan.engine.content.FileProfile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads what was seen of a dataset's files.
public final class FileRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The columns that results lack from before links were asked for.
  private static final String LINKS =
      "SELECT '' AS link, false AS link_counted, 0 AS link_tries, '' AS link_failing_since, '' AS link_moved_to,"
          + " '' AS evidence LIMIT 0";

  private FileRows() {}

  /// A file as its row of `files.parquet` tells it.
  ///
  /// @param state `opened`, or the reason why nothing is known of what is in it
  /// @param link the code of a `LinkState`
  /// @param counted whether that is certain enough to be counted for or against anybody
  /// @param evidence the link of the deciding exchange in its archive; "" when nothing was kept
  /// @param kind what it really is; null when it was not opened
  /// @param rows of data in its largest table; null without a table
  /// @param contentSince the day on which the content was first seen as it is, ISO 8601
  public record FileRow(
      int distribution,
      String address,
      String state,
      String link,
      boolean counted,
      int tries,
      String failingSince,
      String movedTo,
      String evidence,
      @Nullable Long bytes,
      @Nullable String kind,
      @Nullable Long rows,
      @Nullable String contentSince,
      @Nullable FileProfile profile) {}

  /// The files of a dataset, in its order; none when files were not opened.
  public static List<FileRow> of(PortalResults portal, long key) {
    var found = new ArrayList<FileRow>();
    if (!Files.isReadable(portal.files())) {
      return found;
    }
    var query =
        "SELECT * FROM (SELECT * FROM (%s) UNION ALL BY NAME SELECT * FROM read_parquet(%s)) WHERE dataset_key = ? ORDER BY distribution"
            .formatted(LINKS, Duck.quoted(portal.files().toString()));
    try (var duck = Duck.connect();
        var statement = duck.prepareStatement(query)) {
      statement.setLong(1, key);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          found.add(read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the files were not read: " + e.getMessage(), e);
    }
  }

  private static FileRow read(ResultSet row) throws SQLException {
    var profile = row.getString("profile");
    return new FileRow(
        row.getInt("distribution"),
        row.getString("address"),
        row.getString("state"),
        text(row, "link"),
        row.getBoolean("link_counted"),
        row.getInt("link_tries"),
        text(row, "link_failing_since"),
        text(row, "link_moved_to"),
        text(row, "evidence"),
        number(row, "bytes"),
        row.getString("kind"),
        number(row, "data_rows"),
        row.getString("content_since"),
        profile == null ? null : JSON.readValue(profile, FileProfile.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
