package mizan.engine.harvesting;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
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

  /// Whether the API says in its own words that there is no such package, or that it was deleted.
  static boolean isGone(URI address, String id, Fetcher fetcher) throws InterruptedException {
    for (var root : Harvester.roots(address)) {
      var asked =
          URI.create(
              Harvester.below(root, API)
                  + "package_show?id="
                  + URLEncoder.encode(id, StandardCharsets.UTF_8));
      if (fetcher.get(asked, "application/json") instanceof Answer answer) {
        if (answer.status() == NOT_FOUND && CataloguePage.names(answer).contains("success")) {
          return true;
        }
        var shown = DkanList.show(answer, new Gathering(_ -> {}));
        if (shown instanceof JsonObject record) {
          return record.get("state") instanceof Json.Text(var state, _) && state.equals("deleted");
        }
      }
    }
    return false;
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
