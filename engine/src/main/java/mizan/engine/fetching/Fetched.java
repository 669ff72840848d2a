package mizan.engine.fetching;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import mizan.engine.evidence.Body;
import mizan.engine.evidence.Exchange.Field;

/// The outcome of one request.
public sealed interface Fetched {

  /// An answer, whatever its status.
  ///
  /// @param address where the body came from, after redirects
  /// @param contentType as declared, "" when not
  /// @param content unpacked; belongs to the receiver
  record Answer(URI address, int status, String contentType, Body content, Received received)
      implements Fetched, AutoCloseable {
    public boolean good() {
      return status >= 200 && status < 300;
    }

    /// The value of a header field; "" when it was not sent.
    public String field(String name) {
      return Fetched.field(received.fields, name);
    }

    /// The body as a file, until the answer is closed.
    public Path body() {
      return content.path();
    }

    @Override
    public void close() {
      content.close();
    }
  }

  /// How an answer came.
  ///
  /// @param redirects on the way to it, in their order
  /// @param took until the head of the answer was there, the last redirect's only
  /// @param wireBytes of the body as it came
  /// @param sha256 of the body as it came, in hexadecimal figures
  /// @param cut whether only its beginning was read, as was asked
  /// @param evidence the link of the exchange in its archive; "" when nothing is kept
  record Received(
      List<Field> fields,
      List<Redirect> redirects,
      Duration took,
      long wireBytes,
      String sha256,
      boolean cut,
      String evidence) {
    public Received {
      fields = List.copyOf(fields);
      redirects = List.copyOf(redirects);
    }
  }

  /// A redirect.
  ///
  /// @param status 301 and 308 are for good
  record Redirect(URI from, int status, URI to) {}

  /// No usable answer.
  ///
  /// @param detail what the network or the guard said, in technical words
  record Failed(URI address, Reason reason, String detail) implements Fetched {}

  /// Why there is no answer.
  enum Reason {
    UNKNOWN_HOST,
    UNREACHABLE,
    TLS,
    TLS_EXPIRED,
    TLS_NAME,
    TLS_CHAIN_INCOMPLETE,
    TIMEOUT,
    TOO_LARGE,
    TRUNCATED,
    TOO_MANY_REDIRECTS,
    FORBIDDEN_ADDRESS,
    /// The host asked to be left alone.
    COOLING_OFF,
    /// The operator does not want the host to be asked for now.
    STOPPED,
    /// There is no network, and the archive does not have it.
    NOT_IN_ARCHIVE;

    /// Whether it says nothing of the server: something of ours stands in between.
    public boolean isOurs() {
      return this == TOO_LARGE || this == FORBIDDEN_ADDRESS || isPassingOfUs();
    }

    /// Whether we did not ask for a reason that passes.
    boolean isPassingOfUs() {
      return this == COOLING_OFF || this == STOPPED || this == NOT_IN_ARCHIVE;
    }

    /// The stable name, `unknown-host`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// The value of a header field among several; "" when it is not there.
  static String field(List<Field> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }
}
