package mizan.engine.harvesting;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import org.jspecify.annotations.Nullable;

/// The Catalogue Service for the Web 2.0.2 of geographic portals (OGC 07-006r1).
final class Csw implements Harvester.PortalKind {
  private static final List<String> PATHS = List.of("csw", "srv/eng/csw", "geonetwork/srv/eng/csw");

  @Override
  public String code() {
    return "csw";
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    for (var candidate : candidates(address)) {
      var asked = URI.create(candidate + "?service=CSW&version=2.0.2&request=GetCapabilities");
      var schemas = new ArrayList<String>();
      if (XmlDocument.answers(
          asked, "Capabilities", answer -> isOfCatalogue(answer, schemas), fetcher, tried)) {
        return new CswSearch(candidate, CswQuery.schema(schemas), fetcher);
      }
    }
    return null;
  }

  /// An address that names the service is taken as it is; that of a GeoNetwork page tells where its
  /// service is.
  private static Set<URI> candidates(URI address) {
    var given = address.toString().replaceAll("[?#].*$", "");
    var candidates = new LinkedHashSet<URI>();
    var last = given.substring(given.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (last.contains("csw")) {
      candidates.add(URI.create(given));
      return candidates;
    }
    var inside = given.indexOf("/srv/");
    if (inside >= 0) {
      candidates.add(URI.create(given.substring(0, inside) + "/srv/eng/csw"));
    }
    PATHS.forEach(path -> candidates.add(Harvester.below(address, path)));
    return candidates;
  }

  /// Whether it is a catalogue service that answers; in which schemas it gives its records is
  /// added.
  private static boolean isOfCatalogue(Answer capabilities, List<String> schemas) {
    var catalogue = new boolean[1];
    XmlDocument.read(
        capabilities.body(),
        "",
        new Gathering(_ -> {}),
        new XmlDocument.Hearer() {
          @Override
          public boolean wants(XmlElement element, String around) {
            catalogue[0] |= element.namespace().contains("/cat/csw");
            return element.name().equals("Operation");
          }

          @Override
          public void take(XmlElement operation, String where) {
            if (operation.attribute("name").equals("GetRecords")) {
              for (var value : operation.all("Parameter", "Value")) {
                schemas.add(value.words());
              }
            }
          }
        });
    return catalogue[0];
  }
}
