package mizan.engine.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Passes bytes on to a channel, which stays open, and digests them.
final class DigestedChannel implements WritableByteChannel {
  private final WritableByteChannel to;
  private final MessageDigest digest = Chain.digest();

  DigestedChannel(WritableByteChannel to) {
    this.to = to;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    var passed = bytes.duplicate();
    var written = to.write(bytes);
    digest.update(passed.limit(passed.position() + written));
    return written;
  }

  /// Of all that was written, in hexadecimal figures.
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public boolean isOpen() {
    return to.isOpen();
  }

  @Override
  public void close() {
    // the channel behind it is another's
  }
}
