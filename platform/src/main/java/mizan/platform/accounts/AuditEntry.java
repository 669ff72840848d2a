package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// One link of the audit's chain.
///
/// @param number counts from 1 without a gap
/// @param at to the millisecond
/// @param who the id of the person, or `site` for what the site did by itself
/// @param link SHA-256 over the link before and the canonical form of this entry
public record AuditEntry(long number, Instant at, String who, Deed deed, String link) {

  static AuditEntry after(Head head, Instant at, String who, Deed deed) {
    var number = head.number() + 1;
    return new AuditEntry(number, at, who, deed, link(head.link(), number, at, who, deed));
  }

  /// The end of the chain.
  record Head(long number, String link) {
    static final Head START = new Head(0, "");
  }

  Head head() {
    return new Head(number, link);
  }

  /// Whether it is the entry that follows this head, unchanged.
  boolean follows(Head head) {
    return number == head.number() + 1 && link.equals(link(head.link(), number, at, who, deed));
  }

  /// Each part as its length in bytes, a colon, its UTF-8 and a comma: no two entries look alike.
  private static String link(String before, long number, Instant at, String who, Deed deed) {
    var parts =
        List.of(
            before,
            Long.toString(number),
            Long.toString(at.toEpochMilli()),
            who,
            deed.room(),
            deed.kind(),
            deed.subject(),
            deed.action(),
            deed.was(),
            deed.became(),
            deed.why());
    var canonical = new ByteArrayOutputStream();
    for (var part : parts) {
      var bytes = part.getBytes(UTF_8);
      canonical.writeBytes((bytes.length + ":").getBytes(UTF_8));
      canonical.writeBytes(bytes);
      canonical.write(',');
    }
    return HexFormat.of().formatHex(Secret.digest("SHA-256").digest(canonical.toByteArray()));
  }
}
