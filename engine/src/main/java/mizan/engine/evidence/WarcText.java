package mizan.engine.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Exchange.Broken;
import mizan.engine.evidence.Exchange.Field;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/// Exchanges as WARC records: a request, and either a response or metadata that says why there is
/// none. Both are gzip members of their own, so that they can be read where they stand.
final class WarcText {
  /// The first whose times have fractions of a second.
  private static final MessageVersion VERSION = MessageVersion.WARC_1_1;

  private static final String TOOK = "Mizan-Took-Millis";
  private static final String VIA = "Mizan-Via";
  private static final String TRUNCATED = "WARC-Truncated";
  private static final String REASON = "mizan-broken";
  private static final String DETAIL = "mizan-detail";

  private WarcText() {}

  static void write(Exchange exchange, WritableByteChannel channel) throws IOException {
    var writer = new WarcWriter(channel, WarcCompression.GZIP);
    var asked =
        new WarcRequest.Builder(exchange.address().toString())
            .recordId(UUID.randomUUID())
            .version(VERSION)
            .date(at(exchange));
    if (!exchange.via().isEmpty()) {
      asked.addHeader(VIA, exchange.via());
    }
    var request =
        asked
            .body(
                MediaType.HTTP_REQUEST,
                (requestHead(exchange) + exchange.posted()).getBytes(StandardCharsets.UTF_8))
            .build();
    writer.write(request);
    switch (exchange.outcome()) {
      case Answered answer -> {
        var head = responseHead(answer).getBytes(StandardCharsets.UTF_8);
        try (var block =
            new SequenceInputStream(new ByteArrayInputStream(head), answer.body().open())) {
          writer.write(response(exchange, answer, request.id(), block, head.length));
        }
      }
      case Broken(var reason, var detail) ->
          writer.write(
              new WarcMetadata.Builder()
                  .targetURI(exchange.address().toString())
                  .version(VERSION)
                  .date(at(exchange))
                  .concurrentTo(request.id())
                  .addHeader(TOOK, Long.toString(exchange.took().toMillis()))
                  .body(
                      MediaType.WARC_FIELDS,
                      (REASON + ": " + reason + "\r\n" + DETAIL + ": " + line(detail) + "\r\n")
                          .getBytes(StandardCharsets.UTF_8))
                  .build());
    }
  }

  private static WarcRecord response(
      Exchange exchange, Answered answer, URI request, InputStream block, int head)
      throws IOException {
    var record =
        new WarcResponse.Builder(exchange.address().toString())
            .version(VERSION)
            .date(at(exchange))
            .concurrentTo(request)
            .payloadDigest("sha256", answer.sha256())
            .addHeader(TOOK, Long.toString(exchange.took().toMillis()));
    if (answer.cut()) {
      record.addHeader(TRUNCATED, "length");
    }
    if (!answer.peer().isEmpty()) {
      record.ipAddress(InetAddress.ofLiteral(answer.peer()));
    }
    return record
        .body(MediaType.HTTP_RESPONSE, Channels.newChannel(block), head + answer.bytes())
        .build();
  }

  private static Instant at(Exchange exchange) {
    return exchange.at().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Reads an exchange where it stands.
  ///
  /// @throws IllegalStateException when its body is no longer the one whose digest was written
  static Exchange read(Path warc, Kept kept) {
    try (var channel = FileChannel.open(warc, StandardOpenOption.READ)) {
      channel.position(kept.offset());
      try (var reader = new WarcReader(channel)) {
        var request = next(reader);
        var asked = request.body().stream();
        var first = lineOf(asked).split(" ", 3);
        var fields = fields(asked);
        var posted = new String(asked.readAllBytes(), StandardCharsets.UTF_8);
        var outcome = next(reader);
        var took = Long.parseLong(outcome.headers().first(TOOK).orElse("0"));
        return new Exchange(
            first[0],
            URI.create(request.headers().first("WARC-Target-URI").orElseThrow()),
            fields.stream().filter(field -> !field.name().equals("Host")).toList(),
            posted,
            request.headers().first(VIA).orElse(""),
            request.date(),
            Duration.ofMillis(took),
            outcome(outcome));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The library fails in many ways on what is no record.
  private static WarcRecord next(WarcReader reader) throws IOException {
    try {
      var next = reader.next();
      if (next.isPresent()) {
        return next.get();
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException("no record of a web archive stands here", e);
    }
    throw new IllegalStateException("the archive ends before this exchange");
  }

  private static Exchange.Outcome outcome(WarcRecord record) throws IOException {
    var block = record.body().stream();
    if (record instanceof WarcMetadata) {
      var said = fields(block);
      return new Broken(value(said, REASON), value(said, DETAIL));
    }
    var first = lineOf(block).split(" ", 3);
    var fields = fields(block);
    var digest = Chain.digest();
    var writer = new Body.Writer();
    new DigestInputStream(block, digest).transferTo(writer);
    var sha256 = HexFormat.of().formatHex(digest.digest());
    var written = ((WarcResponse) record).payloadDigest().map(WarcDigest::hex).orElse("none");
    if (!written.equals(sha256)) {
      writer.abandon();
      throw new IllegalStateException("the digest is " + sha256 + ", written is " + written);
    }
    return new Answered(
        Integer.parseInt(first[1]),
        first.length > 2 ? first[2] : "",
        fields,
        record.headers().first("WARC-IP-Address").orElse(""),
        writer.end(),
        sha256,
        record.headers().first(TRUNCATED).isPresent());
  }

  private static String value(List<Field> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  private static List<Field> fields(InputStream in) throws IOException {
    var fields = new ArrayList<Field>();
    for (var line = lineOf(in); !line.isEmpty(); line = lineOf(in)) {
      var colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalStateException("a header field without a name");
      }
      fields.add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return fields;
  }

  /// A line up to its end, which is read and not part of it; "" at the end of everything.
  private static String lineOf(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (var b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static String requestHead(Exchange exchange) {
    var address = exchange.address();
    var path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    var target = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    return exchange.method()
        + " "
        + target
        + " HTTP/1.1\r\n"
        + "Host: "
        + address.getRawAuthority()
        + "\r\n"
        + text(exchange.asked());
  }

  private static String responseHead(Answered answer) {
    return "HTTP/1.1 "
        + answer.status()
        + " "
        + line(answer.phrase())
        + "\r\n"
        + text(answer.fields());
  }

  private static String text(List<Field> fields) {
    return fields.stream()
        .map(field -> field.name() + ": " + line(field.value()) + "\r\n")
        .collect(Collectors.joining("", "", "\r\n"));
  }

  private static String line(String text) {
    var broken = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    return (broken ? text.replaceAll("[\\r\\n]+", " ") : text).strip();
  }
}
