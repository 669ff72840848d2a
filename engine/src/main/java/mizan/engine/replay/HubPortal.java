package mizan.engine.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An ArcGIS Hub: its catalogue is a feed, which it makes when it is asked for. The items behind
/// its datasets are answered here too, where a mirror may look for them.
///
/// @param asked how often the feed was asked for
/// @param withdrawn identifiers of datasets that were taken away
record HubPortal(Path recording, Faults faults, AtomicInteger asked, Set<String> withdrawn)
    implements ReplayedPortal {

  private static final String FEED = "api/feed/dcat-us/1.1.json";
  private static final String ITEMS = "sharing/rest/content/items/";
  private static final int LATE = 2;

  HubPortal(Path recording, Faults faults) {
    this(recording, faults, new AtomicInteger(), ConcurrentHashMap.newKeySet());
  }

  @Override
  public String entry() {
    return FEED;
  }

  @Override
  public boolean withdraw(String id) throws IOException {
    return identifiers().anyMatch(id::equals) && withdrawn.add(id);
  }

  @Override
  public Answer answer(Asked request) throws IOException {
    return request.path().equals(FEED)
        ? feed()
        : request.path().startsWith(ITEMS)
            ? item(request.path().substring(ITEMS.length()))
            : Answer.notFound();
  }

  private Answer feed() throws IOException {
    var times = asked.incrementAndGet();
    var late = faults.ofKind().contains(KindFault.FEED_LATE) && times <= LATE;
    return late || faults.ofKind().contains(KindFault.FEED_NEVER_READY)
        ? Answer.json(202, "{\"status\":\"generating\",\"progress\":%d}".formatted(times))
        : new Answer(200, "application/json;charset=utf-8", catalogue());
  }

  private Body catalogue() throws IOException {
    if (withdrawn.isEmpty()) {
      return new Body.Stored(recording);
    }
    var whole = (ObjectNode) recorded();
    var left = whole.putArray("dataset");
    recorded()
        .path("dataset")
        .forEach(dataset -> {
          if (!withdrawn.contains(dataset.path("identifier").asString(""))) {
            left.add(dataset);
          }
        });
    return Body.of(whole.toString());
  }

  /// What is not there is said with status 200.
  private Answer item(String id) throws IOException {
    var there = identifiers().anyMatch(one -> one.contains("id=" + id));
    return Answer.json(
        200,
        there
            ? "{\"id\":\"%s\",\"access\":\"public\"}".formatted(id)
            : "{\"error\":{\"code\":400,\"messageCode\":\"CONT_0001\",\"message\":\"There is no such item.\"}}");
  }

  private Stream<String> identifiers() throws IOException {
    return recorded()
        .path("dataset")
        .valueStream()
        .map(dataset -> dataset.path("identifier").asString(""))
        .filter(id -> !withdrawn.contains(id));
  }

  private JsonNode recorded() throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(recording));
  }
}
