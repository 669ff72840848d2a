package mizan.engine.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.engine.evidence.Body;
import mizan.engine.evidence.Chain;
import mizan.engine.evidence.Exchange;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Exchange.Broken;
import mizan.engine.evidence.Exchange.Field;
import mizan.engine.evidence.Exchange.Outcome;
import mizan.engine.fetching.Fetched.Reason;

/// Puts what a sieve takes in the place of what came, and says so in a header field of ours.
final class Sifted {
  private static final Field SAID = new Field("Mizan-Sifted", "only what is needed was kept");

  /// Fields that tell of the body as it came.
  private static final Set<String> OF_BODY =
      Set.of("content-encoding", "content-length", "transfer-encoding", "content-md5", "digest");

  private Sifted() {}

  /// @param most bytes that the body may have unpacked
  static Outcome of(Exchange exchange, Sieve sieve, long most) {
    if (!(exchange.outcome() instanceof Answered answer)) {
      return exchange.outcome();
    }
    try {
      var plain = Unpacked.of(answer.body(), answer.field("Content-Encoding"), most);
      if (plain == null) {
        answer.body().close();
        return new Broken(Reason.TOO_LARGE.code(), "unpacked it is too large");
      }
      var digest = Chain.digest();
      var writer = new Body.Writer();
      try (plain;
          var in = plain.open()) {
        sieve.pass(in, new DigestOutputStream(writer, digest));
      }
      return new Answered(
          answer.status(),
          answer.phrase(),
          fields(answer.fields()),
          answer.peer(),
          writer.end(),
          HexFormat.of().formatHex(digest.digest()),
          answer.cut());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Field> fields(List<Field> given) {
    var fields = new ArrayList<Field>();
    for (var field : given) {
      if (!OF_BODY.contains(field.name().toLowerCase(Locale.ROOT))) {
        fields.add(field);
      }
    }
    fields.add(SAID);
    return fields;
  }
}
