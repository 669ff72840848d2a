package mizan.engine.triples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Records in ascending order on disk, each once.
///
/// Of a record only what differs from the one before is written: how many bytes they share, how
/// many follow, those. Here and there a record is written whole, and a sparse index knows where.
/// The file has no name, where the system allows it: it is gone when the program is, however it
/// ends.
final class SortedFile implements AutoCloseable {
  /// Bytes from one place of the index to the next.
  static final long SPACING = 4096;

  private static final int SEQUENTIAL = 1 << 16;
  private static final int LOOK = 1 << 12;

  private final FileChannel channel;
  private final long size;
  private final SparseIndex index;

  private SortedFile(FileChannel channel, long size, SparseIndex index) {
    this.channel = channel;
    this.size = size;
    this.index = index;
  }

  /// Stands before the first record.
  Cursor all() {
    return new Cursor(0, SEQUENTIAL);
  }

  /// Stands before the first record that is not less than this.
  Cursor from(byte[] least) {
    return new Cursor(index.before(least), LOOK).skipTo(least);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Goes through the records; each call of [#next] gives another in the same array.
  final class Cursor implements Comparable<Cursor> {
    private final ByteBuffer buffer;
    private long position;
    private byte[] record = new byte[256];
    private int length;
    private boolean waiting;

    private Cursor(long position, int bufferSize) {
      this.position = position;
      this.buffer = ByteBuffer.allocate(bufferSize).limit(0);
    }

    /// The present record's bytes, from 0 to [#length].
    byte[] record() {
      return record;
    }

    int length() {
      return length;
    }

    /// Goes on to the next record, if there is one.
    boolean next() {
      if (waiting) {
        waiting = false;
        return true;
      }
      if (position == size && !buffer.hasRemaining()) {
        return false;
      }
      var shared = number();
      length = shared + number();
      if (length > record.length) {
        record = Arrays.copyOf(record, Math.max(length, record.length * 2));
      }
      for (var at = shared; at < length; ) {
        var piece = Math.min(length - at, filled().remaining());
        buffer.get(record, at, piece);
        at += piece;
      }
      return true;
    }

    private Cursor skipTo(byte[] least) {
      while (next()) {
        if (Arrays.compareUnsigned(record, 0, length, least, 0, least.length) >= 0) {
          waiting = true;
          break;
        }
      }
      return this;
    }

    private int number() {
      var value = 0;
      for (var shift = 0; ; shift += 7) {
        var next = filled().get();
        value |= (next & 0x7F) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    private ByteBuffer filled() {
      if (!buffer.hasRemaining()) {
        try {
          buffer.clear();
          var read = channel.read(buffer, position);
          if (read <= 0) {
            throw new IllegalStateException("sorted records end at byte " + position);
          }
          position += read;
          buffer.flip();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return buffer;
    }

    @Override
    public int compareTo(Cursor other) {
      return Arrays.compareUnsigned(record, 0, length, other.record, 0, other.length);
    }
  }

  /// Takes records in ascending order; one that equals the one before is left out.
  static final class Writer implements AutoCloseable {
    private final ByteBuffer buffer = ByteBuffer.allocate(SEQUENTIAL);
    private final FileChannel channel;
    private final SparseIndex index;
    private byte[] last = new byte[256];
    private int lastLength = -1;
    private long written;
    private boolean finished;

    /// @param spacing bytes from one place of the index to the next; 0 for no index
    Writer(long spacing) {
      index = new SparseIndex(spacing);
      try {
        channel =
            FileChannel.open(
                Files.createTempFile("mizan-", ".triples"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(byte[] record, int length) {
      var shared = lastLength < 0 ? 0 : Arrays.mismatch(last, 0, lastLength, record, 0, length);
      if (shared < 0) {
        return;
      }
      if (index.takes(record, shared, written + buffer.position())) {
        shared = 0;
      }
      putNumber(shared);
      putNumber(length - shared);
      for (var at = shared; at < length; ) {
        var piece = Math.min(length - at, room().remaining());
        buffer.put(record, at, piece);
        at += piece;
      }
      if (length > last.length) {
        last = new byte[Math.max(length, last.length * 2)];
      }
      System.arraycopy(record, 0, last, 0, length);
      lastLength = length;
    }

    SortedFile finish() {
      flush();
      finished = true;
      return new SortedFile(channel, written, index);
    }

    private void putNumber(int number) {
      var rest = number;
      while (rest > 0x7F) {
        room().put((byte) (rest | 0x80));
        rest >>>= 7;
      }
      room().put((byte) rest);
    }

    private ByteBuffer room() {
      if (!buffer.hasRemaining()) {
        flush();
      }
      return buffer;
    }

    private void flush() {
      try {
        buffer.flip();
        while (buffer.hasRemaining()) {
          written += channel.write(buffer);
        }
        buffer.clear();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Deletes what was not finished.
    @Override
    public void close() {
      if (!finished) {
        try {
          channel.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
