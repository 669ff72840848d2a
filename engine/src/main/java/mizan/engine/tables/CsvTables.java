package mizan.engine.tables;

import java.io.IOException;

/// Reads the tables of a text of unknown dialect and shape: CSV, TSV and their like.
///
/// The head of the text is read to tell its dialect; then the text is read once from its beginning,
/// in memory that depends on the limits alone.
public final class CsvTables {
  private CsvTables() {}

  /// Tells the dialect of a text from its head and windows further in.
  public static Dialect dialect(Utf8Source text) throws IOException {
    return DialectGuess.of(DialectSample.of(text));
  }

  /// Reads a text into tables; an empty text has none.
  ///
  /// @throws IOException when the text cannot be read; a malformed table never throws
  public static void read(CharSource text, Limits limits, TableSink sink) throws IOException {
    read(text, dialect(() -> new Utf8Stream(text.open())), limits, sink);
  }

  /// Reads a text whose dialect is known.
  public static void read(CharSource text, Dialect dialect, Limits limits, TableSink sink)
      throws IOException {
    try (var reader = text.open()) {
      new CsvReading(new CsvRecords(reader, dialect, limits), null, sink).run();
    }
  }

  /// Reads a text from its bytes, with the same result, and tells regular rows in blocks.
  public static void read(Utf8Source text, Limits limits, TableSink sink) throws IOException {
    var dialect = dialect(text);
    try (var window = new Utf8Window(text.open())) {
      var records = new CsvRecords(window, dialect, limits);
      var blocks = CsvBlocks.suits(dialect) ? new CsvBlocks(window, dialect, limits) : null;
      new CsvReading(records, blocks, sink).run();
    }
  }
}
