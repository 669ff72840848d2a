package mizan.engine.harvesting;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.harvesting.SingleRecord.Told;
import org.apache.jena.riot.Lang;
import org.jspecify.annotations.Nullable;

/// ArcGIS Hub: the feeds in which it gives its catalogue, DCAT-US or else DCAT-AP. A feed is made
/// when it is asked for, and may not be ready yet.
final class ArcgisHub implements Harvester.PortalKind {
  private static final List<String> FEEDS =
      List.of("api/feed/dcat-us/1.1.json", "api/feed/dcat-ap/2.1.1.json");

  /// The identifier of a dataset is the address of its item's page, with the number of a layer.
  private static final Pattern ITEM =
      Pattern.compile("(https?://[^?#]+)/home/item\\.html\\?id=([0-9a-f]{32})(&.*)?");

  /// How often a feed that is being made is asked for in all.
  private static final int TRIES = 5;

  /// What an address of a feed answers with.
  private enum State {
    READY,
    GENERATING,
    NONE
  }

  private final Duration pause;

  ArcgisHub() {
    this(Duration.ofSeconds(2));
  }

  /// @param pause before a feed that is being made is asked for again; doubled each time
  ArcgisHub(Duration pause) {
    this.pause = pause;
  }

  @Override
  public String code() {
    return RecordKind.ARCGIS_HUB.code();
  }

  @Override
  public List<String> exports() {
    return List.of();
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    for (var root : Harvester.roots(address)) {
      for (var feed : FEEDS) {
        var asked = URI.create(root + feed);
        var fetched = fetcher.get(asked, "application/json");
        if (fetched instanceof Answer answer) {
          try (answer) {
            if (state(answer) != State.NONE) {
              return new Feed(asked, fetcher);
            }
          }
        }
        tried.add(asked + " " + Harvester.outcome(fetched));
      }
    }
    return null;
  }

  /// A feed, which tells of items that have an interface of their own.
  private final class Feed implements Harvester.Entry {
    private final URI feed;
    private final Fetcher fetcher;

    Feed(URI feed, Fetcher fetcher) {
      this.feed = feed;
      this.fetcher = fetcher;
    }

    @Override
    public void harvest(Gathering gathering) throws InterruptedException {
      ArcgisHub.this.harvest(feed, fetcher, gathering);
    }

    /// Of the item behind a dataset. It says with status 200 that there is none.
    @Override
    public Told told(String id) throws InterruptedException {
      var item = ITEM.matcher(id);
      if (!item.matches()) {
        return Told.NOTHING;
      }
      var asked =
          URI.create(item.group(1) + "/sharing/rest/content/items/" + item.group(2) + "?f=json");
      if (!(fetcher.get(asked, "application/json") instanceof Answer answer)) {
        return Told.NOTHING;
      }
      try (answer) {
        var said = answer.good() ? SingleRecord.object(answer) : null;
        if (said == null) {
          return Told.NOTHING;
        }
        return switch (said.get("error")) {
          case JsonObject error -> isMissing(error) ? Told.GONE : Told.NOTHING;
          case null, default -> said.get("id") == null ? Told.NOTHING : Told.THERE;
        };
      }
    }

    private static boolean isMissing(JsonObject error) {
      return error.get("messageCode") instanceof Json.Text(var code, _) && code.equals("CONT_0001");
    }
  }

  private void harvest(URI feed, Fetcher fetcher, Gathering gathering) throws InterruptedException {
    var wait = pause;
    for (var attempt = 1; ; attempt++) {
      var answer = Documents.good(fetcher.get(feed, "application/json"), gathering);
      if (answer == null) {
        return;
      }
      gathering.readFrom(answer);
      try (answer) {
        if (state(answer) != State.GENERATING) {
          read(answer, feed.toString(), gathering);
          return;
        }
        if (attempt == TRIES) {
          gathering.problem(Kind.FEED_GENERATING, feed.toString(), Harvester.outcome(answer));
          return;
        }
      }
      Thread.sleep(wait);
      wait = wait.multipliedBy(2);
    }
  }

  /// A feed that is not ready is said by the status or by an object without a catalogue that speaks
  /// of its state.
  private static State state(Answer answer) {
    if (answer.status() == 202) {
      return State.GENERATING;
    }
    var names = CataloguePage.names(answer);
    if (!answer.good()) {
      return State.NONE;
    }
    if (names.contains("dataset") || names.contains("dcat:dataset") || names.contains("@graph")) {
      return State.READY;
    }
    var status = names.contains("status") || names.contains("progress");
    return status ? State.GENERATING : State.NONE;
  }

  private static void read(Answer answer, String place, Gathering gathering) {
    if (place.endsWith(FEEDS.getFirst())) {
      DcatUs.read(answer.body(), place, gathering);
      return;
    }
    try (var document = RdfDocument.read(answer.body(), Lang.JSONLD, place, gathering)) {
      document.passDatasets();
    }
  }
}
