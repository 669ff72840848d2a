package mizan.engine.harvesting;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Robots;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// Opens the pages of a site one after another, nearest to the entry first, within bounds.
///
/// Calendars and their like are left after some pages in which there was nothing: their addresses
/// differ in figures only.
final class Crawl {
  static final int USUAL_PAGES = 2_000;
  private static final int DEPTH = 5;
  private static final int BARREN = 100;
  private static final int MOST_WAITING = 50_000;

  private record Waiting(URI address, int depth) {}

  /// Where is crawled, what is allowed there, and by whom it is fetched.
  record Ground(Site site, Robots robots, Fetcher fetcher) {}

  private final Site site;
  private final Robots robots;
  private final Fetcher fetcher;
  private final Gathering gathering;
  private final int most;
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private final Set<URI> met = new HashSet<>();
  private final Map<String, Integer> barren = new HashMap<>();
  private boolean deeper;
  private int opened;

  /// @param most pages that are opened
  Crawl(Ground ground, Gathering gathering, int most) {
    this.site = ground.site;
    this.robots = ground.robots;
    this.fetcher = ground.fetcher;
    this.gathering = gathering;
    this.most = most;
    add(site.entry(), 0);
  }

  /// Has an address opened in its turn.
  void add(URI address, int depth) {
    var page = site.withoutVisit(address);
    if (!site.holds(page) || met.size() >= MOST_WAITING || met.contains(page)) {
      return;
    }
    if (depth > DEPTH) {
      if (!deeper) {
        deeper = true;
        gathering.problem(Kind.PAGES_NOT_OPENED, page.toString(), "depth > " + DEPTH);
      }
      return;
    }
    met.add(page);
    if (robots.allows(page)) {
      waiting.add(new Waiting(page, depth));
    } else {
      gathering.problem(Kind.CRAWLING_FORBIDDEN, page.toString(), "robots.txt");
    }
  }

  /// The next page; null after the last.
  @Nullable SitePage next() throws InterruptedException {
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      var shape = Site.shape(next.address);
      if (barren.getOrDefault(shape, 0) == BARREN) {
        gathering.problem(Kind.PAGES_NOT_OPENED, next.address.toString(), shape);
        continue;
      }
      if (opened++ == most) {
        gathering.problem(Kind.CRAWL_BOUNDED, next.address.toString(), "> " + most);
        return null;
      }
      var page = open(next.address);
      if (page != null) {
        page.links().forEach(link -> add(link, next.depth + 1));
        if (!page.hasCandidates()) {
          barren.merge(shape, 1, Integer::sum);
        }
        return page;
      }
    }
    return null;
  }

  private @Nullable SitePage open(URI address) throws InterruptedException {
    Fetched fetched = fetcher.get(address, "text/html, application/xhtml+xml;q=0.9");
    if (!(fetched instanceof Answer answer)) {
      gathering.problem(Kind.PAGE_FAILED, address.toString(), Harvester.outcome(fetched));
      return null;
    }
    try (answer) {
      if (!answer.good()) {
        var gone = answer.status() >= 400 && answer.status() < 500;
        gathering.problem(
            gone ? Kind.CRAWLED_PAGE_MISSING : Kind.PAGE_FAILED,
            address.toString(),
            Harvester.outcome(answer));
        return null;
      }
      return isHere(answer.address(), address) ? SitePage.read(answer, gathering) : null;
    }
  }

  /// A redirect may lead out of the site, to what is forbidden, or to a page that was opened.
  private boolean isHere(URI answered, URI asked) {
    var page = site.withoutVisit(answered);
    if (page.equals(asked)) {
      return true;
    }
    if (!site.holds(page) || !robots.allows(page)) {
      gathering.problem(Kind.PAGES_NOT_OPENED, asked.toString(), "→ " + answered);
      return false;
    }
    return met.add(page);
  }
}
