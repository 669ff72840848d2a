package mizan.engine.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The outcome of one request.
public sealed interface Fetched {

  /// An answer, whatever its status.
  ///
  /// @param address where the body came from, after redirects
  /// @param contentType as declared, "" when not
  /// @param body a file that belongs to the receiver
  record Answer(URI address, int status, String contentType, Path body)
      implements Fetched, AutoCloseable {
    public boolean good() {
      return status >= 200 && status < 300;
    }

    /// Deletes the spooled body.
    @Override
    public void close() {
      try {
        Files.deleteIfExists(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// No usable answer.
  ///
  /// @param detail what the network or the guard said, in technical words
  record Failed(URI address, Reason reason, String detail) implements Fetched {}

  /// Why there is no answer.
  enum Reason {
    UNKNOWN_HOST,
    UNREACHABLE,
    TLS,
    TIMEOUT,
    TOO_LARGE,
    TRUNCATED,
    TOO_MANY_REDIRECTS,
    FORBIDDEN_ADDRESS;

    /// The stable name, `unknown-host`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
