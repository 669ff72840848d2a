package mizan.engine.tables;

import java.io.IOException;
import java.io.Reader;

/// The characters of a file, read from the beginning as often as asked.
@FunctionalInterface
public interface CharSource {
  /// A fresh reader that stands before the first character; the caller closes it.
  Reader open() throws IOException;
}
