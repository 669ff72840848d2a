package mizan.platform.notices;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import mizan.platform.web.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries deliveries to webhooks, outside of any transaction.
///
/// A site that is ended between the answer and its mark sends the same again, with the same id.
@Component
class Courier {
  private final Webhooks webhooks;
  private final WebhookClient client;
  private final InstantSource clock;
  private final Rounds rounds = new Rounds("courier", Rounds.SOON);

  Courier(Webhooks webhooks, WebhookClient client, InstantSource clock) {
    this.webhooks = webhooks;
    this.client = client;
    this.clock = clock;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    rounds.begin(this::deliver);
  }

  synchronized void deliver() {
    webhooks.list().forEach(this::deliver);
  }

  /// Sends what is due; a webhook that failed once is left alone until the next round.
  private void deliver(Webhook webhook) {
    for (var delivery : webhooks.due(webhook)) {
      var outcome = client.send(webhook, delivery, clock.instant());
      webhooks.tried(delivery, outcome);
      if (!outcome.startsWith("2")) {
        return;
      }
    }
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }
}
