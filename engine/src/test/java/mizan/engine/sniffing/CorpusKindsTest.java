package mizan.engine.sniffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import mizan.engine.Corpus;
import org.junit.jupiter.api.Test;

/// Real files, whose kinds are known.
class CorpusKindsTest {
  private static final Map<String, FileKind> INDEX_WORDS =
      Map.of(
          "text", FileKind.CSV,
          "xlsx", FileKind.XLSX,
          "ole2-xls", FileKind.XLS,
          "pdf", FileKind.PDF);

  /// Kinds that a name of the corpus may turn out to have.
  private static final Map<String, Set<FileKind>> BY_NAME =
      Map.ofEntries(
          Map.entry("csv", Set.of(FileKind.CSV)),
          Map.entry("tsv", Set.of(FileKind.CSV)),
          Map.entry("xlsx", Set.of(FileKind.XLSX)),
          Map.entry("zip", Set.of(FileKind.ZIP)),
          Map.entry("gz", Set.of(FileKind.GZIP)),
          Map.entry("ttl", Set.of(FileKind.RDF_TURTLE)),
          Map.entry("nt", Set.of(FileKind.RDF_N_TRIPLES)),
          Map.entry("rdf", Set.of(FileKind.RDF_XML)),
          Map.entry("jsonld", Set.of(FileKind.JSON_LD)),
          Map.entry("json", Set.of(FileKind.JSON, FileKind.JSON_LD, FileKind.GEOJSON)),
          Map.entry("xml", Set.of(FileKind.XML, FileKind.RDF_XML)),
          Map.entry("txt", Set.of(FileKind.CSV)),
          Map.entry("md", Set.of(FileKind.TXT)));

  /// Names that say what the file is not; the folder's notes say what each is.
  private static final Map<String, FileKind> OTHERWISE =
      Map.ofEntries(
          Map.entry("hostile-synthetic/empty.csv", FileKind.EMPTY),
          Map.entry("hostile-synthetic/only-bom.csv", FileKind.EMPTY),
          Map.entry("hostile-synthetic/html-instead-of-json.json", FileKind.HTML),
          Map.entry(
              "dcat-us-fixtures/iso19115/iso_2_waf_to_be_filtered_by_datetime.xml", FileKind.TXT),
          Map.entry("hostile-synthetic/xxe-parameter-entity.xml", FileKind.RDF_XML));

  @Test
  void everyFileOfTheAgriculturePortalHasItsTrueKind() throws IOException {
    var folder = Corpus.folder("tn-agridata");
    var truth = new HashMap<String, FileKind>();
    for (var line : Files.readAllLines(folder.resolve("INDEX.csv"))) {
      var fields = line.split(",", 6);
      truth.put(fields[2], INDEX_WORDS.getOrDefault(fields[4], FileKind.UNKNOWN));
    }
    var wrong = new ArrayList<String>();
    var files = 0;
    for (var archive : List.of("api", "csv", "xls", "xlsx")) {
      try (var zip = new ZipFile(folder.resolve(archive + ".zip").toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          var found = Sniffer.sniff(zip.getInputStream(entry).readAllBytes());
          files++;
          if (found.kind() != truth.get(entry.getName())) {
            wrong.add(entry.getName().substring(0, 8) + " " + found.kind());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(files).isEqualTo(859);
  }

  @Test
  void everyOtherFileHasTheKindOfItsName() throws IOException {
    var wrong = new ArrayList<String>();
    var root = Corpus.folder(".");
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var folder = root.relativize(file).getName(0).toString();
        var found = Sniffer.sniff(file).kind();
        if (!Set.of("tn-agridata", "tn-municipal", "json-hostile").contains(folder)
            && !file.toString().contains("broken-answers")
            && !expected(root.relativize(file).toString()).contains(found)) {
          wrong.add(root.relativize(file) + " " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void tablesUnderTheNameOfASpreadsheetAreTables() throws IOException {
    try (var files = Files.list(Corpus.folder("tn-municipal"))) {
      var kinds =
          files
              .filter(file -> file.toString().endsWith(".xls"))
              .map(CorpusKindsTest::kind)
              .toList();
      assertThat(kinds).hasSize(3).containsOnly(FileKind.CSV);
    }
  }

  private static FileKind kind(Path file) {
    try {
      return Sniffer.sniff(file).kind();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<FileKind> expected(String name) {
    var otherwise = OTHERWISE.get(name);
    return otherwise != null
        ? Set.of(otherwise)
        : BY_NAME.getOrDefault(name.substring(name.lastIndexOf('.') + 1), Set.of());
  }
}
