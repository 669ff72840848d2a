package mizan.engine.replay;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// An ArcGIS Hub: its catalogue is a feed, which it makes when it is asked for.
///
/// @param asked how often the feed was asked for
record HubPortal(Path recording, Faults faults, AtomicInteger asked) implements ReplayedPortal {

  private static final String FEED = "api/feed/dcat-us/1.1.json";
  private static final int LATE = 2;

  HubPortal(Path recording, Faults faults) {
    this(recording, faults, new AtomicInteger());
  }

  @Override
  public String entry() {
    return FEED;
  }

  @Override
  public Answer answer(Asked request) {
    return request.path().equals(FEED) ? feed() : Answer.notFound();
  }

  private Answer feed() {
    var times = asked.incrementAndGet();
    var late = faults.ofKind().contains(KindFault.FEED_LATE) && times <= LATE;
    return late || faults.ofKind().contains(KindFault.FEED_NEVER_READY)
        ? Answer.json(202, "{\"status\":\"generating\",\"progress\":%d}".formatted(times))
        : new Answer(200, "application/json;charset=utf-8", new Body.Stored(recording));
  }
}
