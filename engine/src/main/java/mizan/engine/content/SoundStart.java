package mizan.engine.content;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import mizan.engine.tables.Limits;

/// A packed text up to its first damage, or to the bound of what is unpacked: enough to know its
/// charset. Whoever reads its rows tells what is wrong.
final class SoundStart extends FilterInputStream {
  private static final long FREE = 16 << 20;
  private long left;

  /// @param packedBytes of the whole file
  SoundStart(InputStream in, long packedBytes) {
    super(in);
    left = FREE + packedBytes * Limits.USUAL.ratio();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    try {
      var got = in.read(into, from, (int) Math.min(length, left));
      left -= got;
      return got;
    } catch (EOFException | ZipException _) {
      left = 0;
      return -1;
    }
  }
}
