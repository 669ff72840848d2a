package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mizan.engine.Harvested;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where datasets stand in documents of DCAT-US 3.0, and what only looks like one.
class DcatUsCatalogueTest {
  @TempDir Path folder;

  @Test
  void identifierThatIsANodeIsItsAddress() throws IOException {
    var harvested =
        read(
            """
            {"@type":"Catalog","dataset":[
              {"@type":"Dataset","title":"Water","identifier":{"@type":"Identifier","@id":"https://x.example/w"},
               "temporal":[{"startDate":"2020-01-01","endDate":"2020-12-31"},{"startDate":"2022"}],
               "spatial":[{"@type":"Location","prefLabel":"Sfax"},"Tunis"],
               "landingPage":{"@type":"Document","accessURL":"https://x.example/page"}}]}
            """);
    var dataset = harvested.datasets().getFirst();

    assertThat(harvested.ids()).containsExactly("https://x.example/w");
    assertThat(dataset.temporal())
        .extracting("given")
        .containsExactly("2020-01-01/2020-12-31", "2022/");
    assertThat(dataset.spatial()).hasSize(2).contains("Tunis");
    assertThat(dataset.landingPage()).isEqualTo("https://x.example/page");
  }

  @Test
  void memberGivenBeforeTheListIsTakenOnceAndTwinsOfTheListAreNamed() throws IOException {
    var harvested =
        read(
            """
            {"datasetSeries":{"first":{"title":"A","identifier":"a"},"seriesMember":[{"title":"A","identifier":"a"},"https://x.example/b",{"@id":"https://x.example/c"}]},
             "dataset":[{"title":"A","identifier":"a"},{"title":"B","identifier":"b"},{"title":"B again","identifier":"b"}]}
            """);

    assertThat(harvested.ids()).containsExactly("a", "b", "b#2");
    assertThat(harvested.problems()).containsExactly(Kind.DUPLICATE_ID);
    assertThat(harvested.harvest().complete()).isTrue();
  }

  @Test
  void membersWithoutIdentifierAreToldByWhatTheySay() throws IOException {
    var harvested =
        read(
            """
            {"datasetSeries":[{"seriesMember":[{"title":"A"},{"title":"A"}],"last":{"title":"A"}}]}
            """);

    assertThat(harvested.datasets()).hasSize(1);
    assertThat(harvested.problems()).containsExactly(Kind.MISSING_ID);
  }

  @Test
  void cataloguesInsideAndDatasetsThatServicesServeAreRead() throws IOException {
    var harvested =
        read(
            """
            {"catalog":[{"dataset":[{"title":"A","identifier":"a"}],"catalog":{"dataset":[{"title":"B","identifier":"b"}]}}],
             "service":[{"servesDataset":[{"title":"C","identifier":"c"},{"title":"A","identifier":"a"}]}],
             "record":[{"title":"no dataset","identifier":"r"}]}
            """);

    assertThat(harvested.ids()).containsExactly("a", "b", "c");
    assertThat(harvested.harvest().complete()).isTrue();
  }

  @Test
  void cataloguesNestedWithoutEndAreNamed() throws IOException {
    var depth = 100_000;
    var harvested = read("{\"catalog\":".repeat(depth) + "{\"dataset\":[]}" + "}".repeat(depth));

    assertThat(harvested.problems()).contains(Kind.NESTED_TOO_DEEP);
    assertThat(harvested.harvest().complete()).isFalse();
  }

  @Test
  void catalogueOfServicesAloneHasNoDatasets() throws IOException {
    var harvested = read("{\"service\":[{\"title\":\"A\",\"identifier\":\"a\"}]}");

    assertThat(harvested.problems()).containsExactly(Kind.EMPTY_CATALOGUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"identifier\":1,\"title\":2024}]",
        "\uFEFF{\"dataset\":[{\"identifier\":1,\"title\":2024}]}",
        "\uFEFF[{\"identifier\":\"1\",\"title\":\"2024\"}]"
      })
  void listAtTheRootByteOrderMarkAndNumbersAreRead(String document) throws IOException {
    var harvested = read(document);

    assertThat(harvested.ids()).containsExactly("1");
    assertThat(harvested.datasets().getFirst().title().any()).isEqualTo("2024");
    assertThat(harvested.harvest().complete()).isTrue();
  }

  private Harvested read(String document) throws IOException {
    return Harvested.of(Files.writeString(folder.resolve("data.json"), document));
  }
}
