package mizan.platform.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.platform.notices.Delivery.State;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes what webhooks are told of announcements: events as CloudEvents 1.0 has them, with their
/// words in all languages.
@Component
class Deliveries {
  static final Duration KEPT = Duration.ofDays(30);
  private static final String TEST = "mizan.test";

  private final Tables tables;
  private final Wording wording;
  private final SiteAddress address;
  private final JsonMapper json;
  private final InstantSource clock;

  Deliveries(
      Tables tables, Wording wording, SiteAddress address, JsonMapper json, InstantSource clock) {
    this.tables = tables;
    this.wording = wording;
    this.address = address;
    this.json = json;
    this.clock = clock;
  }

  /// Where webhooks and what they are told are written down.
  @Component
  record Tables(WebhooksStore webhooks, DeliveriesStore deliveries) {}

  /// Puts an announcement down for every webhook that follows one of its topics.
  void hand(Announcement announcement, List<Topic> topics) {
    for (var webhook : tables.webhooks.list(clock.instant())) {
      if (webhook.state() == Webhook.State.ON && topics.contains(webhook.topic())) {
        var data = data(announcement, topics);
        put(webhook, "mizan." + announcement.kind().code(), announcement.at(), data);
      }
    }
  }

  /// Puts down an event that says nothing, to try a webhook with.
  void test(Webhook webhook) {
    put(webhook, TEST, clock.instant(), Map.of("test", true));
  }

  void removeOld() {
    tables.deliveries.removeBefore(clock.instant().minus(KEPT));
  }

  private void put(Webhook webhook, String type, Instant at, Map<String, Object> data) {
    var id = Announcer.newId();
    var now = clock.instant();
    var body = json.writeValueAsString(event(id, type, at, data));
    tables.deliveries.insert(
        new Delivery(id, webhook.id(), type, body, now, State.WAITING, 0, now, ""));
  }

  private Map<String, Object> event(String id, String type, Instant at, Map<String, Object> data) {
    var event = new LinkedHashMap<String, Object>();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", address.root());
    event.put("type", type);
    event.put("time", at.toString());
    event.put("datacontenttype", "application/json");
    event.put("data", data);
    return event;
  }

  private Map<String, Object> data(Announcement announcement, List<Topic> topics) {
    var titles = new LinkedHashMap<String, Object>();
    var links = new LinkedHashMap<String, Object>();
    for (var language : Language.values()) {
      var told = wording.tell(announcement, language);
      titles.put(language.code(), told.title());
      links.put(language.code(), told.link());
    }
    var data = new LinkedHashMap<String, Object>();
    data.put("announcement", announcement.id());
    data.put("title", titles);
    data.put("link", links);
    data.put("topics", topics.stream().map(Topic::path).filter(path -> !path.isEmpty()).toList());
    return data;
  }
}
