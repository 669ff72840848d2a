package mizan.engine.harvesting;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;

/// The pages that a site names in its site maps (sitemaps.org 0.9), within bounds.
final class SiteMaps {
  private static final int MOST_FILES = 50;
  private static final int MOST_ADDRESSES = 50_000;
  private static final long MOST_BYTES = 50L << 20;

  private final Site site;
  private final Fetcher fetcher;
  private final Gathering gathering;
  private final Set<URI> met = new HashSet<>();
  private final ArrayDeque<URI> open = new ArrayDeque<>();
  private final Set<URI> pages = new LinkedHashSet<>();

  private SiteMaps(Site site, Fetcher fetcher, Gathering gathering) {
    this.site = site;
    this.fetcher = fetcher;
    this.gathering = gathering;
  }

  /// The pages of a site's maps: of those that robots.txt names, else of the usual one.
  static List<URI> pages(Crawl.Ground ground, Gathering gathering) throws InterruptedException {
    var maps = new SiteMaps(ground.site(), ground.fetcher(), gathering);
    for (var map : ground.robots().siteMaps()) {
      maps.add(ground.site().entry(), map);
    }
    var named = !maps.open.isEmpty();
    maps.add(ground.site().entry(), "/sitemap.xml");
    for (var files = 0; files < MOST_FILES && !maps.open.isEmpty(); files++) {
      maps.read(maps.open.remove(), named);
    }
    if (!maps.open.isEmpty()) {
      maps.faulty(maps.open.element(), "more than " + MOST_FILES + " site maps");
    }
    return List.copyOf(maps.pages);
  }

  private void add(URI base, String written) {
    var address = DataLink.resolved(base, written);
    if (address != null && site.isOfHost(address) && met.add(address)) {
      open.add(address);
    }
  }

  private void read(URI map, boolean named) throws InterruptedException {
    Fetched fetched = fetcher.get(map, "application/xml, text/xml;q=0.9");
    if (!(fetched instanceof Answer answer)) {
      faulty(map, Harvester.outcome(fetched));
      return;
    }
    try (answer) {
      if (!answer.good() || Harvester.isWebPage(answer)) {
        if (named) {
          faulty(map, Harvester.outcome(answer));
        }
        return;
      }
      var addresses = new ArrayList<String>();
      var whole =
          XmlDocument.read(
              answer.body(), "", new Gathering(_ -> {}), new Locations(map, addresses), MOST_BYTES);
      if (!whole || addresses.size() > MOST_ADDRESSES) {
        faulty(map, addresses.size() + " addresses");
      }
    }
  }

  private void faulty(URI map, String detail) {
    gathering.problem(Kind.SITEMAP_FAULTY, map.toString(), detail);
  }

  /// Hears the addresses of one map, which are of pages or of other maps.
  private final class Locations implements XmlDocument.Hearer {
    private final URI map;
    private final List<String> addresses;
    private boolean ofMaps;

    Locations(URI map, List<String> addresses) {
      this.map = map;
      this.addresses = addresses;
    }

    @Override
    public boolean wants(XmlElement element, String around) {
      ofMaps |= element.name().equals("sitemapindex");
      return element.name().equals("loc");
    }

    @Override
    public void take(XmlElement location, String where) {
      if (addresses.size() > MOST_ADDRESSES) {
        return;
      }
      addresses.add("");
      if (ofMaps) {
        add(map, location.words());
        return;
      }
      var page = DataLink.resolved(map, location.words());
      if (page != null && site.holds(page) && pages.size() < MOST_ADDRESSES) {
        pages.add(page);
      }
    }
  }
}
