package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// Reads a DKAN portal, which has no search: the list of names, then each by `package_show`.
final class DkanList implements Harvester.Entry {
  private final URI api;
  private final Fetcher fetcher;

  DkanList(URI api, Fetcher fetcher) {
    this.api = api;
    this.fetcher = fetcher;
  }

  @Override
  public SingleRecord.Told told(String id) throws InterruptedException {
    return Ckan.told(api, id, fetcher);
  }

  @Override
  public void harvest(Gathering gathering) throws InterruptedException {
    var names = new ArrayList<String>();
    var list =
        CkanPage.read(
            fetcher.get(URI.create(api + "package_list"), "application/json"),
            gathering,
            (name, _) -> {
              if (name instanceof Json.Text(var text, _)) {
                names.add(text);
              }
            });
    if (list == null) {
      return;
    }
    gathering.announce(names.size());
    for (var name : names) {
      var asked =
          URI.create(api + "package_show?id=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
      var record = show(fetcher.get(asked, "application/json"), gathering);
      if (record == null) {
        gathering.problem(Kind.LISTED_BUT_NOT_FOUND, asked.toString(), name);
      } else {
        CkanSearch.take(record, asked.toString(), gathering, new Seen());
      }
    }
  }

  /// The package of a `package_show` answer; DKAN wraps it in a list. Null when there is none.
  static @Nullable Json show(Fetched fetched, Gathering gathering) {
    if (!(fetched instanceof Answer answer)) {
      return null;
    }
    gathering.readFrom(answer);
    try (answer) {
      if (!answer.good() || Harvester.firstCharacter(answer) != '{') {
        return null;
      }
      var found = new ArrayList<Json>(1);
      var place = answer.address().toString();
      new Documents(gathering, place)
          .read(
              answer.body(),
              text -> {
                if (text.peek() == '{') {
                  var reader = new JsonReader(text, gathering);
                  text.members(name -> {
                    if (name.equals("result") && found.isEmpty()) {
                      result(reader.value(place), found);
                    } else {
                      text.skip();
                    }
                  });
                }
              });
      return found.isEmpty() ? null : found.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void result(@Nullable Json result, List<Json> found) {
    switch (result) {
      case null -> {}
      case Json.Array(var items) -> found.addAll(items.subList(0, Math.min(1, items.size())));
      default -> found.add(result);
    }
  }
}
