package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import org.jspecify.annotations.Nullable;

/// CKAN's action API, and DKAN's likeness of it.
final class Ckan implements Harvester.PortalKind {
  private static final String API = "api/3/action/";

  @Override
  public String code() {
    return "ckan";
  }

  /// Asks below the address, then at the host's root: an address is often that of a front page in
  /// one language. An API address is taken as it is.
  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    var given = address.toString();
    var inside = given.indexOf("/api/");
    var roots = new LinkedHashSet<URI>();
    roots.add(inside < 0 ? address : URI.create(given.substring(0, inside)));
    roots.add(address.resolve("/"));
    for (var root : roots) {
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

  private static boolean speaks(URI asked, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    var fetched = fetcher.get(asked, "application/json");
    if (!(fetched instanceof Answer answer)) {
      tried.add(asked + " " + Harvester.outcome(fetched));
      return false;
    }
    try (answer) {
      // A refusal in the API's own words is still the API speaking.
      if (Harvester.firstCharacter(answer) == '{' && answer.status() != 404 && isEnvelope(answer)) {
        return true;
      }
      tried.add(asked + " " + Harvester.outcome(fetched));
      return false;
    }
  }

  private static boolean isEnvelope(Answer answer) {
    var found = new boolean[1];
    try {
      new Documents(new Gathering(_ -> {}), "")
          .read(
              answer.body(),
              text ->
                  text.members(name -> {
                    found[0] |= name.equals("success");
                    text.skip();
                  }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found[0];
  }
}
