package mizan.engine.harvesting;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// Opendatasoft (Huwise): the Explore interface 2.1, else the first interface that old portals
/// have.
final class Opendatasoft implements Harvester.PortalKind {
  private static final String EXPLORE = "api/explore/v2.1/catalog/";
  private static final String FIRST = "api/datasets/1.0/search/";

  /// The interface gives no record beyond this place, whatever the size of a page.
  private static final int CEILING = 10_000;

  private static final int ROWS = 100;

  private static final CataloguePage.Shape SHAPE =
      new CataloguePage.Shape(
          Set.of("results", "datasets"), Set.of("total_count", "nhits"), Set.of());

  @Override
  public String code() {
    return RecordKind.OPENDATASOFT.code();
  }

  @Override
  public List<String> exports() {
    return List.of(EXPLORE + "exports/ttl", EXPLORE + "exports/rdf", "data.json");
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    for (var root : Harvester.roots(address)) {
      var explore = URI.create(root + EXPLORE + "datasets?limit=1");
      if (CataloguePage.answers(explore, Set.of("total_count"), fetcher, tried)) {
        return new Explored(root, fetcher);
      }
      var first = URI.create(root + FIRST + "?rows=1");
      if (CataloguePage.answers(first, Set.of("nhits", "datasets"), fetcher, tried)) {
        return new First(root, fetcher);
      }
    }
    return null;
  }

  /// A portal that has the Explore interface.
  private record Explored(URI root, Fetcher fetcher) implements Harvester.Entry {
    @Override
    public void harvest(Gathering gathering) throws InterruptedException {
      explore(new Census(root, fetcher, gathering));
    }

    @Override
    public Told told(String id) throws InterruptedException {
      var asked = URI.create(root + EXPLORE + "datasets/" + SingleRecord.encoded(id));
      return SingleRecord.ask(asked, "dataset_id", Set.of("error_code", "message"), fetcher);
    }
  }

  /// A portal that has the first interface only.
  private record First(URI root, Fetcher fetcher) implements Harvester.Entry {
    @Override
    public void harvest(Gathering gathering) throws InterruptedException {
      new Census(root, fetcher, gathering).pages(Opendatasoft::first);
    }

    @Override
    public Told told(String id) throws InterruptedException {
      var asked = URI.create(root + "api/datasets/1.0/" + SingleRecord.encoded(id) + "/");
      return SingleRecord.ask(asked, "datasetid", Set.of("error"), fetcher);
    }
  }

  /// A large catalogue is read by its export, which has no ceiling; by pages, as far as they go,
  /// where nothing of the export can be had.
  private static void explore(Census census) throws InterruptedException {
    var look = census.read(URI.create(census.root + EXPLORE + "datasets?limit=1"), (_, _) -> {});
    if (look == null) {
      return;
    }
    var count = look.count();
    if (count != null && count > CEILING) {
      census.gathering.announce(count);
      census.read(URI.create(census.root + EXPLORE + "exports/json"), census::take);
    }
    if (census.met() == 0) {
      census.pages(Opendatasoft::explored);
    }
  }

  private static @Nullable String explored(long start) {
    var rows = Math.min(ROWS, CEILING - start);
    return rows <= 0
        ? null
        : EXPLORE
            + "datasets?limit="
            + rows
            + "&offset="
            + start
            + "&order_by=dataset_id&include_app_metas=true";
  }

  private static @Nullable String first(long start) {
    return FIRST + "?rows=" + ROWS + "&start=" + start;
  }

  /// One reading of a portal's whole catalogue.
  private static final class Census implements Paging.Asking {
    private final URI root;
    private final Fetcher fetcher;
    private final Gathering gathering;
    private LongFunction<@Nullable String> path = Opendatasoft::explored;

    Census(URI root, Fetcher fetcher, Gathering gathering) {
      this.root = root;
      this.fetcher = fetcher;
      this.gathering = gathering;
    }

    /// @param path that gives the page which begins after so many records; null beyond the last
    void pages(LongFunction<@Nullable String> path) throws InterruptedException {
      this.path = path;
      var count = new Paging(ROWS, this, gathering).read();
      if (count != null) {
        gathering.announce(count);
      }
    }

    @Override
    public @Nullable URI address(long start) {
      var page = path.apply(start);
      return page == null ? null : URI.create(root + page);
    }

    @Override
    public @Nullable CataloguePage read(URI asked) throws InterruptedException {
      return read(asked, this::take);
    }

    @Nullable CataloguePage read(URI asked, Documents.Each each) throws InterruptedException {
      return CataloguePage.read(fetcher.get(asked, "application/json"), SHAPE, gathering, each);
    }

    @Override
    public long met() {
      return gathering.met();
    }

    private void take(Json item, String where) {
      var record = new Documents(gathering, where).record(item, where);
      if (record != null) {
        RecordKind.OPENDATASOFT.takeNew(
            OpendatasoftRecords.withLink(record, root.toString()), gathering, where);
      }
    }
  }
}
