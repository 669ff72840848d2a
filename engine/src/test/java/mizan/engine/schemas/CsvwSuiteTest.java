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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The answers of the test suite of CSV on the Web, as far as they concern one table and the
/// metadata given for it.
class CsvwSuiteTest {
  /// What is not said of one table: other tables (foreign keys), annotations, transformations.
  private static final Set<String> OF_OTHER_TABLES =
      Set.of("104", "108", "251", "252", "253", "257", "258", "271", "272");

  private static final Set<String> OF_ANNOTATIONS =
      Set.of(
          "082", "088", "134", "135", "136", "137", "138", "139", "140", "141", "142", "143", "144",
          "145", "146", "274");

  /// Titles are compared whatever their language; an unknown datatype is named, not refused.
  private static final Set<String> OTHERWISE = Set.of("148", "308");

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
      if (isSound(metadata, entry) != expected) {
        otherwise.add(entry.get("id").asString().replaceAll(".*#test", ""));
      }
    }
    System.out.println(asked + " cases, otherwise " + otherwise.size());
    assertThat(asked).isGreaterThan(200);
    otherwise.removeAll(OF_OTHER_TABLES);
    otherwise.removeAll(OF_ANNOTATIONS);
    assertThat(otherwise).isEqualTo(OTHERWISE);
  }

  /// The metadata that is named for a case; null where it must be found by its place.
  private static @Nullable String metadata(JsonNode entry) {
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
      var data = data(entry);
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

  private @Nullable Path data(JsonNode entry) {
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
