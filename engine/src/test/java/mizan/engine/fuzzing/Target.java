package mizan.engine.fuzzing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import mizan.engine.tables.JsonReader;
import mizan.engine.tables.OdsReader;
import mizan.engine.tables.ParquetReader;
import mizan.engine.tables.XlsReader;
import mizan.engine.tables.XlsxReader;
import mizan.engine.tables.XmlReader;

/// A reader that must take any bytes, and the sound ones from which others are made.
///
/// Those that read containers take [Members] as well, for few changes of packed bytes are still a
/// container.
enum Target {
  PROFILE,
  CSV,
  XLSX,
  XLS,
  ODS,
  JSON,
  XML,
  PARQUET,
  ARCHIVE,
  GEOJSON,
  GTFS,
  CHARSET,
  SNIFFER,
  PERSONAL,
  SCHEMA;

  /// The target of a name, `csv`.
  static Target of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads bytes, and throws when what must hold does not.
  void read(byte[] bytes) throws IOException {
    switch (this) {
      case PROFILE -> Readings.profile(bytes);
      case CSV -> Readings.delimited(bytes);
      case XLSX -> Readings.table(new XlsxReader(), Members.packed(bytes));
      case XLS -> Readings.table(new XlsReader(), bytes);
      case ODS -> Readings.table(new OdsReader(), Members.packed(bytes));
      case JSON -> Readings.table(JsonReader.ofRecords(), bytes);
      case XML -> Readings.table(new XmlReader(), bytes);
      case PARQUET -> Readings.table(new ParquetReader(), bytes);
      case ARCHIVE -> Readings.archive(Members.packed(bytes));
      case GEOJSON -> Readings.geometries(bytes);
      case GTFS -> Readings.feed(Members.packed(bytes));
      case CHARSET -> Readings.charset(bytes);
      case SNIFFER -> Readings.sniffed(Members.packed(bytes));
      case PERSONAL -> Readings.personal(bytes);
      case SCHEMA -> Readings.schema(bytes);
    }
  }

  List<byte[]> seeds() {
    return switch (this) {
      case PROFILE, SNIFFER -> Seeds.everyKind();
      case CSV -> Seeds.csv();
      case XLSX -> Seeds.xlsx();
      case XLS -> Seeds.xls();
      case ODS -> Seeds.ods();
      case JSON -> Seeds.json();
      case XML -> Seeds.xml();
      case PARQUET -> Seeds.parquet();
      case ARCHIVE -> Seeds.archives();
      case GEOJSON -> Seeds.geojson();
      case GTFS -> Seeds.gtfs();
      case CHARSET -> Seeds.charsets();
      case PERSONAL -> Seeds.personal();
      case SCHEMA -> Seeds.schemas();
    };
  }
}
