package mizan.engine.harvesting;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import org.jspecify.annotations.Nullable;

/// The Open Archives Initiative's protocol for metadata harvesting 2.0, of repositories.
final class OaiPmh implements Harvester.PortalKind {
  static final String ACCEPT = "application/xml, text/xml;q=0.9";

  private static final List<String> PATHS =
      List.of("oai", "oai/request", "server/oai/request", "oai-pmh");

  @Override
  public String code() {
    return "oai-pmh";
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    for (var candidate : candidates(address)) {
      var asked = URI.create(candidate + "?verb=Identify");
      var fetched = fetcher.get(asked, ACCEPT);
      if (fetched instanceof Answer answer) {
        try (answer) {
          if (answer.good() && XmlDocument.root(answer.body()).equals("OAI-PMH")) {
            return new OaiList(candidate, prefix(candidate, fetcher), fetcher);
          }
        }
      }
      tried.add(asked + " " + Harvester.outcome(fetched));
    }
    return null;
  }

  private static Set<URI> candidates(URI address) {
    var given = address.toString().replaceAll("[?#].*$", "");
    var candidates = new LinkedHashSet<URI>();
    if (given.substring(given.indexOf("//") + 2).matches("(?i)[^/]+/(.*/)?oai.*")) {
      candidates.add(URI.create(given));
      return candidates;
    }
    PATHS.forEach(path -> candidates.add(Harvester.below(address, path)));
    return candidates;
  }

  /// DCAT where the repository has it, else the Dublin Core that all have.
  private static String prefix(URI repository, Fetcher fetcher) throws InterruptedException {
    var prefixes = new LinkedHashSet<String>();
    if (fetcher.get(URI.create(repository + "?verb=ListMetadataFormats"), ACCEPT)
        instanceof Answer answer) {
      try (answer) {
        XmlDocument.read(
            answer.body(),
            "",
            new Gathering(_ -> {}),
            new XmlDocument.Hearer() {
              @Override
              public boolean wants(XmlElement element, String around) {
                return element.name().equals("metadataPrefix");
              }

              @Override
              public void take(XmlElement prefix, String where) {
                prefixes.add(prefix.words());
              }
            });
      }
    }
    return prefixes.stream()
        .filter(prefix -> prefix.toLowerCase(Locale.ROOT).matches("dcat.*"))
        .filter(prefix -> prefix.matches("[\\w.!~*'()-]+"))
        .findFirst()
        .orElse("oai_dc");
  }
}
