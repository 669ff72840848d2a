package mizan.engine.harvesting;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.CswQuery.Way;
import org.jspecify.annotations.Nullable;

/// The Catalogue Service for the Web 2.0.2 of geographic portals (OGC 07-006r1), or 3.0.0 (OGC
/// 12-176r7) where a service does not speak the former.
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
      for (var wish : List.of("version=2.0.2", "acceptVersions=3.0.0")) {
        var said = new Capabilities();
        var asked = URI.create(candidate + "?service=CSW&" + wish + "&request=GetCapabilities");
        if (XmlDocument.answers(asked, said::read, fetcher, tried)) {
          var schema = CswQuery.schema(said.schemas);
          var way = new CswQuery(candidate, said.third, schema, Way.IN_THE_ADDRESS);
          return new CswSearch(way, fetcher);
        }
        if (!said.refused) {
          break;
        }
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

  /// What a service tells of itself.
  private static final class Capabilities implements XmlDocument.Hearer {
    private final List<String> schemas = new ArrayList<>();
    private boolean catalogue;
    private boolean third;
    private boolean refused;

    /// Whether it is a catalogue service that answers.
    boolean read(Answer answer) {
      var root = XmlDocument.root(answer.body());
      refused = root.equals("ExceptionReport");
      if (!root.equals("Capabilities") || !answer.good()) {
        return false;
      }
      XmlDocument.read(answer.body(), "", new Gathering(_ -> {}), this);
      return catalogue;
    }

    @Override
    public boolean wants(XmlElement element, String around) {
      catalogue |= element.namespace().contains("/cat/csw");
      third |= around.isEmpty() && element.attribute("version").startsWith("3.");
      return element.name().equals("Operation");
    }

    @Override
    public void take(XmlElement operation, String where) {
      if (operation.attribute("name").equals("GetRecords")) {
        for (var value : operation.all("Parameter", "Value")) {
          schemas.add(value.words());
        }
        for (var value : operation.all("Parameter", "AllowedValues", "Value")) {
          schemas.add(value.words());
        }
      }
    }
  }
}
