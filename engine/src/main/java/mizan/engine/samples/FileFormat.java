package mizan.engine.samples;

import java.util.Locale;

/// A format that the invented country writes its files in.
enum FileFormat {
  CSV,
  XLSX,
  ODS,
  JSON,
  GEOJSON,
  XML;

  /// By the name that records declare.
  static FileFormat of(String declared) {
    return valueOf(declared.toUpperCase(Locale.ROOT));
  }

  byte[] write(SampleTable table) {
    return switch (this) {
      case CSV -> TextFiles.csv(table);
      case XLSX -> Workbooks.xlsx(table);
      case ODS -> Workbooks.ods(table);
      case JSON -> JsonFiles.records(table);
      case GEOJSON -> JsonFiles.features(table);
      case XML -> TextFiles.xml(table);
    };
  }
}
