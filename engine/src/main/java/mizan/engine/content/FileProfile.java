package mizan.engine.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
public record FileProfile(
    String name,
    long bytes,
    String sha256,
    Sniffed sniffed,
    Claims claims,
    @Nullable TextProfile text,
    List<TableProfile> tables,
    List<Defect> loose) {

  public FileProfile {
    tables = List.copyOf(tables);
    loose = List.copyOf(loose);
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
    return new FileProfile(name, bytes, sha256, sniffed, claims, text, others, loose);
  }

  /// The table with the most rows; null when there is none.
  public @Nullable TableProfile mainTable() {
    return tables.stream().max(Comparator.comparingLong(TableProfile::rows)).orElse(null);
  }

  /// The first places of a kind of defect over all tables.
  public List<Defect> places(Defect.Kind kind) {
    var places = new ArrayList<>(loose.stream().filter(one -> one.kind() == kind).toList());
    tables.forEach(table -> places.addAll(table.places().getOrDefault(kind, List.of())));
    return places;
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
