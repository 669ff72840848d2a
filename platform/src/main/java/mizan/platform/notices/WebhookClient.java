package mizan.platform.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/// Sends one delivery to one webhook: no redirects, no cookies, no second try, and of the answer
/// only its status is read.
@Component
class WebhookClient {
  private static final Timeout PATIENCE = Timeout.ofSeconds(10);
  private static final int DEADLINE_SECONDS = 15;
  private static final ContentType CLOUD_EVENT =
      ContentType.create("application/cloudevents+json", UTF_8);

  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

  WebhookClient(NoticeSettings settings) {
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new PublicAddresses(settings.outbox()))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(PATIENCE)
                            .setSocketTimeout(PATIENCE)
                            .build())
                    .build())
            .setUserAgent("Mizan")
            .setConnectionReuseStrategy((_, _, _) -> false)
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableRedirectHandling()
            .disableContentCompression()
            .build();
  }

  /// Sends it, now.
  ///
  /// @return the status of the answer, or why there was none: `timeout`, `not-public`, `tls`,
  ///   `unreachable`
  String send(Webhook webhook, Delivery delivery, Instant at) {
    var request = new HttpPost(URI.create(webhook.address()));
    request.setHeader("webhook-id", delivery.id());
    request.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
    request.setHeader("webhook-signature", Signature.of(webhook, delivery, at));
    request.setEntity(new StringEntity(delivery.body(), CLOUD_EVENT));
    var deadline = deadlines.schedule(request::abort, DEADLINE_SECONDS, TimeUnit.SECONDS);
    try {
      var answer = client.executeOpen(RoutingSupport.determineHost(request), request, null);
      var status = answer.getCode();
      request.abort(); // to close the answer would read it to its end, which may never come
      return Integer.toString(status);
    } catch (IOException | HttpException failure) {
      return request.isAborted() ? "timeout" : reason(failure);
    } finally {
      deadline.cancel(false);
    }
  }

  private static String reason(Exception failure) {
    return switch (failure) {
      case PublicAddresses.Forbidden _ -> "not-public";
      case SocketTimeoutException _ -> "timeout";
      case SSLException _ -> "tls";
      default -> "unreachable";
    };
  }

  @PreDestroy
  void stop() {
    client.close(CloseMode.IMMEDIATE);
    deadlines.shutdownNow();
  }
}
