package mizan.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.harvesting.Portal;
import mizan.engine.harvesting.Portal.Location;
import mizan.engine.mqa.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Datasets are found by the addresses of their files and of their landing pages, as written.
class DatasetsAtTest {
  @TempDir private Path folder;

  private PortalResults measured() throws Exception {
    var recording = folder.resolve("ponds.jsonl");
    Files.writeString(
        recording,
        """
        {"id": "a", "name": "a", "title": "Ponds", "url": "https://ponds.example/about", "resources": [{"url": "https://ponds.example/a.csv", "format": "CSV"}]}
        {"id": "b", "name": "b", "title": "It's \\"quoted\\"", "resources": [{"url": "https://ponds.example/it's.csv", "format": "CSV"}, {"url": "https://ponds.example/b.csv", "format": "CSV"}]}
        {"id": "c", "name": "c", "title": "Nowhere", "resources": []}
        """);
    var scope =
        new Scope(
            List.of(new Portal("ponds", new Location.Recording(recording))),
            new Setting(List.of("en"), LocalDate.of(2026, 3, 2), Setting.Links.UNMEASURED),
            Profile.EU,
            null,
            folder.resolve("results"),
            null,
            false,
            false,
            1,
            Scope.FileScope.UNOPENED,
            Network.forgetful());
    return new Evaluation(scope, Evaluation.Progress.UNHEARD)
        .run()
        .findPortal("ponds")
        .orElseThrow();
  }

  @Test
  void aDatasetIsWhereItsFilesAre() throws Exception {
    var ponds = measured();
    var found =
        DatasetsAt.find(
            ponds,
            List.of(
                "https://ponds.example/a.csv",
                "https://ponds.example/it's.csv",
                "https://ponds.example/A.csv"));
    assertThat(found)
        .extracting(DatasetsAt.Held::address, DatasetsAt.Held::title, DatasetsAt.Held::working)
        .containsExactly(
            tuple("https://ponds.example/a.csv", "Ponds", 0L),
            tuple("https://ponds.example/it's.csv", "It's \"quoted\"", 0L));
    assertThat(found).allSatisfy(held -> assertThat(held.fresh()).isNull());
    assertThat(DatasetsAt.find(ponds, List.of())).isEmpty();
  }

  @Test
  void allDatasetsAreListedWithTheirAddresses() throws Exception {
    var listed = DatasetsAt.list(measured());
    assertThat(listed).hasSize(3);
    var addresses =
        listed.stream()
            .collect(Collectors.toMap(DatasetsAt.Place::title, DatasetsAt.Place::addresses));
    assertThat(addresses)
        .containsEntry("Nowhere", List.of())
        .containsEntry(
            "It's \"quoted\"",
            List.of("https://ponds.example/it's.csv", "https://ponds.example/b.csv"));
  }
}
