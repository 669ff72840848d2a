package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Reads a DKAN portal, which has no search: the list of names, then each by `package_show`.
final class DkanList implements Harvester.Entry {
  private final URI api;
  private final Fetcher fetcher;

  DkanList(URI api, Fetcher fetcher) {
    this.api = api;
    this.fetcher = fetcher;
  }

  @Override
  public void harvest(Gathering gathering) throws InterruptedException {
    var names = new ArrayList<String>();
    var list =
        CkanPage.read(
            fetcher.get(URI.create(api + "package_list"), "application/json"),
            gathering,
            (name, _) -> {
              if (name.isString()) {
                names.add(name.stringValue());
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
  static @Nullable JsonNode show(Fetched fetched, Gathering gathering) {
    if (!(fetched instanceof Answer answer)) {
      return null;
    }
    try (answer) {
      if (!answer.good() || Harvester.firstCharacter(answer) != '{') {
        return null;
      }
      var found = new ArrayList<JsonNode>(1);
      var place = answer.address().toString();
      new Documents(gathering, place)
          .read(
              answer.body(),
              parser -> {
                var result = result(parser, new JsonReader(gathering), place);
                if (result != null) {
                  found.add(result);
                }
              });
      return found.isEmpty() ? null : found.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable JsonNode result(JsonParser parser, JsonReader reader, String place) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      if (name.equals("result")) {
        var result = reader.value(parser, place);
        return result != null && result.isArray() ? result.get(0) : result;
      }
      parser.skipChildren();
    }
    return null;
  }
}
