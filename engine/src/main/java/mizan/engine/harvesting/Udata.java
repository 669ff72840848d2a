package mizan.engine.harvesting;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// uData: its interface 1, page after page in the order of creation.
final class Udata implements Harvester.PortalKind {
  private static final String DATASETS = "api/1/datasets/";
  private static final int ROWS = 100;
  private static final CataloguePage.Shape SHAPE =
      CataloguePage.shape("data", "total", "next_page");

  @Override
  public String code() {
    return RecordKind.UDATA.code();
  }

  @Override
  public List<String> exports() {
    return List.of("api/1/site/catalog.ttl", "api/1/site/catalog.rdf", "catalog.ttl", "data.json");
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    for (var root : Harvester.roots(address)) {
      var datasets = URI.create(root + DATASETS);
      var asked = URI.create(datasets + "?page=1&page_size=1");
      if (CataloguePage.answers(asked, Set.of("data", "page_size", "total"), fetcher, tried)) {
        return new Datasets(datasets, fetcher);
      }
    }
    return null;
  }

  /// The datasets of a portal, at their address.
  private record Datasets(URI datasets, Fetcher fetcher) implements Harvester.Entry {
    @Override
    public void harvest(Gathering gathering) throws InterruptedException {
      Udata.harvest(datasets, fetcher, gathering);
    }

    @Override
    public Told told(String id) throws InterruptedException {
      var asked = URI.create(datasets + SingleRecord.encoded(id) + "/");
      return SingleRecord.ask(asked, "id", Set.of("message"), fetcher);
    }

    @Override
    public void users(UserLists lists) throws InterruptedException {
      lists.take(UdataUsers.reuses(datasets.resolve("../reuses/")));
      lists.take(UdataUsers.discussions(datasets.resolve("../discussions/")));
    }
  }

  /// Datasets that come and go meanwhile move the others from page to page: where the count does
  /// not agree, the catalogue is read again, and what was missed is taken.
  private static void harvest(URI datasets, Fetcher fetcher, Gathering gathering)
      throws InterruptedException {
    var first = new Census(datasets, fetcher, gathering, false);
    if (new Paging(ROWS, first, gathering).read() == null) {
      return;
    }
    gathering.announce(first.count);
    if (first.count == first.met() && !first.moved) {
      return;
    }
    var second = new Census(datasets, fetcher, gathering, true);
    var again = new Paging(ROWS, second, gathering).read();
    if (again != null && again == second.met() && !second.moved) {
      gathering.problem(Kind.CATALOGUE_MOVED, datasets.toString(), first.count + " / " + again);
      gathering.announce(gathering.met());
    }
  }

  /// A page that the page before it named, and that is there no more: the datasets have become
  /// fewer, or never were as many.
  private record NoSuchPage(Long count) implements Paging.Page {
    @Override
    public long received() {
      return 0;
    }
  }

  /// One reading of a portal's whole catalogue.
  private static final class Census implements Paging.Asking {
    private final URI datasets;
    private final Fetcher fetcher;
    private final Gathering gathering;
    private final boolean again;
    private final Seen ids = new Seen();
    private int page;
    private long start;
    private long count = -1;
    private boolean moved;

    Census(URI datasets, Fetcher fetcher, Gathering gathering, boolean again) {
      this.datasets = datasets;
      this.fetcher = fetcher;
      this.gathering = gathering;
      this.again = again;
    }

    @Override
    public URI address(long start) {
      this.start = start;
      return URI.create(datasets + "?page=" + ++page + "&page_size=" + ROWS + "&sort=created");
    }

    @Override
    public Paging.@Nullable Page read(URI asked) throws InterruptedException {
      var fetched = fetcher.get(asked, "application/json");
      if (page > 1 && fetched instanceof Answer answer && SingleRecord.saysNone(answer)) {
        answer.close();
        moved = true;
        return new NoSuchPage(start);
      }
      var read = CataloguePage.read(fetched, SHAPE, gathering, this::take);
      if (read != null) {
        checkNext(read.text("next_page"), asked);
        moved |= count >= 0 && !Long.valueOf(count).equals(read.count());
        count = read.count() == null ? count : read.count();
      }
      return read;
    }

    /// The link to the next page is not followed: what matters is that it leads on at this portal.
    private void checkNext(@Nullable String next, URI asked) {
      if (next != null && !next.matches("(?i)https?://" + hostOf(datasets) + "([:/].*)?")) {
        gathering.problem(Kind.NEXT_ELSEWHERE, asked.toString(), next);
      }
    }

    private static String hostOf(URI address) {
      return Pattern.quote(address.getHost());
    }

    @Override
    public long met() {
      return ids.size();
    }

    private void take(Json item, String where) {
      var record = new Documents(gathering, where).record(item, where);
      if (record == null) {
        return;
      }
      ids.add(Objects.requireNonNullElse(record.get("id"), record).toString());
      if (again) {
        RecordKind.UDATA.takeMissed(record, gathering, where);
      } else {
        RecordKind.UDATA.takeNew(record, gathering, where);
      }
    }
  }
}
