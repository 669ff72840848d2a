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
      if (XmlDocument.answers(asked, OaiPmh::isIt, fetcher, tried)) {
        return new OaiList(candidate, prefix(candidate, fetcher), fetcher);
      }
    }
    return null;
  }

  private static boolean isIt(Answer answer) {
    return answer.good() && XmlDocument.root(answer.body()).equals("OAI-PMH");
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
    var formats = List.<XmlElement>of();
    if (fetcher.get(URI.create(repository + "?verb=ListMetadataFormats"), XmlDocument.ACCEPT)
        instanceof Answer answer) {
      try (answer) {
        formats = XmlDocument.elements(answer.body(), "metadataPrefix");
      }
    }
    return formats.stream()
        .map(XmlElement::words)
        .filter(prefix -> prefix.toLowerCase(Locale.ROOT).matches("dcat.*"))
        .filter(prefix -> prefix.matches("[\\w.!~*'()-]+"))
        .findFirst()
        .orElse("oai_dc");
  }
}
