package mizan.engine.harvesting;

import java.net.URI;
import java.util.List;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// CKAN's action API, and DKAN's likeness of it.
final class Ckan implements Harvester.PortalKind {
  private static final String API = "api/3/action/";
  private static final int NOT_FOUND = 404;

  @Override
  public String code() {
    return "ckan";
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    for (var root : Harvester.roots(address)) {
      var api = Harvester.below(root, API);
      for (var action : List.of("package_search?rows=0", "package_list?limit=1")) {
        var asked = URI.create(api + action);
        if (speaks(asked, fetcher, tried)) {
          return action.startsWith("package_search")
              ? new CkanSearch(api, fetcher)
              : new DkanList(api, fetcher);
        }
      }
    }
    return null;
  }

  /// A package that was deleted is shown all the same, as such.
  static Told told(URI api, String id, Fetcher fetcher) throws InterruptedException {
    var asked = URI.create(api + "package_show?id=" + SingleRecord.encoded(id));
    if (!(fetcher.get(asked, "application/json") instanceof Answer answer)) {
      return Told.NOTHING;
    }
    try (answer) {
      if (SingleRecord.saysNone(answer)) {
        return CataloguePage.names(answer).contains("success") ? Told.GONE : Told.NOTHING;
      }
      if (!(DkanList.show(answer, new Gathering(_ -> {})) instanceof JsonObject record)) {
        return Told.NOTHING;
      }
      var deleted =
          record.get("state") instanceof Json.Text(var state, _) && state.equals("deleted");
      return deleted ? Told.GONE : Told.THERE;
    }
  }

  private static boolean speaks(URI asked, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    var fetched = fetcher.get(asked, "application/json");
    if (!(fetched instanceof Answer answer)) {
      tried.add(asked + " " + Harvester.outcome(fetched));
      return false;
    }
    try (answer) {
      // A refusal in the API's own words is still the API speaking.
      if (answer.status() != NOT_FOUND && CataloguePage.names(answer).contains("success")) {
        return true;
      }
      tried.add(asked + " " + Harvester.outcome(fetched));
      return false;
    }
  }
}
