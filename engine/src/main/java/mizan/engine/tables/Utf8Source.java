package mizan.engine.tables;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a text in sound UTF-8, read from the beginning as often as asked.
@FunctionalInterface
public interface Utf8Source {
  /// A fresh stream that stands before the first letter; the caller closes it.
  InputStream open() throws IOException;
}
