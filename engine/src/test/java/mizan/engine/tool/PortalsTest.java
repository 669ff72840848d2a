package mizan.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.harvesting.Portal;
import mizan.engine.harvesting.Portal.Location.Recording;
import mizan.engine.harvesting.Portal.Location.Web;
import mizan.engine.reporting.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed on the command line: portals and options.
class PortalsTest {
  private static final Words WORDS = Words.in("en");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "https://data.example.tn/, data-example-tn",
    "http://data.example.tn:8080/fr/, data-example-tn-8080-fr",
    "data.example.tn, data-example-tn"
  })
  void anAddressIsAPortalNamedAfterIt(String typed, String slug) {
    var portal = Portals.of(List.of(typed), WORDS).getFirst();

    assertThat(portal.slug()).isEqualTo(slug);
    assertThat(portal.location()).isInstanceOf(Web.class);
  }

  @Test
  void aFolderGivesItsRecordingsAndTheLastEditionOfEachSubfolder() throws IOException {
    Files.createFile(folder.resolve("Ville de Gabès.jsonl.gz"));
    Files.createFile(folder.resolve("notes.md"));
    Files.createFile(folder.resolve("portals.json"));
    Files.createFile(folder.resolve("Ville de Gabès.export.ttl"));
    var dated = Files.createDirectory(folder.resolve("sfax"));
    Files.createFile(dated.resolve("20210101.json.gz"));
    Files.createFile(dated.resolve("20220101.json.gz"));
    Files.createFile(dated.resolve("notes.json"));
    var portals = Portals.of(List.of(folder.toString()), WORDS);

    assertThat(portals.stream().map(Portal::slug)).containsExactly("ville-de-gabes", "sfax");
    assertThat(portals.getLast().location())
        .isEqualTo(new Recording(dated.resolve("20220101.json.gz")));
  }

  @Test
  void equalNamesGetNumbers() throws IOException {
    var one = Files.createFile(folder.resolve("a.jsonl"));
    var two = Files.createFile(folder.resolve("a.ttl"));
    var arabic = Files.createFile(folder.resolve("بلدية.ttl"));
    var portals =
        Portals.of(
            List.of(one.toString(), two.toString(), arabic.toString(), one.toString()), WORDS);

    assertThat(portals.stream().map(Portal::slug)).containsExactly("a", "a-2", "portal", "a-3");
  }

  @Test
  void kindInTheNameOfARecordingIsNoPartOfThePortalsName() throws IOException {
    Files.createFile(folder.resolve("eaux.opendatasoft.jsonl"));
    Files.createFile(folder.resolve("cartes.arcgis-hub.json.gz"));
    Files.createFile(folder.resolve("v1.2.jsonl"));
    var portals = Portals.of(List.of(folder.toString()), WORDS);

    assertThat(portals.stream().map(Portal::slug)).containsExactly("cartes", "eaux", "v1-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no/such/file", "nothing", "https://bad address/"})
  void whatIsNothingIsRefused(String typed) {
    assertThatThrownBy(() -> Portals.of(List.of(typed), WORDS))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(typed);
  }

  @Test
  void aFolderWithoutRecordingsIsRefused() {
    assertThatThrownBy(() -> Portals.of(List.of(folder.toString()), WORDS))
        .isInstanceOf(Refused.class);
  }

  @Test
  void optionsTakeTheirValueAfterASpaceOrAnEqualsSign() {
    var arguments =
        Arguments.of(
            "evaluate", List.of("a", "--out", "x", "--mqa=mqa-strict", "--resume", "b"), WORDS);

    assertThat(arguments.rest()).containsExactly("a", "b");
    assertThat(arguments.get("--out", "")).isEqualTo("x");
    assertThat(arguments.oneOf("--mqa", "mqa-eu", List.of("mqa-eu", "mqa-strict")))
        .isEqualTo("mqa-strict");
    assertThat(arguments.has("--resume")).isTrue();
    assertThat(arguments.number("--parallel", 2, 1, 8)).isEqualTo(2);
  }

  @Test
  void anEditionNamedByItsDateIsCalledAfterItsFolder() throws IOException {
    var dated = Files.createDirectory(folder.resolve("Gafsa"));
    var edition = Files.createFile(dated.resolve("20220101.json.gz"));
    assertThat(Portals.of(List.of(edition.toString()), WORDS))
        .extracting(Portal::slug)
        .containsExactly("gafsa-20220101");
  }

  @Test
  void wrongOptionsAreRefusedInWords() {
    assertThatThrownBy(() -> Arguments.of("evaluate", List.of("--out"), WORDS))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("--out");
    var arguments =
        Arguments.of("evaluate", List.of("--parallel", "many", "--colour", "red"), WORDS);
    assertThatThrownBy(() -> arguments.number("--parallel", 2, 1, 8))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("1–8");
    assertThatThrownBy(() -> arguments.allowing("--parallel"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("--colour");
    assertThatThrownBy(() -> arguments.oneOf("--colour", "blue", List.of("blue", "green")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("blue, green");
  }
}
