package mizan.engine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.Scope.FileScope;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.fetching.Mirror;
import mizan.engine.fetching.Policy;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import mizan.engine.results.Unproven;
import org.jspecify.annotations.Nullable;

/// A run made once more as its results tell that it was made.
public final class Rerun {
  private Rerun() {}

  /// The links whose failure is not proven, with a few that work, by the slug of their portal;
  /// portals without any are left out.
  public static Map<String, Set<String>> open(Results results) {
    var open = new HashMap<String, Set<String>>();
    for (var portal : results.portals()) {
      var links = Unproven.links(portal);
      if (!links.isEmpty()) {
        open.put(portal.summary().slug(), links);
      }
    }
    return open;
  }

  /// The scope of a re-check: links are asked for once more, all else comes from the archives
  /// beside the results, and the portals' results are replaced.
  ///
  /// @param again by the slug of a portal, what is asked once more; other portals stay as they are
  /// @param anew the slugs of those of them whose catalogues are read once more too
  /// @param previous the results of the last edition before; null without one
  public static Scope recheck(
      Results results,
      Map<String, Set<String>> again,
      Set<String> anew,
      Policy policy,
      @Nullable Path previous) {
    var archives = Network.archives(results.folder());
    var network = new Network(policy, Network.Memory.GOING_ON, archives, again).reading(anew);
    var portals =
        results.portals().stream()
            .filter(portal -> again.containsKey(portal.summary().slug()))
            .toList();
    return of(results, portals, network, results.folder(), previous);
  }

  /// The scope of the run that gave results.
  ///
  /// @param portals that are measured once more
  /// @param into the folder that gets the results of the run that is made once more
  /// @param previous the results of the last edition before; null without one
  public static Scope of(
      Results results,
      List<PortalResults> portals,
      Network network,
      Path into,
      @Nullable Path previous) {
    var run = results.run();
    return new Scope(
        portals.stream()
            .map(portal -> portal(portal.summary().slug(), portal.summary().address()))
            .toList(),
        new Setting(
            run.languages(),
            LocalDate.parse(run.measuredOn()),
            links(run.links()),
            run.box(),
            run.questions()),
        Profile.named(run.mqaProfile()),
        null,
        into,
        previous,
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
}
