package mizan.engine.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What an answer carries: made for this request, or a file served as it stands.
sealed interface Body {

  long length() throws IOException;

  InputStream open() throws IOException;

  static Body of(String text) {
    return new Made(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A body made for this request.
  final class Made implements Body {
    private final byte[] bytes;

    Made(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /// A file of any size, never held in memory.
  record Stored(Path file) implements Body {
    @Override
    public long length() throws IOException {
      return Files.size(file);
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
