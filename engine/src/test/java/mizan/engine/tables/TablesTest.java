package mizan.engine.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mizan.engine.Corpus;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.Sniffer;
import mizan.engine.tables.Defect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  /// Lines with commas, enough to see which members are read.
  private static final TableReader LINES =
      (file, _, sink) -> {
        sink.begin(new TableStart("", List.of("a"), 0, 1));
        var row = new Row();
        var number = 0L;
        for (var line :
            new String(Files.readAllBytes(file), ISO_8859_1).lines().limit(9).toList()) {
          row.clear(++number).add(line.substring(0, Math.min(99, line.length())));
          sink.row(row);
        }
        sink.end();
      };

  private static final Tables TABLES = new Tables(LINES);

  @TempDir Path folder;

  @Test
  void membersOfMembersAreReadUnderTheirNames() throws IOException {
    var inner = zip("b/c.csv", "x,y\n1,2\n".getBytes(UTF_8));
    var heard = read(zip("a.zip", inner));
    assertThat(heard.starts.getFirst().name()).isEqualTo("a.zip/b/c.csv");
    assertThat(heard.rows).containsExactly("1: tx,y", "2: t1,2");
    assertThat(heard.defects).isEmpty();
  }

  @Test
  void aNameOfAMemberIsNeverAPath() throws IOException {
    var heard = read(zip("../../evil.csv", "x,y\n1,2\n".getBytes(UTF_8)));
    assertThat(heard.starts.getFirst().name()).isEqualTo("../../evil.csv");
    assertThat(folder.resolve("../../evil.csv")).doesNotExist();
  }

  @Test
  void aBombReachesALimit() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      for (var i = 0; i < 2_000; i++) {
        gzip.write("a,b,c,d\n".repeat(4_096).getBytes(UTF_8));
      }
    }
    assertThat(read(out.toByteArray()).kinds()).containsExactly(Kind.LIMIT_REACHED);
  }

  @Test
  void aCutArchiveGivesWhatStoodBefore() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : List.of("a.csv", "b.csv")) {
        zip.putNextEntry(new ZipEntry(name));
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++) {
          zip.write((random.nextInt() + "," + random.nextInt() + "\n").getBytes(UTF_8));
        }
      }
    }
    var heard = read(Arrays.copyOf(out.toByteArray(), out.size() * 2 / 3));
    assertThat(heard.starts.getFirst().name()).isEqualTo("a.csv");
    assertThat(heard.kinds()).contains(Kind.DAMAGED);
  }

  @Test
  void hostileFilesNeitherFailNorHang() throws IOException {
    for (var name : List.of("hostile-synthetic", "json-hostile", "gtfs")) {
      try (var files = Files.walk(Corpus.folder(name))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var heard = new HeardLines();
          TABLES.read(file, Limits.USUAL, heard);
          assertThat(heard.complete()).as(file.toString()).isTrue();
        }
      }
    }
  }

  @Test
  void everyBombOfTheCorpusIsNamed() throws IOException {
    for (var name :
        List.of(
            "gzip-bomb-100MB.csv.gz",
            "zip-bomb.zip",
            "zip-many-entries.zip",
            "zip-nested.zip",
            "xlsx-sheet-bomb.xlsx",
            "deep.json",
            "deep.xml")) {
      var heard = new HeardLines();
      TABLES.read(Corpus.folder("hostile-synthetic").resolve(name), Limits.USUAL, heard);
      assertThat(heard.kinds()).as(name).containsOnlyOnce(Kind.LIMIT_REACHED);
    }
  }

  @Test
  void everySpreadsheetOfTheAgriculturePortalIsRead() throws IOException {
    var corpus = Corpus.folder("tn-agridata");
    var files = 0;
    var without = new ArrayList<String>();
    for (var archive : List.of("csv", "xls", "xlsx")) {
      try (var zip = new ZipFile(corpus.resolve(archive + ".zip").toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          var bytes = zip.getInputStream(entry).readAllBytes();
          var kind = Sniffer.sniff(bytes).kind();
          if (kind == FileKind.XLS || kind == FileKind.XLSX) {
            var heard = read(bytes);
            files++;
            if (heard.rowCount == 0 || heard.kinds().contains(Kind.DAMAGED)) {
              without.add(entry.getName().substring(0, 8) + " " + heard.kinds());
            }
          }
        }
      }
    }
    assertThat(files).isEqualTo(715);
    // One is a binary workbook, which is named.
    assertThat(without).allMatch(line -> line.endsWith("[LIMIT_REACHED]")).hasSizeLessThan(2);
  }

  @Test
  void noChangeOfAByteMakesAReaderFail() throws IOException {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var corpus = Corpus.folder("tn-agridata");
    for (var archive : List.of("xls", "xlsx")) {
      try (var zip = new ZipFile(corpus.resolve(archive + ".zip").toFile())) {
        var entries = Collections.list(zip.entries());
        for (var i = 0; i < 150; i++) {
          var entry = entries.get(random.nextInt(entries.size()));
          var bytes = zip.getInputStream(entry).readAllBytes();
          for (var change = 0; change < 20; change++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          }
          var cut = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
          assertThat(read(Arrays.copyOf(bytes, cut)).complete()).isTrue();
        }
      }
    }
  }

  private HeardLines read(byte[] bytes) throws IOException {
    var heard = new HeardLines();
    TABLES.read(Files.write(folder.resolve("file"), bytes), Limits.USUAL, heard);
    assertThat(heard.complete()).isTrue();
    return heard;
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }
}
