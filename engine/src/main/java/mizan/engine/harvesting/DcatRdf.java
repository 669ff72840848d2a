package mizan.engine.harvesting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// DCAT in RDF, in one document or in pages linked by Hydra.
final class DcatRdf implements Harvester.PortalKind {
  static final String ACCEPT =
      "text/turtle, application/ld+json;q=0.9, application/rdf+xml;q=0.8, application/n-triples;q=0.7";

  private static final List<String> PATHS =
      List.of(
          "catalog.ttl", "catalog.jsonld", "catalog.rdf", "catalog.xml", "catalog.nt", "catalog");

  @Override
  public String code() {
    return "dcat-rdf";
  }

  @Override
  public List<String> exports() {
    return List.of();
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    var candidates = new LinkedHashSet<URI>();
    candidates.add(address);
    PATHS.forEach(path -> candidates.add(Harvester.below(address, path)));
    for (var candidate : candidates) {
      var fetched = fetcher.get(candidate, ACCEPT);
      if (fetched instanceof Answer answer) {
        try (answer) {
          if (answer.good() && RdfSyntax.of(answer, candidate) != null) {
            return gathering -> pages(candidate, fetcher, gathering);
          }
        }
      }
      tried.add(candidate + " " + Harvester.outcome(fetched));
    }
    return null;
  }

  private static void pages(URI entry, Fetcher fetcher, Gathering gathering)
      throws InterruptedException {
    var visited = new HashSet<URI>();
    for (URI page = entry; page != null; ) {
      if (!visited.add(page)) {
        gathering.problem(Kind.PAGING_CYCLE, page.toString(), "");
        return;
      }
      page = page(page, entry, fetcher, gathering);
    }
  }

  /// Reads one page; the address of the next, or null after the last.
  private static @Nullable URI page(URI address, URI entry, Fetcher fetcher, Gathering gathering)
      throws InterruptedException {
    var fetched = fetcher.get(address, ACCEPT);
    if (!(fetched instanceof Answer answer)) {
      gathering.problem(Kind.PAGE_FAILED, address.toString(), Harvester.outcome(fetched));
      return null;
    }
    gathering.readFrom(answer);
    try (answer) {
      var syntax = answer.good() ? RdfSyntax.of(answer, address) : null;
      if (syntax == null) {
        var html = Harvester.firstCharacter(answer) == '<' && answer.good();
        gathering.problem(
            html ? Kind.HTML_INSTEAD_OF_DATA : Kind.PAGE_FAILED,
            address.toString(),
            Harvester.outcome(answer));
        return null;
      }
      try (var document = RdfDocument.read(answer.body(), syntax, address.toString(), gathering)) {
        return take(document, address, entry, gathering);
      }
    }
  }

  /// Takes what a page has; the address of the next, or null after the last.
  private static @Nullable URI take(RdfDocument page, URI address, URI entry, Gathering gathering) {
    var total = page.total();
    if (total != null) {
      gathering.announce(total);
    }
    var before = gathering.obtained();
    page.passDatasets();
    var next = page.next();
    if (next == null) {
      return null;
    }
    var rebased = gathering.obtained() == before ? null : rebased(next, entry);
    if (rebased == null) {
      gathering.problem(Kind.PAGING_STOPPED, address.toString(), next);
    }
    return rebased;
  }

  /// Portals behind a proxy write their inner host into links: the next page is asked of the host
  /// that answered the first. Null when the link is no address.
  private static @Nullable URI rebased(String next, URI entry) {
    try {
      var target = entry.resolve(new URI(next.replace(" ", "%20")));
      var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
      return target.isOpaque() ? null : entry.resolve(new URI(target.getRawPath() + query));
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
