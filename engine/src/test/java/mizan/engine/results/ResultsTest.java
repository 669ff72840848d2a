package mizan.engine.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  @TempDir Path folder;

  private void write(String portal, String what) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve(portal)).resolve("what"), what);
  }

  private String read(String portal) throws IOException {
    return Files.readString(folder.resolve(portal).resolve("what"));
  }

  private List<String> names() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsFinishedTakesThePlaceOfWhatWasThere() throws IOException {
    write("waters", "old");
    write(".waters.unfinished", "new");
    PortalResults.replace(folder.resolve("waters"));
    assertThat(read("waters")).isEqualTo("new");
    assertThat(names()).containsExactly("waters");
  }

  /// The moves of a replacement, ended after each.
  @Test
  void aReplacementThatWasEndedLosesNothing() throws IOException {
    write(".waters.replaced", "old");
    write(".waters.unfinished", "new");
    write("roads", "new");
    write(".roads.replaced", "old");
    PortalResults.restore(folder);
    assertThat(read("waters")).isEqualTo("old");
    assertThat(read("roads")).isEqualTo("new");
    assertThat(names()).containsExactly(".waters.unfinished", "roads", "waters");
  }

  @Test
  void whatIsUnfinishedIsNoPortal() throws IOException {
    write(".waters.unfinished", "new");
    Files.writeString(folder.resolve(".waters.unfinished/portal.json"), "{}");
    var run =
        new Run(
            "",
            "2026-03-02",
            List.of(),
            "",
            false,
            null,
            Map.of(),
            null,
            Map.of(),
            "",
            Map.of(),
            Map.of());
    assertThat(Results.begin(folder, run).portals()).isEmpty();
  }
}
