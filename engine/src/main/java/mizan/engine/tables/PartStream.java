package mizan.engine.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The next so many bytes of a stream; closing it leaves the stream open.
final class PartStream extends FilterInputStream {
  private long left;

  PartStream(InputStream in, long length) {
    super(in);
    left = length;
  }

  long left() {
    return left;
  }

  @Override
  public int read() throws IOException {
    var one = left > 0 ? in.read() : -1;
    left -= one >= 0 ? 1 : 0;
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    var got = in.read(into, from, (int) Math.min(length, left));
    left -= Math.max(0, got);
    return got;
  }

  @Override
  public void close() {}
}
