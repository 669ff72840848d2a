package mizan.engine.tables;

import java.io.IOException;

/// Reads the tables of a text of unknown dialect and shape: CSV, TSV and their like.
///
/// The head of the text is read to tell its dialect; then the text is read once from its beginning,
/// in memory that depends on the limits alone.
public final class CsvTables {
  private CsvTables() {}

  /// Tells the dialect of a text from its head and windows further in.
  public static Dialect dialect(CharSource text) throws IOException {
    return DialectGuess.of(DialectSample.of(text));
  }

  /// Reads a text into tables; an empty text has none.
  ///
  /// @throws IOException when the text cannot be read; a malformed table never throws
  public static void read(CharSource text, Limits limits, TableSink sink) throws IOException {
    read(text, dialect(text), limits, sink);
  }

  /// Reads a text whose dialect is known.
  public static void read(CharSource text, Dialect dialect, Limits limits, TableSink sink)
      throws IOException {
    try (var reader = text.open()) {
      new CsvReading(new CsvRecords(reader, dialect, limits), sink).run();
    }
  }
}
