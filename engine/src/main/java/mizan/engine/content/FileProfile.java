package mizan.engine.content;

import java.util.Comparator;
import java.util.List;
import mizan.engine.feeds.Feed;
import mizan.engine.places.Geometry;
import mizan.engine.sniffing.Claims;
import mizan.engine.sniffing.Sniffed;
import mizan.engine.tables.Defect;
import org.jspecify.annotations.Nullable;

/// What a file is and what it holds: the outcome of reading it once.
///
/// @param name of the file, without the folder
/// @param bytes its size as it is stored
/// @param sha256 of its bytes, in hexadecimal digits
/// @param claims what is said that the file is, compared with what it is
/// @param text null for files that are not text
/// @param tables in their order; empty when the file has none, or none that we read
/// @param loose what is wrong outside of tables, the first few
/// @param points of tables with coordinates, where the country's box is known
/// @param geometry what was heard of a GeoJSON file; null for other files
/// @param feed what was found in a feed of timetables; null for other files
public record FileProfile(
    String name,
    long bytes,
    String sha256,
    Sniffed sniffed,
    Claims claims,
    @Nullable TextProfile text,
    List<TableProfile> tables,
    List<Defect> loose,
    List<Points> points,
    @Nullable Geometry geometry,
    @Nullable Feed feed) {

  public FileProfile {
    tables = List.copyOf(tables);
    loose = List.copyOf(loose);
    points = List.copyOf(points);
  }

  /// The charset of a text, and what is wrong in it.
  ///
  /// @param charset its name
  /// @param confidence in [0,1]; 1 when a mark or the whole of the text proves it
  /// @param invalidBytes bytes that the charset does not have
  /// @param firstInvalid offset of the first such byte; -1 when there is none
  /// @param mojibake how text was spoilt before it was written, `utf-8-as-windows-1252`; "" when it
  ///   was not
  /// @param spoilt characters that are so
  public record TextProfile(
      String charset,
      double confidence,
      long invalidBytes,
      long firstInvalid,
      String mojibake,
      long spoilt) {}

  /// The file with other tables.
  public FileProfile with(List<TableProfile> others) {
    return new FileProfile(
        name, bytes, sha256, sniffed, claims, text, others, loose, points, geometry, feed);
  }

  /// The table with the most rows; null when there is none.
  public @Nullable TableProfile mainTable() {
    return tables.stream().max(Comparator.comparingLong(TableProfile::rows)).orElse(null);
  }

  /// A defect and the table that it stands in.
  ///
  /// @param table its name; "" for the only table, and for what stands outside of tables
  public record Placed(String table, Defect defect) {}

  /// The first defect of a kind, of those outside of tables and then of each table; null when there
  /// is none.
  public @Nullable Placed first(Defect.Kind kind) {
    for (var defect : loose) {
      if (defect.kind() == kind) {
        return new Placed("", defect);
      }
    }
    for (var table : tables) {
      var places = table.places().getOrDefault(kind, List.of());
      if (!places.isEmpty()) {
        return new Placed(table.name(), places.getFirst());
      }
    }
    return null;
  }

  /// How many defects of a kind all tables have.
  public long count(Defect.Kind kind) {
    return loose.stream().filter(one -> one.kind() == kind).count()
        + tables.stream().mapToLong(table -> table.defects().getOrDefault(kind, 0L)).sum();
  }

  /// Whether the file was read to its end, without damage and within the limits.
  public boolean complete() {
    return count(Defect.Kind.DAMAGED) == 0 && count(Defect.Kind.LIMIT_REACHED) == 0;
  }
}
