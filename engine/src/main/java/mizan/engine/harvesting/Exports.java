package mizan.engine.harvesting;

import java.net.URI;
import java.util.List;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Harvest.Export;
import org.jspecify.annotations.Nullable;

/// Whether a portal offers its catalogue in DCAT, beside its own interface, and whether it parses.
///
/// Only faults of the document count here: a portal that gives less than it announces, or whose
/// pages fail, is held for that, but what it gave can be read by any machine.
final class Exports {
  static final List<String> USUAL =
      List.of("catalog.ttl", "catalog.jsonld", "catalog.rdf", "catalog.xml", "data.json");

  private Exports() {}

  /// A portal that is harvested in DCAT has shown its export; of others the usual addresses are
  /// asked. Null when it could not be had.
  static @Nullable Export find(
      Harvester.PortalKind kind, URI address, Fetcher fetcher, Gathering gathering)
      throws InterruptedException {
    if (kind.exports().isEmpty()) {
      return gathering.judgeExport(address.toString(), gathering);
    }
    var found = Export.ABSENT;
    for (var path : kind.exports()) {
      var candidate = Harvester.below(address, path);
      if (fetcher.get(candidate, DcatRdf.ACCEPT + ", application/json;q=0.5")
          instanceof Answer answer) {
        try (answer) {
          var quality = answer.good() ? quality(answer, candidate, gathering) : null;
          if (quality == Export.PARSES) {
            return quality;
          }
          found = quality == Export.FAULTY ? quality : found;
        }
      }
    }
    return found;
  }

  /// A recorded data.json or RDF catalogue is the export itself; of a CKAN recording nothing is
  /// known.
  static @Nullable Export ofRecording(String kind, Gathering gathering) {
    return switch (kind) {
      case "dcat-us", "dcat-rdf", "arcgis-hub" -> gathering.judgeExport("", gathering);
      default -> null;
    };
  }

  private static @Nullable Export quality(Answer answer, URI address, Gathering gathering) {
    var quiet = new Gathering(_ -> {});
    var place = address.toString();
    if (place.endsWith(".json")) {
      if (Harvester.firstCharacter(answer) == '<') {
        return null;
      }
      DcatUs.read(answer.body(), place, quiet);
    } else {
      var syntax = RdfSyntax.of(answer, address);
      if (syntax == null) {
        return null;
      }
      try (var document = RdfDocument.read(answer.body(), syntax, place, quiet)) {
        document.passDatasets();
      }
    }
    return quiet.judgeExport(place, gathering);
  }
}
