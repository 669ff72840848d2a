package mizan.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import mizan.engine.Corpus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of others and their expected answers; no cell of them is ever printed.
class CsvCorpusTest {
  /// Tests of the CSV on the Web suite whose metadata says what no file shows: rows to skip, signs
  /// of comment, no header, or names that are figures.
  private static final Set<String> TOLD_BY_METADATA =
      Set.of("test051", "test052", "test055", "test056", "test057", "test058", "test283");

  @Test
  void everyCaseOfCsvSpectrumReadsAsItsAnswer() throws IOException {
    var folder = Corpus.folder("csv-spectrum");
    for (var file : list(folder.resolve("csv"))) {
      var name = file.getFileName().toString().replace(".csv", ".json");
      var answer = JsonMapper.shared().readTree(folder.resolve("json").resolve(name));
      var heard = HeardTables.of(Files.readString(file));
      assertThat(heard.tables).as(name).hasSize(1);
      var found = objects(heard.first());
      var wanted = objects(answer);
      if (name.equals("location_coordinates.json")) {
        // The answer has another number than the file in this column.
        found.forEach(row -> row.remove("Contact Phone Number"));
        wanted.forEach(row -> row.remove("Contact Phone Number"));
      }

      assertThat(found.equals(wanted)).as(name).isTrue();
    }
  }

  @Test
  void everyFileOfTheWebSuiteHasItsDelimiterAndItsRows() throws IOException {
    var files = tar(Corpus.folder("csvw").resolve("tests.tar.gz"));
    int compared = 0;
    for (var file : files.entrySet()) {
      var name = file.getKey();
      var text = decode(file.getValue());
      if (name.endsWith(".csv") || name.endsWith(".tsv")) {
        assertThat(CsvTables.dialect(() -> new Utf8Stream(new StringReader(text))).delimiter())
            .as(name)
            .isEqualTo(name.endsWith(".tsv") ? '\t' : ',');
      }
      var bare = name.substring(0, Math.max(0, name.length() - 4));
      var json = files.get(bare + ".json");
      if (name.endsWith(".csv") && json != null && !TOLD_BY_METADATA.contains(bare)) {
        var tables = JsonMapper.shared().readTree(json).path("tables");
        if (tables.size() == 1) {
          assertThat(HeardTables.of(text).allRows())
              .as(name)
              .hasSize(tables.get(0).path("row").size());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void everyHostileFileEndsInTablesOrNamedDefects() throws IOException {
    var folder = Corpus.folder("hostile-synthetic");
    for (var file : list(folder)) {
      if (file.toString().endsWith(".csv")) {
        var text = decode(Files.readAllBytes(file));
        var heard = HeardTables.of(text);
        assertThat(heard.open).as(file.getFileName().toString()).isFalse();
      }
    }
    assertThat(hostile("empty.csv").tables).isEmpty();
    assertThat(hostile("only-bom.csv").tables).isEmpty();
    assertThat(hostile("header-only.csv").first().rows()).isEmpty();
    assertThat(hostile("header-only.csv").first().start().headerRows()).isEqualTo(1);
    assertThat(hostile("csv-unclosed-quote.csv").kinds()).contains(Defect.Kind.QUOTE_UNCLOSED);
    assertThat(hostile("csv-arabic-indic-digits.csv").first().start().headerRows()).isEqualTo(1);
    assertThat(hostile("csv-invented-personal-data.csv").kinds()).isEmpty();
    assertThat(hostile("csv-looks-like-personal-but-is-not.csv").kinds()).isEmpty();
    assertThat(hostile("csv-formula-injection.csv").first().start().headerRows()).isEqualTo(1);
    assertThat(hostile("csv-many-columns.csv").tables).isNotEmpty();
  }

  @Test
  void everyTextOfTheAgriculturePortalIsOnePlausibleTable() throws IOException {
    var folder = Corpus.folder("tn-agridata");
    int read = 0;
    long rows = 0;
    for (var name : List.of("csv.zip", "api.zip", "xls.zip", "xlsx.zip")) {
      try (var zip = new ZipFile(folder.resolve(name).toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          var bytes = zip.getInputStream(entry).readAllBytes();
          if (!entry.isDirectory() && !binary(bytes)) {
            var heard = HeardTables.of(decode(bytes));
            assertThat(plausible(heard)).as(entry.getName()).isTrue();
            rows += heard.allRows().size();
            read++;
          }
        }
      }
    }
    System.out.println("agriculture portal: " + read + " texts, " + rows + " rows");
    assertThat(read).isEqualTo(143);
  }

  private static boolean plausible(HeardTables heard) {
    return heard.tables.size() == 1
        && heard.first().start().headerRows() >= 1
        && heard.first().start().columns().size() > 1
        && !heard.first().rows().isEmpty()
        && Set.of(
                Defect.Kind.COLUMN_BLANK,
                Defect.Kind.COLUMN_UNNAMED,
                Defect.Kind.COLUMN_NAME_REPEATED,
                Defect.Kind.HEADER_SEVERAL_ROWS)
            .containsAll(heard.kinds());
  }

  private static HeardTables hostile(String name) throws IOException {
    return HeardTables.of(
        decode(Files.readAllBytes(Corpus.folder("hostile-synthetic").resolve(name))));
  }

  private static boolean binary(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == 'P' && bytes[1] == 'K') || (bytes[0] & 0xFF) == 0xD0 || bytes[0] == '%');
  }

  private static List<Map<String, String>> objects(HeardTables.Heard table) {
    var objects = new ArrayList<Map<String, String>>();
    for (var row : table.rows()) {
      var object = new TreeMap<String, String>();
      for (int i = 0; i < row.size(); i++) {
        object.put(table.start().columns().get(i), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }

  private static List<Map<String, String>> objects(JsonNode answer) {
    var objects = new ArrayList<Map<String, String>>();
    for (var one : answer.isArray() ? answer : List.of(answer)) {
      var object = new TreeMap<String, String>();
      one.properties().forEach(field -> object.put(field.getKey(), field.getValue().asString()));
      objects.add(object);
    }
    return objects;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String decode(byte[] bytes) {
    if (bytes.length > 1
        && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /// The files of a tar archive, by the names without the folder.
  private static Map<String, byte[]> tar(Path archive) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var packed = new GZIPInputStream(Files.newInputStream(archive))) {
      var tar = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()));
      while (tar.available() >= 512) {
        var head = new byte[512];
        tar.readFully(head);
        var name = new String(head, 0, 100, StandardCharsets.UTF_8).replaceAll("\0.*", "");
        var size = new String(head, 124, 11, StandardCharsets.UTF_8).replaceAll("[\0 ]", "");
        if (!name.isEmpty()) {
          var content = new byte[Integer.parseInt(size, 8)];
          tar.readFully(content);
          tar.skipBytes((512 - content.length % 512) % 512);
          files.put(name.replaceFirst("^[^/]*tests/|^\\./", ""), content);
        }
      }
    }
    return files;
  }
}
