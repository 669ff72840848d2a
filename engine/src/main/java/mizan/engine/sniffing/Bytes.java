package mizan.engine.sniffing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/// The bytes of a file or of a packed file, read at any place.
public sealed interface Bytes extends Closeable {
  long size() throws IOException;

  /// Reads up to `length` bytes from `offset`; fewer at the end, none beyond it.
  byte[] at(long offset, int length) throws IOException;

  @Override
  void close() throws IOException;

  /// Opens a file; the caller closes it.
  static Bytes of(Path file) throws IOException {
    return new OfFile(FileChannel.open(file));
  }

  static Bytes of(byte[] bytes) {
    return new OfArray(bytes);
  }

  /// The bytes of a file on disk.
  final class OfFile implements Bytes {
    private final FileChannel channel;

    private OfFile(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public byte[] at(long offset, int length) throws IOException {
      var wanted = (int) Math.clamp(channel.size() - offset, 0L, (long) length);
      if (offset < 0 || wanted == 0) {
        return new byte[0];
      }
      var buffer = ByteBuffer.allocate(wanted);
      while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) > 0) {}
      return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /// Bytes in memory.
  final class OfArray implements Bytes {
    private final byte[] bytes;

    private OfArray(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public byte[] at(long offset, int length) {
      if (offset < 0 || offset >= bytes.length) {
        return new byte[0];
      }
      return Arrays.copyOfRange(
          bytes, (int) offset, (int) Math.min(bytes.length, offset + Math.max(0, length)));
    }

    @Override
    public void close() {}
  }
}
