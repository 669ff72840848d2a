package mizan.engine.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import mizan.engine.evidence.Body;
import mizan.engine.evidence.Chain;
import mizan.engine.evidence.Exchange;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Exchange.Broken;
import mizan.engine.evidence.Exchange.Field;
import mizan.engine.fetching.Fetched.Reason;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Carries one request to one server and spools what comes: no redirects, no unpacking, no second
/// try. Safe for several threads.
final class Wire implements AutoCloseable {
  private static final int CONNECTIONS = 200_000;

  /// Of each connection, twice: many wait at one time.
  private static final int BUFFER_BYTES = 2 << 10;

  private final String agent;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Wire(AddressGuard guard, Policy policy) {
    agent = policy.agent();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(guard)
            .setTlsSocketStrategy(
                new DefaultClientTlsStrategy(Certificates.context(policy.roots())))
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(Http1Config.custom().setBufferSize(BUFFER_BYTES).build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofSeconds(20))
                    .setSocketTimeout(Timeout.ofSeconds(60))
                    .setTimeToLive(TimeValue.ofMinutes(5))
                    .build())
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS)
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setUserAgent(agent)
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableRedirectHandling()
            .disableContentCompression()
            .evictIdleConnections(TimeValue.ofSeconds(30))
            .build();
  }

  /// The request as it is kept, before anything has come of it.
  ///
  /// @param via the address whose redirect led here; "" for none
  Exchange request(Ask ask, String via, Instant at) {
    var fields = new ArrayList<>(ask.fields());
    fields.add(new Field("Accept-Encoding", "gzip"));
    fields.add(new Field("User-Agent", agent));
    var posted = ask.posted();
    if (posted != null) {
      fields.add(new Field("Content-Type", posted.contentType()));
    }
    return new Exchange(
        ask.method().name(),
        ask.address(),
        fields,
        posted == null ? "" : posted.text(),
        via,
        at,
        Duration.ZERO,
        new Broken("", ""));
  }

  /// Carries a request.
  ///
  /// @param enough so many bytes of the answer are read at most; 0 for all
  Exchange carry(Exchange request, AddressGuard.Allowed allowed, Manners manners, int enough) {
    var began = System.nanoTime();
    var sent = new HttpUriRequestBase(request.method(), request.address());
    for (var field : request.asked()) {
      if (!field.name().equals("User-Agent") && !field.name().equals("Content-Type")) {
        sent.setHeader(field.name(), field.value());
      }
    }
    if (!request.posted().isEmpty()) {
      sent.setEntity(
          new StringEntity(
              request.posted(),
              ContentType.parse(Fetched.field(request.asked(), "Content-Type"))
                  .withCharset(StandardCharsets.UTF_8)));
    }
    var deadline =
        deadlines.schedule(sent::cancel, manners.deadline().toMillis(), TimeUnit.MILLISECONDS);
    var head = new long[] {began};
    Exchange.Outcome outcome;
    try {
      outcome =
          allowed.during(() ->
              freshly(
                  sent,
                  response -> {
                    head[0] = System.nanoTime();
                    return spool(response, sent, allowed.server(), most(manners, enough));
                  }));
    } catch (Enough e) {
      outcome =
          enough > 0
              ? e.answered
              : new Broken(Reason.TOO_LARGE.code(), "more than " + manners.maxBytes() + " bytes");
      if (enough == 0) {
        e.answered.body().close();
      }
    } catch (IOException e) {
      head[0] = System.nanoTime();
      outcome =
          sent.isCancelled()
              ? new Broken(
                  Reason.TIMEOUT.code(), "no end after " + manners.deadline().toSeconds() + " s")
              : new Broken(reason(e).code(), Objects.toString(e.getMessage(), e.toString()));
    } finally {
      deadline.cancel(false);
    }
    return new Exchange(
        request.method(),
        request.address(),
        request.asked(),
        request.posted(),
        request.via(),
        request.at(),
        Duration.ofMillis((head[0] - began) / 1_000_000), // as fine as it is kept
        outcome);
  }

  private static long most(Manners manners, int enough) {
    return enough > 0 ? enough : manners.maxBytes();
  }

  /// There is more of a body than is read: what was read of it.
  private static final class Enough extends IOException {
    private final transient Answered answered;

    Enough(Answered answered) {
      this.answered = answered;
    }
  }

  /// A server may close a kept connection at the moment in which we use it again: that says nothing
  /// of the server, so the request is made once more.
  private Exchange.Outcome freshly(
      HttpUriRequestBase sent, HttpClientResponseHandler<Exchange.Outcome> handler)
      throws IOException {
    try {
      return client.execute(sent, handler);
    } catch (NoHttpResponseException | SocketException e) {
      if (sent.isCancelled() || e instanceof ConnectException) {
        throw e;
      }
      return client.execute(sent, handler);
    }
  }

  private static Exchange.Outcome spool(
      ClassicHttpResponse response, HttpUriRequestBase sent, String server, long most)
      throws IOException {
    var digest = Chain.digest();
    var entity = response.getEntity();
    var writer = new Body.Writer();
    var whole = false;
    try {
      if (entity != null) {
        try (var in = entity.getContent()) {
          if (copy(in, writer, digest, most) > most) {
            sent.cancel(); // else the library reads to the end, which may never come
            whole = true;
            throw new Enough(answered(response, server, writer.end(), digest, true));
          }
        }
      }
      whole = true;
      return answered(response, server, writer.end(), digest, false);
    } finally {
      if (!whole) {
        writer.abandon();
      }
    }
  }

  private static Answered answered(
      ClassicHttpResponse response, String server, Body body, MessageDigest digest, boolean cut) {
    return new Answered(
        response.getCode(),
        Objects.requireNonNullElse(response.getReasonPhrase(), ""),
        fields(response),
        server,
        body,
        HexFormat.of().formatHex(digest.digest()),
        cut);
  }

  /// Copies so many bytes at most; more than `most` says that there were more.
  private static long copy(InputStream in, OutputStream out, MessageDigest digest, long most)
      throws IOException {
    var buffer = new byte[1 << 14];
    var total = 0L;
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      var taken = (int) Math.min(read, most - total);
      digest.update(buffer, 0, taken);
      out.write(buffer, 0, taken);
      total += read;
      if (total > most) {
        return total;
      }
    }
    return total;
  }

  private static List<Field> fields(ClassicHttpResponse response) {
    return Arrays.stream(response.getHeaders())
        .map(header ->
            new Field(header.getName(), Objects.requireNonNullElse(header.getValue(), "")))
        .toList();
  }

  private static Reason reason(IOException e) {
    return switch (e) {
      case AddressGuard.Forbidden _ -> Reason.FORBIDDEN_ADDRESS;
      case UnknownHostException _ -> Reason.UNKNOWN_HOST;
      case SSLException tls -> reasonOfTls(tls);
      case SocketTimeoutException _ -> Reason.TIMEOUT;
      case ConnectionClosedException _ -> Reason.TRUNCATED;
      case MalformedChunkCodingException _ -> Reason.TRUNCATED;
      default -> Reason.UNREACHABLE;
    };
  }

  private static Reason reasonOfTls(SSLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Certificates.Disbelieved disbelieved) {
        return disbelieved.reason();
      }
    }
    var said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return said.contains("subject alternative") || said.contains("doesn't match")
        ? Reason.TLS_NAME
        : Reason.TLS;
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
