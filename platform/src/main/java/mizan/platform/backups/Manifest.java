package mizan.platform.backups;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is in a backup, by which it is held against what was written: its last entry.
///
/// @param format of the backup, a number
/// @param made when it was made, ISO 8601
/// @param migrations the versions that had been applied to the database
record Manifest(int format, String made, List<String> migrations, List<Entry> entries) {
  static final String NAME = "manifest.json";
  static final int FORMAT = 1;

  Manifest {
    migrations = List.copyOf(migrations);
    entries = List.copyOf(entries);
  }

  /// A table or a file.
  ///
  /// @param name in the ZIP file
  /// @param rows of a table; 0 of a file
  /// @param bytes before packing
  /// @param sha256 of these bytes, in hexadecimal figures
  record Entry(String name, long rows, long bytes, String sha256) {}

  long rows() {
    return entries.stream().mapToLong(Entry::rows).sum();
  }

  /// How many rows each table has, by name.
  SortedMap<String, Long> tables() {
    var tables = new TreeMap<String, Long>();
    for (var entry : entries) {
      if (entry.name.startsWith(Backup.TABLES)) {
        tables.put(entry.name.substring(Backup.TABLES.length()), entry.rows);
      }
    }
    return tables;
  }

  long files() {
    return entries.stream().filter(entry -> entry.name.startsWith(Backup.FILES)).count();
  }

  long bytes() {
    return entries.stream().mapToLong(Entry::bytes).sum();
  }
}
