package mizan.engine.tables;

import java.io.IOException;
import java.nio.file.Path;

/// Reads the tables of a file of one family of formats.
@FunctionalInterface
public interface TableReader {
  /// Tells the sink every table of a file; faults of the file and bounds reached are defects.
  ///
  /// @throws IOException only when the file cannot be read from disk
  void read(Path file, Limits limits, TableSink sink) throws IOException;
}
