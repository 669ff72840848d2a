package mizan.engine.harvesting;

import java.net.URI;
import java.util.List;
import java.util.Set;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// Socrata: the discovery interface, which knows the assets of many portals and is asked for those
/// of one.
final class Socrata implements Harvester.PortalKind {
  private static final String CATALOGUE = "api/catalog/v1";

  /// Beyond this place pages go on after an id instead of a number.
  private static final int CEILING = 10_000;

  private static final int ROWS = 500;
  private static final CataloguePage.Shape SHAPE = CataloguePage.shape("results", "resultSetSize");

  @Override
  public String code() {
    return RecordKind.SOCRATA.code();
  }

  @Override
  public List<String> exports() {
    return List.of("data.json");
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    for (var root : Harvester.roots(address)) {
      var catalogue = URI.create(root + CATALOGUE + "?domains=" + root.getHost() + "&limit=1");
      if (CataloguePage.answers(catalogue, Set.of("results", "resultSetSize"), fetcher, tried)) {
        return new Domain(root, fetcher);
      }
    }
    return null;
  }

  /// A portal, among the many that the discovery interface knows.
  private record Domain(URI root, Fetcher fetcher) implements Harvester.Entry {
    @Override
    public void harvest(Gathering gathering) throws InterruptedException {
      var count = new Paging(ROWS, new Census(root, fetcher, gathering), gathering).read();
      if (count != null) {
        gathering.announce(count);
      }
    }

    /// The discovery interface is an index that may lag: the portal itself is asked.
    @Override
    public Told told(String id) throws InterruptedException {
      var asked = URI.create(root + "api/views/" + SingleRecord.encoded(id) + ".json");
      return SingleRecord.ask(asked, "id", Set.of("code", "error", "message"), fetcher);
    }
  }

  /// One reading of a portal's whole catalogue, in the order of its ids.
  private static final class Census implements Paging.Asking {
    private final URI root;
    private final Fetcher fetcher;
    private final Gathering gathering;
    private String last = "";
    private @Nullable String own;

    Census(URI root, Fetcher fetcher, Gathering gathering) {
      this.root = root;
      this.fetcher = fetcher;
      this.gathering = gathering;
    }

    @Override
    public @Nullable URI address(long start) {
      var deep = start + ROWS > CEILING;
      if (deep && last.isEmpty()) {
        return null;
      }
      return URI.create(
          "%s%s?domains=%s&search_context=%s&only=dataset&order=dataset_id&limit=%d&%s"
              .formatted(
                  root,
                  CATALOGUE,
                  root.getHost(),
                  root.getHost(),
                  ROWS,
                  deep ? "scroll_id=" + last : "offset=" + start));
    }

    @Override
    public @Nullable CataloguePage read(URI asked) throws InterruptedException {
      return CataloguePage.read(
          fetcher.get(asked, "application/json"), SHAPE, gathering, this::take);
    }

    @Override
    public long met() {
      return gathering.met();
    }

    private void take(Json item, String where) {
      var record = new Documents(gathering, where).record(item, where);
      if (record == null) {
        return;
      }
      var id = SocrataRecords.id(record);
      last = id.matches("[a-z0-9]{4}-[a-z0-9]{4}") ? id : last;
      noteDomain(SocrataRecords.domain(record), where);
      RecordKind.SOCRATA.takeNew(record, gathering, where);
    }

    /// A portal that is called by another name has the domain of its first record.
    private void noteDomain(String domain, String where) {
      own = own == null ? domain : own;
      if (!domain.equals(own) && !domain.equals(root.getHost())) {
        gathering.problem(Kind.FROM_ELSEWHERE, where, domain);
      }
    }
  }
}
