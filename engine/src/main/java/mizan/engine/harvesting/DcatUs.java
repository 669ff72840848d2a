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

/// DCAT-US 1.1 and 3.0: one `data.json` with all datasets of a portal.
final class DcatUs implements Harvester.PortalKind {
  @Override
  public String code() {
    return "dcat-us";
  }

  @Override
  public List<String> exports() {
    return List.of();
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
          gathering.readFrom(answer);
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
      documents.read(file, text -> catalogue(text, documents, place, gathering));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void catalogue(
      JsonText text, Documents documents, String place, Gathering gathering) {
    var catalogue = new DcatUsCatalogue(text, documents, gathering);
    if (catalogue.read()) {
      text.end();
    } else {
      gathering.problem(Kind.WRONG_KIND, place, "no list named dataset");
    }
  }
}
