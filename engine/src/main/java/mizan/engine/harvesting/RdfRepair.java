package mizan.engine.harvesting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// RDF on its way to a parser that would end at a broken IRI or language tag: these are found by
/// the outermost grammar of the syntax, and repaired. All other bytes pass as they are.
abstract class RdfRepair extends InputStream {
  /// Bytes of a name that is still looked at.
  private static final int LONGEST = 1 << 16;

  private static final int NONE = -1;

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 13];
  private byte[] out = new byte[1 << 14];
  private int at;
  private int size;
  private int begun = NONE;
  private boolean ended;
  private long line = 1;
  private long column = 1;
  private String where = "";

  RdfRepair(InputStream in) {
    this.in = in;
  }

  /// Takes the next byte of the document; puts it, or what it becomes.
  abstract void step(byte next);

  final void put(byte next) {
    if (size == out.length) {
      out = Arrays.copyOf(out, size * 2);
    }
    out[size++] = next;
  }

  /// Holds back what is put from now on, to see whether it must be repaired.
  final void hold() {
    begun = size;
    where = "line " + line + ", column " + column;
  }

  /// What was held back, which is so no longer; null when it was too long.
  final @Nullable String held() {
    var held = begun == NONE ? null : new String(out, begun, size - begun, StandardCharsets.UTF_8);
    begun = NONE;
    return held;
  }

  /// Puts something else in the place of what was held.
  final void replace(String held, String repaired) {
    if (!held.equals(repaired)) {
      size -= held.getBytes(StandardCharsets.UTF_8).length;
      for (var next : repaired.getBytes(StandardCharsets.UTF_8)) {
        put(next);
      }
    }
  }

  /// Where holding back began.
  final String where() {
    return where;
  }

  @Override
  public int read() throws IOException {
    return available() == 0 ? -1 : out[at++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    var ready = Math.min(length, available());
    System.arraycopy(out, at, target, offset, ready);
    at += ready;
    return ready == 0 && length > 0 ? -1 : ready;
  }

  /// How many bytes are ready; 0 only at the end.
  @Override
  public int available() throws IOException {
    while (ready() == at && !ended) {
      more();
    }
    return ready() - at;
  }

  private int ready() {
    return begun == NONE ? size : begun;
  }

  private void more() throws IOException {
    System.arraycopy(out, at, out, 0, size - at);
    size -= at;
    begun -= begun == NONE ? 0 : at;
    at = 0;
    var read = in.read(chunk, 0, chunk.length);
    ended = read < 0;
    for (var i = 0; i < read; i++) {
      step(chunk[i]);
      count(chunk[i]);
    }
    if (ended || size - begun > LONGEST) {
      begun = NONE;
    }
  }

  private void count(byte passed) {
    if (passed == '\n') {
      line++;
      column = 1;
    } else if ((passed & 0xC0) != 0x80) {
      column++;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
