package mizan.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--judged` on the command line: what people judged is in every form of the report, told apart.
class JudgedCommandTest {
  private static final String JUDGED =
      """
      {"values": [{"portal": "waters", "criterion": "impact", "value": 0.5,
        "evidence": ["https://x.example/apps"], "note": "Two \\"apps\\"\\nand no event.",
        "decided": "2026-05-04", "judges": ["academia"]}]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void record() throws IOException {
    Files.writeString(
        folder.resolve("waters.jsonl"),
        "{\"id\":\"1\",\"title\":\"Water\",\"notes\":\"Litres\"}\n");
  }

  @Test
  void judgedPointsStandInEveryFormAndRescoringFindsThemAgain() throws IOException {
    assertThat(evaluate(JUDGED)).isEqualTo(Mizan.COMPLETE);
    var report = Files.readString(folder.resolve("out/report.json"));
    assertThat(report)
        .contains("\"judgedPart\" : {\n      \"earned\" : 10.0,\n      \"attainable\" : 20.0")
        .contains("https://x.example/apps");
    assertThat(Files.readString(folder.resolve("out/ranking.csv")).lines().toList().get(1))
        .endsWith(",10.0,20.0");
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("judged by people", "apprécié par des personnes", "قدّره أشخاص")
        .contains("Judged by people: 10.0 of 20.0 points; 75.0 are to be judged in all.");
    var again = List.of("--methodology", "ecosystem-2021", "--out", path("again"));
    assertThat(Mizan.run(with(List.of("rescore", path("out")), again))).isEqualTo(Mizan.COMPLETE);
    assertThat(folder.resolve("again/report.json"))
        .hasSameTextualContentAs(folder.resolve("out/report.json"));
  }

  @Test
  void theQualityVocabularySaysThatPeopleJudged() throws IOException {
    evaluate(JUDGED);
    var model = ModelFactory.createDefaultModel();
    model.read(new StringReader(Files.readString(folder.resolve("out/dqv.ttl"))), null, "TURTLE");
    var judging = ResourceFactory.createResource("urn:mizan:activity:judging");
    var generated = ResourceFactory.createProperty("http://www.w3.org/ns/prov#wasGeneratedBy");
    var measurement = model.listSubjectsWithProperty(generated, judging).toList();

    assertThat(measurement).hasSize(1);
    var of = ResourceFactory.createProperty("http://www.w3.org/ns/dqv#isMeasurementOf");
    assertThat(measurement.getFirst().getPropertyResourceValue(of).getURI())
        .isEqualTo("urn:mizan:criterion:impact");
    var from = ResourceFactory.createProperty("http://www.w3.org/ns/prov#wasDerivedFrom");
    assertThat(measurement.getFirst().getPropertyResourceValue(from).getURI())
        .isEqualTo("https://x.example/apps");
  }

  @Test
  void aFileWithFaultsOrOfAnotherPortalIsRefusedBeforeAnythingIsMeasured() throws IOException {
    for (var wrong : List.of(JUDGED.replace("0.5", "5"), JUDGED.replace("waters", "wells"), "{")) {
      assertThat(evaluate(wrong)).isEqualTo(Mizan.WRONG_ARGUMENTS);
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  private int evaluate(String judged) throws IOException {
    var file = Files.writeString(folder.resolve("typed.json"), judged);
    return Mizan.run(
        with(
            List.of("evaluate", path("waters.jsonl"), "--judged", file.toString()),
            List.of("--methodology", "ecosystem-2021", "--out", path("out"))));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static List<String> with(List<String> some, List<String> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }
}
