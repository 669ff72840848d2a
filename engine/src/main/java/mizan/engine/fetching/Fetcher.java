package mizan.engine.fetching;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.fetching.Fetched.Reason;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;

/// Fetches addresses with good manners; safe for several threads.
public final class Fetcher implements AutoCloseable {
  /// Product and contact, as a crawler that public bodies can recognise.
  private static final String AGENT = "Mizan/0.1 (+open data evaluation)";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final AddressGuard guard = new AddressGuard();
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Map<String, Instant> nextTurn = new ConcurrentHashMap<>();
  private final List<Mirror> mirrors;

  public Fetcher() {
    this(List.of());
  }

  /// @param mirrors are asked instead of the addresses that they stand for; trusted like portals
  public Fetcher(List<Mirror> mirrors) {
    this.mirrors = List.copyOf(mirrors);
    mirrors.forEach(mirror -> trust(mirror.base()));
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(guard)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofSeconds(20))
                    .setSocketTimeout(Timeout.ofSeconds(60))
                    .build())
            .setMaxConnPerRoute(4)
            .setMaxConnTotal(64)
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setUserAgent(AGENT)
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setMaxRedirects(5)
                    .setCircularRedirectsAllowed(false)
                    .build())
            .build();
  }

  /// Allows a host whatever its address: the operator named it as a portal.
  public void trust(URI portal) {
    guard.trust(portal.getHost());
  }

  /// Gets an address, several times if it fails in passing.
  ///
  /// @param accept the value of the Accept header
  /// @throws InterruptedException when the run is being stopped
  public Fetched get(URI meant, String accept) throws InterruptedException {
    var address = Mirror.of(mirrors, meant);
    var manners = Manners.towards(address.getHost());
    for (var attempt = 1; ; attempt++) {
      awaitTurn(address.getHost(), manners.pause());
      var outcome = once(address, accept, manners);
      if (attempt == manners.tries() || !passing(outcome)) {
        return outcome;
      }
      if (outcome instanceof Answer answer) {
        answer.close();
      }
      Thread.sleep(manners.backoff().multipliedBy(1L << (attempt - 1)));
    }
  }

  private static boolean passing(Fetched outcome) {
    return switch (outcome) {
      case Answer answer ->
          switch (answer.status()) {
            case 429, 500, 502, 503, 504 -> true;
            default -> false;
          };
      case Failed(_, var reason, _) ->
          switch (reason) {
            case UNREACHABLE, TIMEOUT, TRUNCATED -> true;
            case UNKNOWN_HOST, TLS, TOO_LARGE, TOO_MANY_REDIRECTS, FORBIDDEN_ADDRESS -> false;
          };
    };
  }

  private void awaitTurn(String host, Duration pause) throws InterruptedException {
    var now = Instant.now();
    var turn =
        nextTurn.merge(
            host,
            now.plus(pause),
            (planned, asked) -> planned.isAfter(now) ? planned.plus(pause) : asked);
    var wait = Duration.between(now, turn.minus(pause));
    if (wait.isPositive()) {
      Thread.sleep(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
  }

  private Fetched once(URI address, String accept, Manners manners) {
    var request = new HttpGet(address);
    request.setHeader("Accept", accept);
    var context = HttpClientContext.create();
    var deadline =
        deadlines.schedule(request::cancel, manners.deadline().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(
          request, context, response -> spool(address, response, context, manners));
    } catch (IOException e) {
      var late = request.isCancelled();
      return new Failed(
          address,
          late ? Reason.TIMEOUT : reason(e),
          late
              ? "no end after " + manners.deadline().toSeconds() + " s"
              : String.valueOf(e.getMessage()));
    } finally {
      deadline.cancel(false);
    }
  }

  private static Fetched spool(
      URI address, ClassicHttpResponse response, HttpClientContext context, Manners manners)
      throws IOException {
    var type = response.getFirstHeader("Content-Type");
    var locations = context.getRedirectLocations();
    var last =
        locations == null || locations.size() == 0 ? address : locations.get(locations.size() - 1);
    var file = Files.createTempFile("mizan-", ".body");
    var kept = false;
    try {
      var entity = response.getEntity();
      if (entity != null && !copy(entity.getContent(), file, manners.maxBytes())) {
        return new Failed(last, Reason.TOO_LARGE, "more than " + manners.maxBytes() + " bytes");
      }
      kept = true;
      return new Answer(last, response.getCode(), type == null ? "" : type.getValue(), file);
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean copy(java.io.InputStream body, Path file, long most) throws IOException {
    try (var in = body;
        var out = Files.newOutputStream(file)) {
      var buffer = new byte[1 << 16];
      var total = 0L;
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        total += read;
        if (total > most) {
          return false;
        }
        out.write(buffer, 0, read);
      }
      return true;
    }
  }

  private static Reason reason(IOException e) {
    return switch (e) {
      case AddressGuard.ForbiddenAddress _ -> Reason.FORBIDDEN_ADDRESS;
      case UnknownHostException _ -> Reason.UNKNOWN_HOST;
      case SSLException _ -> Reason.TLS;
      case java.net.SocketTimeoutException _ -> Reason.TIMEOUT;
      case org.apache.hc.core5.http.ConnectionClosedException _ -> Reason.TRUNCATED;
      case org.apache.hc.core5.http.MalformedChunkCodingException _ -> Reason.TRUNCATED;
      case org.apache.hc.client5.http.ClientProtocolException p
          when p.getCause() instanceof RedirectException ->
          Reason.TOO_MANY_REDIRECTS;
      default -> Reason.UNREACHABLE;
    };
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
