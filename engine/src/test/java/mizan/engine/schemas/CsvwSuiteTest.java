package mizan.engine.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mizan.engine.Corpus;
import mizan.engine.content.Profiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The answers of the test suite of CSV on the Web, as far as they concern one table and the
/// metadata given for it.
class CsvwSuiteTest {
  /// Names of cases and why we answer otherwise.
  private static final Set<String> OTHERWISE = Set.of();

  @TempDir Path folder;

  @Test
  void tablesAreJudgedAsTheSuiteSays() throws IOException {
    TarFolder.unpack(Corpus.folder("csvw").resolve("tests.tar.gz"), folder);
    var manifest =
        JsonMapper.shared()
            .readTree(Files.readString(folder.resolve("manifest-validation.jsonld")));
    var asked = 0;
    var otherwise = new TreeSet<String>();
    for (var entry : manifest.get("entries")) {
      var metadata = metadata(entry);
      if (metadata == null) {
        continue;
      }
      asked++;
      var expected = !entry.get("type").asString().contains("Negative");
      var name = entry.get("id").asString().replaceAll(".*#", "");
      if (isSound(metadata, entry) != expected) {
        otherwise.add(name + " " + entry.get("name").asString());
      }
    }
    otherwise.forEach(System.out::println);
    assertThat(asked).isGreaterThan(200);
    assertThat(otherwise).isEqualTo(OTHERWISE);
  }

  /// The metadata that is named for a case; null where it must be found by its place.
  private static String metadata(JsonNode entry) {
    var action = entry.get("action").asString();
    if (action.endsWith(".json")) {
      return action;
    }
    var named = entry.path("option").path("metadata");
    return named.isString() ? named.asString() : null;
  }

  private boolean isSound(String metadata, JsonNode entry) throws IOException {
    var text = new SchemaText(metadata, Files.readString(folder.resolve(metadata)));
    try {
      var data = data(entry, metadata);
      if (data == null) {
        Schemas.require(text, "");
        return true;
      }
      var profile = Profiler.profile(data, "", List.of());
      return Schemas.hold(data, profile, text).breaches().isEmpty();
    } catch (UnreadableSchema _) {
      return false;
    }
  }

  private Path data(JsonNode entry, String metadata) {
    var action = entry.get("action").asString();
    if (!action.endsWith(".json")) {
      return folder.resolve(action);
    }
    for (var file : entry.path("implicit")) {
      if (file.asString().endsWith(".csv")) {
        return folder.resolve(file.asString());
      }
    }
    return null;
  }
}
