package mizan.engine.harvesting;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Robots;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// A site without an interface: its pages are opened and looked through for datasets described by
/// schema.org, else for links to files of data. Or a spreadsheet in which a body lists its files.
final class PlainSite implements Harvester.PortalKind {
  /// Pages that are opened to see whether there is any data at all.
  private static final int LOOKED_AT = 50;

  @Override
  public String code() {
    return "plain-site";
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    if (Declared.isSpreadsheet(address.toString().replaceAll("[?#].*$", ""))) {
      return gathering -> declared(address, fetcher, gathering);
    }
    var robots = Robots.of(address, fetcher);
    if (!robots.allows(address)) {
      tried.add(address + " robots.txt");
      return null;
    }
    var ground = new Crawl.Ground(Site.of(address), robots, fetcher);
    var crawl = crawl(ground, new Gathering(_ -> {}), LOOKED_AT);
    for (var page = crawl.next(); page != null; page = crawl.next()) {
      if (page.hasCandidates()) {
        return gathering -> harvest(ground, gathering);
      }
    }
    tried.add(address + " no links to data");
    return null;
  }

  private static Crawl crawl(Crawl.Ground ground, Gathering gathering, int most)
      throws InterruptedException {
    var crawl = new Crawl(ground, gathering, most);
    for (var page : SiteMaps.pages(ground, gathering)) {
      crawl.add(page, 1);
    }
    return crawl;
  }

  private static void declared(URI address, Fetcher fetcher, Gathering gathering)
      throws InterruptedException {
    var fetched = fetcher.get(address, "*/*");
    if (fetched instanceof Answer answer && answer.good()) {
      gathering.readFrom(answer);
      try (answer) {
        Declared.read(answer.body(), address.toString(), gathering);
      }
    } else {
      gathering.problem(Kind.PAGE_FAILED, address.toString(), Harvester.outcome(fetched));
    }
  }

  private static void harvest(Crawl.Ground ground, Gathering gathering)
      throws InterruptedException {
    gathering.problem(Kind.FOUND_BY_CRAWLING, ground.site().entry().toString(), "");
    var crawl = crawl(ground, gathering, Crawl.USUAL_PAGES);
    var found = new Found(gathering);
    for (var page = crawl.next(); page != null; page = crawl.next()) {
      found.take(page);
    }
    found.passLinked();
  }

  /// What was found in pages so far.
  private static final class Found {
    private static final int MOST_FILES = 100_000;

    private final Gathering gathering;
    private final List<SitePage> linking = new ArrayList<>();
    private final Map<URI, Integer> homes = new HashMap<>();
    private final Set<String> described = new HashSet<>();

    Found(Gathering gathering) {
      this.gathering = gathering;
    }

    /// A page that describes datasets has said what its files are.
    void take(SitePage page) {
      var place = page.address().toString();
      if (page.datasets().isEmpty()) {
        link(page);
      }
      for (var dataset : page.datasets()) {
        var record = PlainSiteRecords.described(page, dataset);
        var draft = PlainSiteRecords.read(record, gathering, place);
        draft.files.forEach(file -> {
          described.add(String.valueOf(file.downloadUrl));
          described.add(String.valueOf(file.accessUrl));
        });
        gathering.readFrom(page.evidence());
        gathering.takeNew(draft, null, record, place);
      }
    }

    /// A file belongs to the page that links to the fewest: a list of all leads to pages of each.
    private void link(SitePage page) {
      if (page.files().isEmpty()) {
        return;
      }
      if (homes.size() > MOST_FILES) {
        gathering.problem(Kind.CRAWL_BOUNDED, page.address().toString(), "> " + MOST_FILES);
        return;
      }
      linking.add(page.withoutLinks());
      for (var file : page.files().keySet()) {
        homes.merge(
            file, linking.size() - 1, (one, other) -> files(other) < files(one) ? other : one);
      }
    }

    private int files(int page) {
      return linking.get(page).files().size();
    }

    void passLinked() {
      for (var i = 0; i < linking.size(); i++) {
        var page = linking.get(i);
        var files = new ArrayList<URI>();
        for (var file : page.files().keySet()) {
          if (homes.getOrDefault(file, -1) == i && !described.contains(file.toString())) {
            files.add(file);
          }
        }
        if (!files.isEmpty()) {
          var place = page.address().toString();
          var record = PlainSiteRecords.linked(page, files);
          gathering.readFrom(page.evidence());
          gathering.takeNew(PlainSiteRecords.read(record, gathering, place), null, record, place);
        }
      }
    }
  }
}
