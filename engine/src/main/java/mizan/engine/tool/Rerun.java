package mizan.engine.tool;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.Scope.FileScope;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.fetching.Mirror;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;

/// A run made once more as its results tell that it was made.
final class Rerun {
  private Rerun() {}

  /// The scope of the run that gave results.
  ///
  /// @param portals that are measured once more
  /// @param into the folder that gets the results of the run that is made once more
  static Scope of(
      Results results, List<PortalResults> portals, Network network, Path into, Arguments typed) {
    var run = results.run();
    var previous = typed.find("--previous");
    return new Scope(
        portals.stream()
            .map(portal -> portal(portal.summary().slug(), portal.summary().address()))
            .toList(),
        new Setting(
            run.languages(), LocalDate.parse(run.measuredOn()), links(run.links()), run.box()),
        Profile.named(run.mqaProfile()),
        null,
        into,
        previous == null ? null : Rescore.open(previous).folder(),
        results.portals().stream().anyMatch(portal -> Files.isReadable(portal.records())),
        false,
        Runtime.getRuntime().availableProcessors(),
        new FileScope(
            run.opened(),
            run.budget() == null ? FileScope.USUAL_BUDGET : run.budget(),
            mirrors(results)),
        network);
  }

  private static List<Mirror> mirrors(Results results) {
    return results.run().mirrors().entrySet().stream()
        .map(mirror -> new Mirror(mirror.getKey(), URI.create(mirror.getValue())))
        .toList();
  }

  private static Portal portal(String slug, String address) {
    return new Portal(
        slug,
        address.startsWith("http://") || address.startsWith("https://")
            ? new Portal.Location.Web(URI.create(address))
            : new Portal.Location.Recording(Path.of(address)));
  }

  private static Links links(String code) {
    return switch (code) {
      case "measured" -> Links.MEASURED;
      case "assume-ok" -> Links.ASSUME_OK;
      default -> Links.UNMEASURED;
    };
  }

  /// The archives beside results.
  ///
  /// @throws Refused when no exchange was kept
  static Path archives(Results results, Arguments typed) {
    var archives = Network.archives(results.folder());
    if (!Files.isDirectory(archives)) {
      throw new Refused(typed.words().text("tool.no-evidence", results.folder()));
    }
    return archives;
  }
}
