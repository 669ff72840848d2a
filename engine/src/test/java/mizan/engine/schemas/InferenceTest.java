package mizan.engine.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import mizan.engine.Corpus;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import mizan.engine.reporting.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file keeps the schemas that are inferred from it, whatever is in it.
class InferenceTest {
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "N/A",
          "-",
          "null",
          "1",
          "0",
          "12",
          " 12",
          "007",
          "1.5",
          "1,5",
          "12,500",
          "1e5",
          "٣٤",
          "١٢٫٥",
          "12 %",
          "2024-01-05",
          "2024-02-30",
          "05/01/2024",
          "31/12/2024",
          "12/31/2024",
          "2024-01-05T10:00",
          "2024-01-05T10:00:00Z",
          "2024-01-05 10:00:00",
          "2024-01",
          "10:15",
          "10:15:30",
          "9:05",
          "true",
          "True",
          "oui",
          "non",
          "نعم",
          "a@b.example",
          "A@B",
          "Tunis",
          "https://a.example/b c",
          "https://a.example/é",
          "x;y",
          "+216 71 000 000",
          "NaN",
          "#N/A");
  private static final long MOST_BYTES = 300_000;

  @TempDir Path folder;

  @Test
  void anyTableKeepsItsOwnSchemas() throws IOException {
    var seed = Long.getLong("mizan.seed", 20261123);
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var file = folder.resolve("random.csv");
    for (var i = 0; i < 600; i++) {
      Files.writeString(file, table(random));
      assertKept(file);
    }
  }

  /// Columns of one value mostly, so that types are found, with others strewn in.
  private static String table(Random random) {
    var width = 1 + random.nextInt(5);
    var usual = random.ints(width * 2L, 0, VALUES.size()).toArray();
    var text = new StringBuilder();
    if (random.nextInt(4) > 0) {
      for (var i = 0; i < width; i++) {
        text.append(i > 0 ? "," : "").append(random.nextInt(9) == 0 ? "" : "name " + i);
      }
      text.append('\n');
    }
    for (var row = random.nextInt(12); row >= 0; row--) {
      for (var i = 0; i < width; i++) {
        var odd = random.nextInt(20) == 0;
        var at = odd ? random.nextInt(VALUES.size()) : usual[i * 2 + random.nextInt(2)];
        text.append(i > 0 ? "," : "").append('"').append(VALUES.get(at)).append('"');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void theTablesOfTheCorpusKeepTheirOwnSchemas() throws IOException {
    var held = 0;
    try (var files = Files.walk(Corpus.folder("."))) {
      for (var file : files.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
        if (Files.size(file) <= MOST_BYTES) {
          assertKept(file);
          held++;
        }
      }
    }
    System.out.println(held + " files of the corpus");
    assertThat(held).isPositive();
  }

  @Test
  void valuesDecideTypesAndFormats() throws IOException {
    var file = folder.resolve("typed.csv");
    Files.writeString(
        file,
        """
        n,c,d,t,b,w,e
        1,"1,5",31/12/2024,10:15,oui,N/A,a@b.example
        2,"2,5",05/01/2024,09:05,non,3,c@b.example
        3,"3",06/01/2024,23:59,oui,4,d@b.example
        """);
    var profile = Profiler.profile(file, "", List.of());
    var schema = TableSchema.of(main(profile), Inference.of(file, profile));

    assertThat(schema.replaceAll("\\s", ""))
        .contains(
            "\"name\":\"n\",\"type\":\"integer\"",
            "\"type\":\"number\",\"decimalChar\":\",\"",
            "\"type\":\"date\",\"format\":\"%d/%m/%Y\"",
            "\"type\":\"time\",\"format\":\"%H:%M\"",
            "\"trueValues\":[\"oui\"],\"falseValues\":[\"non\"]",
            "\"name\":\"w\",\"type\":\"integer\",\"missingValues\":[\"\",\"N/A\"]",
            "\"format\":\"email\"");
  }

  private static mizan.engine.content.TableProfile main(FileProfile profile) {
    return java.util.Objects.requireNonNull(profile.mainTable());
  }

  private static void assertKept(Path file) throws IOException {
    var profile = Profiler.profile(file, "", List.of());
    if (profile.mainTable() == null) {
      return;
    }
    var table = main(profile);
    var inferred = Inference.of(file, profile);
    for (var schema :
        List.of(
            TableSchema.of(table, inferred),
            TableSchema.csvw(profile, table, inferred),
            TableSchema.of(table),
            TableSchema.csvw(profile, table))) {
      try {
        assertThat(Schemas.hold(file, profile, new SchemaText("own", schema)).breaches())
            .as(() -> file + "\n" + schema)
            .isEmpty();
      } catch (UnreadableSchema e) {
        throw new AssertionError(file + "\n" + schema, e);
      }
    }
  }
}
