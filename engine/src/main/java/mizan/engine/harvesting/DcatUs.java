package mizan.engine.harvesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// DCAT-US 1.1: one `data.json` with all datasets of a portal.
final class DcatUs implements Harvester.PortalKind {
  @Override
  public String code() {
    return "dcat-us";
  }

  @Override
  public Harvester.@Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
      throws InterruptedException {
    var candidates = new LinkedHashSet<URI>();
    if (address.getPath() != null && address.getPath().endsWith(".json")) {
      candidates.add(address);
    }
    candidates.add(Harvester.below(address, "data.json"));
    candidates.add(address.resolve("/data.json"));
    for (var candidate : candidates) {
      var fetched = fetcher.get(candidate, "application/json");
      if (fetched instanceof Answer answer
          && answer.good()
          && Harvester.firstCharacter(answer) != '<') {
        return gathering -> {
          try (answer) {
            read(answer.body(), candidate.toString(), gathering);
          }
        };
      }
      tried.add(candidate + " " + Harvester.outcome(fetched));
      if (fetched instanceof Answer answer) {
        answer.close();
      }
    }
    return null;
  }

  /// Reads the datasets of a `data.json` on disk, packed or not.
  static void read(Path file, String place, Gathering gathering) {
    var documents = new Documents(gathering, place);
    if (Harvester.firstCharacter(file) == '<') {
      gathering.problem(Kind.HTML_INSTEAD_OF_DATA, place, "");
      return;
    }
    try {
      documents.read(file, parser -> catalogue(parser, documents, place, gathering));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void catalogue(
      JsonParser parser, Documents documents, String place, Gathering gathering) {
    var found = false;
    switch (parser.nextToken()) {
      case START_ARRAY -> {
        found = true;
        datasets(parser, documents, gathering);
      }
      case START_OBJECT -> {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
          if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("dataset")) {
            found = true;
            datasets(parser, documents, gathering);
          } else {
            parser.skipChildren();
          }
        }
      }
      case null -> found = true; // empty, which the end of the harvest names
      default -> {}
    }
    if (!found) {
      gathering.problem(Kind.WRONG_KIND, place, "no list named dataset");
    } else if (parser.nextToken() != null) {
      gathering.problem(Kind.BROKEN_JSON, place, "text after the catalogue");
    }
  }

  private static void datasets(JsonParser parser, Documents documents, Gathering gathering) {
    documents.items(
        parser,
        (record, where) -> {
          if (documents.isRecord(record, where)) {
            gathering.takeAll(DcatUsRecords.read(record, gathering, where), null, record, where);
          }
        });
  }
}
