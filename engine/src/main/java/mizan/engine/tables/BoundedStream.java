package mizan.engine.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A packed stream that stops when it grows beyond what its packed size allows.
public final class BoundedStream extends FilterInputStream {
  private static final long FREE = 1 << 20;
  private final long most;
  private long read;

  /// @param packedBytes of the stream; -1 when unknown
  public BoundedStream(InputStream in, long packedBytes, Limits limits) {
    super(in);
    // Beyond a megabyte a byte may become so many; sizes are held below overflow.
    var byRatio =
        packedBytes < 0 || packedBytes > Long.MAX_VALUE / Math.max(1, limits.ratio()) - FREE
            ? limits.unpackedBytes()
            : FREE + packedBytes * limits.ratio();
    most = Math.min(byRatio, limits.unpackedBytes());
  }

  @Override
  public int read() throws IOException {
    var one = in.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var got = in.read(into, from, length);
    count(Math.max(0, got));
    return got;
  }

  private void count(int bytes) throws IOException {
    read += bytes;
    if (read > most) {
      throw new LimitReachedException("unpacked bytes > " + most);
    }
  }
}
