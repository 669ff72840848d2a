package mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every file of a hostile JSON collection as one record among good ones.
class HostileJsonTest {
  /// A control character in a text is read and named, not refused.
  private static final Set<String> READ_ALTHOUGH_INVALID =
      Set.of(
          "n_string_unescaped_ctrl_char.json",
          "n_string_unescaped_newline.json",
          "n_string_unescaped_tab.json");

  private static final Set<Kind> FAULTS =
      Set.of(Kind.BROKEN_JSON, Kind.TRUNCATED, Kind.NESTED_TOO_DEEP, Kind.RECORD_NOT_AN_OBJECT);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> aHostileLineIsLostAlone() {
    return files()
        .filter(file -> !file.getFileName().toString().startsWith("n_single_space"))
        .filter(file -> !file.getFileName().toString().startsWith("n_structure_no_data"))
        .filter(file -> !file.getFileName().toString().contains("BOM_no_data"))
        .map(file -> DynamicTest.dynamicTest(name(file), () -> asLine(file)));
  }

  @TestFactory
  Stream<DynamicTest> whatStandsBeforeAHostileRecordIsKept() {
    return files().map(file -> DynamicTest.dynamicTest(name(file), () -> asRecord(file)));
  }

  private void asLine(Path file) throws IOException {
    var content =
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace('\n', ' ');
    var harvested = harvested("lines.jsonl", good("a") + "\n", content, "\n" + good("z") + "\n");

    assertThat(harvested.ids()).startsWith("a").endsWith("z");
    if (name(file).startsWith("y_") && content.strip().startsWith("{")) {
      assertThat(harvested.ids()).hasSize(3);
      assertThat(harvested.problems()).doesNotContainAnyElementsOf(FAULTS);
    } else if (name(file).startsWith("y_")) {
      assertThat(harvested.first(Kind.RECORD_NOT_AN_OBJECT).place()).endsWith("lines.jsonl line 2");
    } else if (name(file).startsWith("n_") && !READ_ALTHOUGH_INVALID.contains(name(file))) {
      assertThat(harvested.ids()).containsExactly("a", "z");
      assertThat(harvested.problems()).containsAnyElementsOf(FAULTS);
      assertThat(harvested.harvest().problems().getFirst().first().getFirst().place())
          .contains("lines.jsonl line 2");
    }
  }

  private void asRecord(Path file) throws IOException {
    var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    var harvested =
        harvested("data.json", "{\"dataset\":[" + good("a") + ",", content, "," + good("z") + "]}");

    assertThat(harvested.ids()).startsWith("a");
    if (name(file).startsWith("y_")) {
      assertThat(harvested.ids()).endsWith("z");
      assertThat(harvested.problems())
          .doesNotContain(Kind.BROKEN_JSON, Kind.TRUNCATED, Kind.NESTED_TOO_DEEP);
      assertThat(harvested.harvest().complete()).isEqualTo(content.strip().startsWith("{"));
    } else if (name(file).startsWith("n_") && !READ_ALTHOUGH_INVALID.contains(name(file))) {
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.problems()).containsAnyElementsOf(FAULTS);
      assertThat(harvested.harvest().problems().getFirst().first().getFirst().place())
          .contains("data.json");
    }
  }

  private Harvested harvested(String name, String before, String content, String after)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(before.getBytes(StandardCharsets.UTF_8));
    bytes.write(content.getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(after.getBytes(StandardCharsets.UTF_8));
    return Harvested.of(Files.write(folder.resolve(name), bytes.toByteArray()));
  }

  private static String good(String id) {
    return "{\"id\":\"%s\",\"identifier\":\"%s\",\"title\":\"Water\"}".formatted(id, id);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Stream<Path> files() {
    var corpus = Corpus.folder("json-hostile");
    try (var parsing = Files.list(corpus.resolve("test_parsing"));
        var transform = Files.list(corpus.resolve("test_transform"))) {
      return Stream.concat(List.copyOf(parsing.toList()).stream(), transform.toList().stream())
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
