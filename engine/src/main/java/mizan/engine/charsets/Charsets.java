package mizan.engine.charsets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds the charset of a whole text in one reading and in constant memory.
///
/// In this order: the byte order mark; the parity of high bytes of UTF-16, before UTF-8, for Arabic
/// in UTF-16 is valid UTF-8; UTF-8; the charsets of one byte a letter by how probable their text
/// is.
public final class Charsets {
  private static final int BLOCK = 64 << 10;

  private Charsets() {}

  public static DetectedCharset detect(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return detect(in);
    }
  }

  public static DetectedCharset detect(byte[] text) {
    try {
      return detect(new ByteArrayInputStream(text));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
  }

  /// Reads a stream to its end; the caller closes it.
  public static DetectedCharset detect(InputStream in) throws IOException {
    var census = new ByteCensus();
    var block = new byte[BLOCK];
    for (var size = in.readNBytes(block, 0, BLOCK);
        size > 0;
        size = in.readNBytes(block, 0, BLOCK)) {
      census.accept(block, size);
    }
    return census.verdict();
  }
}
