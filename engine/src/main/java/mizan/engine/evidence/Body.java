package mizan.engine.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The body of an answer: a small one in memory, since making a file costs more than all else that
/// a small answer costs; another one in a file that goes when the body is closed.
public final class Body implements AutoCloseable {
  private static final int SMALL_BYTES = 1 << 16;

  private final byte @Nullable [] small;
  private final long size;
  private @Nullable Path file;

  private Body(byte @Nullable [] small, @Nullable Path file, long size) {
    this.small = small;
    this.file = file;
    this.size = size;
  }

  public static Body of(byte[] bytes) {
    return new Body(bytes, null, bytes.length);
  }

  /// Writes a body, in memory as long as it is small.
  public static final class Writer extends OutputStream {
    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 10);
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      size += length;
      if (memory != null && size <= SMALL_BYTES) {
        memory.write(bytes, from, length);
        return;
      }
      if (out == null) {
        file = Files.createTempFile("mizan-", ".body");
        out = Files.newOutputStream(file);
      }
      if (memory != null) {
        memory.writeTo(out);
        memory = null;
      }
      out.write(bytes, from, length);
    }

    /// What was written; nothing more can be.
    public Body end() throws IOException {
      close();
      return memory != null ? Body.of(memory.toByteArray()) : new Body(null, file, size);
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }

    /// Forgets what was written.
    public void abandon() throws IOException {
      close();
      if (file != null) {
        Files.deleteIfExists(file);
      }
    }
  }

  public long size() {
    return size;
  }

  /// The bytes of a small body; null for another one.
  public byte @Nullable [] small() {
    return small;
  }

  public InputStream open() throws IOException {
    return small != null ? new ByteArrayInputStream(small) : Files.newInputStream(path());
  }

  /// The body as a file, which is written now if there is none. It goes when the body is closed.
  public synchronized Path path() {
    if (file != null) {
      return file;
    }
    if (small == null) {
      throw new IllegalStateException("the body was closed");
    }
    try {
      var written = Files.createTempFile("mizan-", ".body");
      Files.write(written, small);
      file = written;
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file = null;
    }
  }
}
