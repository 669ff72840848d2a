package mizan.engine.evidence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One request over the network, and what came of it; redirects are exchanges of their own.
///
/// @param asked the header fields that we sent, in their order
/// @param posted the body that we sent; empty without one
/// @param via the address that was asked first, when a redirect led here; "" when none did
/// @param at when it began
/// @param took from the first byte sent to the last byte received
public record Exchange(
    String method,
    URI address,
    List<Field> asked,
    String posted,
    String via,
    Instant at,
    Duration took,
    Outcome outcome) {

  /// A header field.
  public record Field(String name, String value) {}

  /// What came of it.
  public sealed interface Outcome {}

  /// An answer, whatever its status.
  ///
  /// @param peer the network address that answered; "" when not known
  /// @param body as it came over the wire; belongs to the receiver
  /// @param sha256 of the body, in hexadecimal figures
  /// @param cut whether we read no further, though there was more
  public record Answered(
      int status,
      String phrase,
      List<Field> fields,
      String peer,
      Body body,
      String sha256,
      boolean cut)
      implements Outcome {
    public Answered {
      fields = List.copyOf(fields);
    }

    /// The size of the body.
    public long bytes() {
      return body.size();
    }

    /// The value of a header field; "" when it was not sent.
    public String field(String name) {
      return fields.stream()
          .filter(field -> field.name().equalsIgnoreCase(name))
          .map(Field::value)
          .findFirst()
          .orElse("");
    }
  }

  /// No whole answer.
  ///
  /// @param reason the stable name of the reason, `timeout`
  /// @param detail technical words
  public record Broken(String reason, String detail) implements Outcome {}

  public Exchange {
    asked = List.copyOf(asked);
  }

  /// What makes two requests the same: method, address, the part that is asked for, what is posted,
  /// and whose redirect led there.
  String key() {
    var part = new StringBuilder(method).append(' ').append(address);
    for (var field : asked) {
      if (field.name.equalsIgnoreCase("Range")) {
        part.append(' ').append(field.value);
      }
    }
    return part.append(' ').append(posted).append(' ').append(via).toString();
  }
}
