package mizan.engine.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.Sniffed;
import mizan.engine.sniffing.Sniffer;

/// The face of the room: reads the tables of a file by the reader of its kind, and of what is
/// packed in it.
public final class Tables {
  private final Map<FileKind, TableReader> readers;

  /// @param delimited reads tables of delimiters, and the tables of a public transport feed
  public Tables(TableReader delimited) {
    var json = JsonReader.ofRecords();
    readers =
        Map.ofEntries(
            Map.entry(FileKind.CSV, delimited),
            Map.entry(FileKind.XLSX, new XlsxReader()),
            Map.entry(FileKind.XLS, new XlsReader()),
            Map.entry(FileKind.ODS, new OdsReader()),
            Map.entry(FileKind.PARQUET, new ParquetReader()),
            Map.entry(FileKind.XML, new XmlReader()),
            Map.entry(FileKind.KML, new XmlReader()),
            Map.entry(FileKind.GML, new XmlReader()),
            Map.entry(FileKind.JSON, json),
            Map.entry(FileKind.NDJSON, json),
            Map.entry(FileKind.JSON_LD, json),
            Map.entry(FileKind.GEOJSON, JsonReader.ofFeatures()));
  }

  /// Reads a file of a known kind.
  ///
  /// @return false when the kind has no tables that we read
  public boolean read(Path file, Sniffed sniffed, Limits limits, TableSink sink)
      throws IOException {
    return new PackedTables(this, limits, sink).read(file, sniffed.kind());
  }

  /// Sniffs a file and reads it.
  public boolean read(Path file, Limits limits, TableSink sink) throws IOException {
    return read(file, Sniffer.sniff(file), limits, sink);
  }

  Optional<TableReader> findReader(FileKind kind) {
    return Optional.ofNullable(readers.get(kind));
  }
}
