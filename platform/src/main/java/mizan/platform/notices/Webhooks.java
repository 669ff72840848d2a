package mizan.platform.notices;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.notices.Webhook.State;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The webhooks, and what the unit does about them; each verb is one transaction with its entry in
/// the audit.
@Component
class Webhooks {
  static final Duration OLD_SECRET_LASTS = Duration.ofDays(1);

  /// So many deliveries given up in a row switch a webhook off.
  static final int MOST_FAILURES = 3;

  private static final int AT_ONCE = 20;
  private static final String GONE = "410";

  private final Deliveries.Tables tables;
  private final Deliveries deliveries;
  private final WebhookLetters letters;
  private final Audit audit;
  private final InstantSource clock;

  Webhooks(
      Deliveries.Tables tables,
      Deliveries deliveries,
      WebhookLetters letters,
      Audit audit,
      InstantSource clock) {
    this.tables = tables;
    this.deliveries = deliveries;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /// The oldest first.
  @Transactional(readOnly = true)
  public List<Webhook> list() {
    return tables.webhooks().list(clock.instant());
  }

  /// One of them.
  ///
  /// @throws Problem when there is none
  @Transactional(readOnly = true)
  public Webhook require(String id) {
    return tables
        .webhooks()
        .find(id, clock.instant())
        .orElseThrow(() -> Problem.notFound("notices.webhook.none-such"));
  }

  /// What a webhook was told, the newest first.
  @Transactional(readOnly = true)
  public List<Delivery> deliveries(String id) {
    return tables.deliveries().list(id);
  }

  /// What a webhook is to be told now, the oldest first.
  @Transactional(readOnly = true)
  public List<Delivery> due(Webhook webhook) {
    return tables.deliveries().due(webhook.id(), clock.instant(), AT_ONCE);
  }

  /// Adds a webhook; a form that is sent twice adds it once.
  ///
  /// @param id that the form was given
  /// @param address looked at already
  /// @return its secret, which is never shown again; empty when it was added before
  @Transactional
  public Optional<String> add(String id, String address, Topic topic) {
    var secret = Signature.newSecret();
    var webhook =
        new Webhook(requireId(id), address, topic, secret, "", State.ON, 0, clock.instant());
    if (!tables.webhooks().insert(webhook)) {
      return Optional.empty();
    }
    record(id, "webhook-added", "", State.ON.code());
    return Optional.of(secret);
  }

  /// Gives a webhook a new secret; the old one signs beside it for a day.
  @Transactional
  public String renew(String id) {
    var secret = Signature.newSecret();
    tables.webhooks().renew(require(id), secret, clock.instant());
    record(id, "webhook-secret-renewed", "", "");
    return secret;
  }

  @Transactional
  public void switchTo(String id, State state) {
    var webhook = require(id);
    if (webhook.state() != state) {
      turn(webhook, state);
    }
  }

  @Transactional
  public void remove(String id) {
    var webhook = require(id);
    tables.webhooks().remove(id);
    record(id, "webhook-removed", webhook.state().code(), "");
  }

  /// Sends an event that says nothing.
  @Transactional
  public void test(String id) {
    deliveries.test(require(id));
    record(id, "webhook-tested", "", "");
  }

  /// Sends a delivery once more, with the same id.
  @Transactional
  public void sendAgain(String id, String delivery) {
    var found =
        tables
            .deliveries()
            .find(delivery)
            .filter(known -> known.webhook().equals(id))
            .orElseThrow(() -> Problem.notFound("notices.webhook.none-such"));
    tables.deliveries().update(found.again(clock.instant()));
    record(id, "webhook-delivery-sent-again", "", "");
  }

  /// Writes down what came of a try; whoever answers 410 wants nothing any more.
  @Transactional
  public void tried(Delivery delivery, String outcome) {
    var webhook = tables.webhooks().find(delivery.webhook(), clock.instant());
    if (webhook.isEmpty()) {
      return; // removed while it was being told
    }
    if (outcome.startsWith("2")) {
      tables.deliveries().update(delivery.delivered(outcome));
      tables.webhooks().setFailures(delivery.webhook(), 0);
    } else if (outcome.equals(GONE)) {
      tables.deliveries().update(delivery.givenUp(outcome));
      turn(webhook.get(), State.OFF);
      letters.tell(webhook.get(), "off");
    } else {
      failed(webhook.get(), delivery.failed(clock.instant(), outcome));
    }
  }

  private void failed(Webhook webhook, Delivery after) {
    tables.deliveries().update(after);
    if (after.state() != Delivery.State.GIVEN_UP) {
      return;
    }
    var failures = webhook.failures() + 1;
    if (failures < MOST_FAILURES) {
      tables.webhooks().setFailures(webhook.id(), failures);
      letters.tell(webhook, "given-up");
    } else if (webhook.state() == State.ON) {
      turn(webhook, State.OFF);
      letters.tell(webhook, "off");
    }
  }

  private void turn(Webhook webhook, State state) {
    tables.webhooks().setState(webhook.id(), state);
    if (state == State.OFF) {
      tables.deliveries().giveUp(webhook.id());
    }
    record(webhook.id(), "webhook-switched-" + state.code(), webhook.state().code(), state.code());
  }

  private static String requireId(String given) {
    try {
      return UUID.fromString(given).toString();
    } catch (IllegalArgumentException _) {
      throw Problem.badRequest("notices.webhook.form-stale");
    }
  }

  private void record(String id, String action, String was, String became) {
    audit.record(new Deed("notices", "webhook", id, action, was, became, ""));
  }
}
