package mizan.engine.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The characters of a text as bytes of sound UTF-8, whatever charset it is in.
public final class Utf8Stream extends InputStream {
  private final Reader reader;
  private final CharBuffer characters = CharBuffer.allocate(1 << 15).flip();
  private final ByteBuffer bytes = ByteBuffer.allocate(3 << 15).flip();
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
  private boolean last;

  public Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    var count = Math.min(length, bytes.remaining());
    bytes.get(into, from, count);
    return count;
  }

  /// Whether there are bytes.
  private boolean fill() throws IOException {
    while (!bytes.hasRemaining()) {
      if (last) {
        return false;
      }
      characters.compact();
      last = reader.read(characters) < 0;
      characters.flip();
      bytes.clear();
      encoder.encode(characters, bytes, last);
      bytes.flip();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
