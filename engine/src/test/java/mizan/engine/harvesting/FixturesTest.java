package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import mizan.engine.Corpus;
import mizan.engine.Harvested;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        var catalogue = JsonMapper.shared().readTree(Files.readString(file));
        var list = catalogue.path("dataset");
        var harvested = Harvested.of(file);

        assertThat(harvested.ids()).as(file.toString()).doesNotHaveDuplicates();
        if (catalogue.has("datasetSeries")) {
          assertThat(harvested.datasets()).as(file.toString()).isNotEmpty();
        } else if (list.isArray() || catalogue.has("service")) {
          assertThat(harvested.datasets()).as(file.toString()).hasSize(list.size());
        } else {
          assertThat(harvested.problems()).as(file.toString()).containsExactly(Kind.WRONG_KIND);
        }
        assertThat(harvested.harvest().complete())
            .as(file.toString())
            .isEqualTo(!harvested.datasets().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "series_with_members, annual-report-2023 annual-report-2024",
    "series_member_also_top_level, annual-report-2023 annual-report-2024",
    "with_services, one",
    "with_records, one"
  })
  void datasetsOfVersionThreeAreTakenOnceWhereverTheyStand(String name, String ids) {
    var file = Corpus.folder("dcat-us-fixtures").resolve("harvester/dcatus3_0_" + name + ".json");
    var harvested = Harvested.of(file);

    assertThat(harvested.ids().stream().map(id -> id.replaceAll(".*/", "")))
        .containsExactly(ids.split(" "));
    assertThat(harvested.problems()).isEmpty();
    assertThat(harvested.harvest().complete()).isTrue();
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
