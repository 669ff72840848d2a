package mizan.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.harvesting.KeptRecord;
import mizan.engine.harvesting.Portal;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.mqa.Profile;
import mizan.engine.results.DatasetRows.Wanted;
import mizan.engine.scoring.Formula;
import mizan.engine.scoring.Scorer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows found again by what a reader asks for, and by nothing else that a reader types.
class DatasetRowsTest {
  private static final String PLAIN =
      """
      {"id": "%s", "name": "%s", "title": "%s", "notes": "A description that says what the rows are.", "license_id": "cc-by", "resources": [{"url": "https://town.example/a.csv", "format": "CSV"}]}
      """;
  private static final String TWO_LANGUAGES =
      """
      {"id": "schools", "title": {"ar": "المدارس", "fr": "Écoles"}, "notes": "x", "resources": []}
      """;

  @TempDir static Path folder;
  private static PortalResults portal;
  private static String score;
  private static double mean;

  @BeforeAll
  static void measure() throws Exception {
    var recording = folder.resolve("town.jsonl");
    Files.writeString(
        recording,
        PLAIN.formatted("water", "water", "Water's quality").strip()
            + "\n"
            + PLAIN.formatted("roads", "roads", "Roads").strip()
            + "\n"
            + TWO_LANGUAGES.strip()
            + "\n");
    var scope =
        new Scope(
            List.of(new Portal("town", new Portal.Location.Recording(recording))),
            new Setting(List.of("ar", "fr"), LocalDate.of(2026, 11, 23), Setting.Links.UNMEASURED),
            Profile.EU,
            null,
            folder.resolve("results"),
            null,
            true,
            false,
            1,
            Scope.FileScope.UNOPENED,
            Network.forgetful());
    var results = new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
    var methodology = MethodologyFile.read("mizan-v1");
    portal = results.findPortal("town").orElseThrow();
    score = new Formula(methodology).score();
    var histogram = Scorer.score(results, methodology).getFirst().histogram();
    mean = histogram.stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void aTitleIsFoundWhateverItsCaseAndAccents() {
    assertThat(titles(wanted("ECOLES", ""))).containsExactly("Écoles");
    assertThat(titles(wanted("water's", ""))).containsExactly("Water's quality");
    assertThat(titles(wanted("المدارس", ""))).containsExactly("Écoles");
  }

  @Test
  void whatIsTypedIsNeverSql() {
    assertThat(rows().list(wanted("' OR 1=1 --", "")).total()).isZero();
    assertThatThrownBy(() -> rows().list(wanted("", "title; DROP TABLE x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void failingDatasetsAreThoseOfTheCriterionOrIndicator() {
    assertThat(titles(wanted("", "title-bilingual"))).containsExactly("Roads", "Water's quality");
    assertThat(rows().list(wanted("", "keywordAvailability")).total()).isEqualTo(3);
  }

  @Test
  void pagesFollowEachOtherInOrder() {
    var byScore = new Wanted("", "", "fr", true, true, 0, 2);
    var first = rows().list(byScore);
    var second = rows().list(new Wanted("", "", "fr", true, true, 2, 2));
    assertThat(first.total()).isEqualTo(3);
    assertThat(first.rows()).hasSize(2);
    assertThat(second.rows()).hasSize(1);
    assertThat(first.rows().getLast().score())
        .isGreaterThanOrEqualTo(Objects.requireNonNull(second.rows().getFirst().score()));
    assertThat(mean).isEqualTo(3);
  }

  @Test
  void aDatasetHasItsFindingsAndItsRecord() {
    var key = Keys.of("schools");
    var schools = rows().find(key).orElseThrow();
    assertThat(schools.titleIn("ar")).isEqualTo("المدارس");
    assertThat(schools.titleIn("en")).isEqualTo("Écoles");
    assertThat(schools.values()).containsKey("licence-open");
    assertThat(schools.indicators()).hasSize(23).containsEntry("accessUrlStatusCode", null);
    assertThat(rows().findings(key))
        .anyMatch(finding -> finding.criterion().equals("description-informative"));
    assertThat(rows().findRecord(key).orElseThrow().record()).contains("المدارس");
    assertThat(rows().find(1)).isEmpty();
  }

  @Test
  void aKeptRecordIsReadAgainAsTheSameDataset() {
    rows()
        .eachWithRecord((row, text) -> {
          var dataset = KeptRecord.read(portal.summary().kind(), text).orElseThrow();
          assertThat(dataset.id()).isEqualTo(row.id());
          assertThat(dataset.title().any()).isEqualTo(row.title());
        });
    assertThat(KeptRecord.read("ckan", "{\"broken")).isEmpty();
    var triples =
        """
        <https://town.example/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
        <https://town.example/d> <http://purl.org/dc/terms/title> "Trees"@en .
        """;
    assertThat(KeptRecord.read("dcat-rdf", triples).orElseThrow().title().any()).isEqualTo("Trees");
  }

  private static List<String> titles(Wanted wanted) {
    return rows().list(wanted).rows().stream().map(row -> row.titleIn("fr")).toList();
  }

  private static Wanted wanted(String text, String failing) {
    return new Wanted(text, failing, "fr", false, false, 0, 50);
  }

  private static DatasetRows rows() {
    return DatasetRows.of(portal, score);
  }
}
