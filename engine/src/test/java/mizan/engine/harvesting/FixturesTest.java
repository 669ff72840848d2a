package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import mizan.engine.Corpus;
import mizan.engine.Harvested;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The valid and invalid catalogues with which others test their harvesters.
class FixturesTest {

  @Test
  void everyDatasetOfEveryFixtureIsRead() throws IOException {
    var folder = Corpus.folder("dcat-us-fixtures");
    try (var top = Files.list(folder);
        var inner = Files.list(folder.resolve("harvester"))) {
      var files =
          Stream.concat(top, inner).filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(files).hasSizeGreaterThan(30);
      for (var file : files) {
        var list = JsonMapper.shared().readTree(Files.readString(file)).path("dataset");
        var harvested = Harvested.of(file);

        assertThat(harvested.datasets()).as(file.toString()).hasSize(list.size());
        assertThat(harvested.ids()).as(file.toString()).doesNotHaveDuplicates();
        if (list.isArray()) {
          assertThat(harvested.harvest().complete()).as(file.toString()).isTrue();
        } else {
          assertThat(harvested.problems()).as(file.toString()).containsExactly(Kind.WRONG_KIND);
        }
      }
    }
  }

  @Test
  void missingIdentifiersAndTitlesAreNamedOrLeftEmpty() {
    var harvested =
        Harvested.of(
            Corpus.folder("dcat-us-fixtures").resolve("missing-identifier-title.data.json"));

    assertThat(harvested.first(Kind.MISSING_ID).place())
        .startsWith("missing-identifier-title.data.json#");
    assertThat(harvested.datasets()).anyMatch(dataset -> dataset.title().isEmpty());
  }

  @Test
  void titleThatIsANumberIsReadAsItIsWritten() {
    var folder = Corpus.folder("dcat-us-fixtures");
    var dataset = Harvested.of(folder.resolve("numerical-title.data.json")).datasets().getFirst();

    assertThat(dataset.title().any()).matches("\\d+");
  }
}
