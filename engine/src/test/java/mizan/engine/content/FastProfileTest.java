package mizan.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mizan.engine.places.Box;
import mizan.engine.privacy.PersonalData;
import mizan.engine.privacy.PersonalFinding;
import mizan.engine.tables.CellKind;
import mizan.engine.tables.CsvTables;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The fast reading gives the profile that the definition gives, of any file, however its bytes
/// come.
class FastProfileTest {
  private static final long SEED = 20261123;
  private static final String[] NAMES = {
    "id",
    "nom",
    "prénom et nom",
    "téléphone",
    "date de naissance",
    "adresse",
    "CIN",
    "matricule fiscal",
    "الاسم",
    "montant",
    "e-mail",
    "RIB",
    "numéro de passeport",
    "immatriculation",
    "CNSS",
    "société",
    "latitude",
    "longitude"
  };
  private static final Box BOX = new Box(-100, -50, 100, 50);
  private static final ExecutorService OTHERS = Executors.newFixedThreadPool(2);
  private final Random random = new Random(SEED);
  private final HardCells cells = new HardCells(random);

  /// What is found in a text.
  record Found(
      List<TableProfile> tables,
      List<Defect> loose,
      List<PersonalFinding> personal,
      List<Points> points) {}

  @AfterAll
  static void close() {
    OTHERS.close();
  }

  @Test
  void tablesOfHardCellsHaveTheSameProfile() {
    var points = 0L;
    for (var i = 0; i < 5_000; i++) {
      var found = same(table(i % 100 == 0 ? 4_000 : 5 + random.nextInt(120)));
      points += found.points().stream().mapToLong(Points::pairs).sum();
    }
    assertThat(points).isGreaterThan(1_000);
  }

  @Test
  void everyFormOfCellIsReadFromBytesAsFromText() {
    var plain = new CellReader();
    var bytes = new CellReader();
    var read = new Reading();
    var quick = new QuickReader(read);
    var reads = 0;
    for (var i = 0; i < 1_000_000; i++) {
      var text = cells.of(random.nextInt(HardCells.KINDS));
      var utf8 = (text + "9".repeat(16)).getBytes(StandardCharsets.UTF_8);
      var end = utf8.length - 16;
      if (end == 0) {
        continue;
      }
      var expected = plain.read(text, CellKind.TEXT);
      assertThat(bytes.read(utf8, 0, end)).as(text).isEqualTo(expected);
      assertThat(bytes.traits()).as(text).isEqualTo(plain.traits());
      assertThat(bytes.day()).as(text).isEqualTo(plain.day());
      assertThat(bytes.glance().length()).as(text).isEqualTo(text.length());
      assertThat(Hash.ofPadded(utf8, 0, end)).isEqualTo(Hash.of(text));
      if (quick.read(utf8, 0, end)) {
        reads++;
        same(text, read, expected, plain);
      }
    }
    assertThat(reads).isGreaterThan(200_000);
  }

  @Test
  void plainWordsAreReadFromBytesAsFromText() {
    var cell = new CellReader();
    var read = new Reading();
    var plain = new PlainReader(read);
    var reads = 0;
    for (var i = 0; i < 1_000_000; i++) {
      var text = cells.of(random.nextInt(HardCells.KINDS));
      var utf8 = (text + "é@".repeat(8)).getBytes(StandardCharsets.UTF_8);
      var end = utf8.length - 24;
      if (end > 0 && plain.read(utf8, 0, end)) {
        reads++;
        same(text, read, cell.read(text, CellKind.TEXT), cell);
      }
    }
    assertThat(reads).isGreaterThan(100_000);
  }

  private static void same(String text, Reading read, Shape shape, CellReader cell) {
    assertThat(read.shape).as(text).isEqualTo(shape);
    assertThat(read.traits).as(text).isEqualTo(cell.traits());
    assertThat(read.day).as(text).isEqualTo(cell.day());
    assertThat(read.length()).as(text).isEqualTo(cell.glance().length());
    assertThat(read.figures()).as(text).isEqualTo(cell.glance().figures());
    assertThat(read.letters()).as(text).isEqualTo(cell.glance().letters());
    assertThat(read.hasAt()).as(text).isEqualTo(cell.glance().hasAt());
    assertThat(read.isForeign()).as(text).isEqualTo(cell.glance().isForeign());
    if (cell.isNumber()) {
      assertThat(read.number).as(text).isEqualTo(cell.number());
    }
  }

  @Test
  void howManyThreadsThereAreCannotShow(@TempDir Path folder) throws IOException {
    var file = folder.resolve("table.csv");
    Files.writeString(file, table(40_000));
    var claimed = new Claimed("CSV", "table.csv", "");
    var alone = new PersonalData();
    var expected = Profiler.profile(file, claimed, List.of(alone), 1);
    for (var threads = 2; threads <= 4; threads++) {
      var watch = new PersonalData();
      assertThat(Profiler.profile(file, claimed, List.of(watch), threads)).isEqualTo(expected);
      assertThat(watch.findings()).isEqualTo(alone.findings());
    }
    assertThat(Profiler.profile(file, "CSV", List.of())).isEqualTo(expected);
  }

  @Test
  void realFilesHaveTheSameProfile() throws IOException {
    var corpus = Path.of(System.getProperty("mizan.corpus", "../../shared/corpus"));
    Assumptions.assumeTrue(Files.isDirectory(corpus), "no corpus");
    try (var files = Files.walk(corpus)) {
      for (var file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        if (Files.size(file) < 10 << 20) {
          same(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private String table(int rows) {
    var delimiter = ",;\t|".charAt(random.nextInt(4));
    var end = random.nextInt(4) == 0 ? "\r\n" : "\n";
    var width = 1 + random.nextInt(8);
    var kinds = new int[width];
    var text = new StringBuilder(random.nextInt(9) == 0 ? "\uFEFF" : "");
    for (var i = 0; i < width; i++) {
      kinds[i] = random.nextInt(HardCells.KINDS);
      text.append(i == 0 ? "" : delimiter).append(NAMES[random.nextInt(NAMES.length)]);
    }
    text.append(end);
    var ragged = random.nextInt(3) == 0;
    for (var row = 0; row < rows; row++) {
      var more = ragged && random.nextInt(25) == 0 ? random.nextInt(3) - 1 : 0;
      for (var i = 0; i < width + more; i++) {
        var kind =
            random.nextInt(30) == 0 || i >= width ? random.nextInt(HardCells.KINDS) : kinds[i];
        text.append(i == 0 ? "" : delimiter).append(written(cells.of(kind), delimiter));
      }
      text.append(end);
    }
    return text.toString();
  }

  private String written(String cell, char delimiter) {
    var needed = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    if (!needed && random.nextInt(10) > 0) {
      return cell;
    }
    return random.nextInt(300) == 0 ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private Found same(String text) {
    try {
      var watches = List.<CellWatch>of(new PersonalData(), new PointWatch(BOX));
      var plain = new TableCounter(watches);
      CsvTables.read(() -> new StringReader(text), Limits.USUAL, plain);
      var expected = found(plain, watches);
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      for (var helpers = 0; helpers <= 2; helpers += 2) {
        var fastWatches = List.<CellWatch>of(new PersonalData(), new PointWatch(BOX));
        var fast = new TableCounter(fastWatches, OTHERS, helpers);
        CsvTables.read(() -> pieces(bytes), Limits.USUAL, fast);
        assertThat(found(fast, fastWatches)).isEqualTo(expected);
      }
      return expected;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Found found(TableCounter counter, List<CellWatch> watches) {
    return new Found(
        counter.tables(),
        counter.loose(),
        ((PersonalData) watches.getFirst()).findings(),
        ((PointWatch) watches.getLast()).tables());
  }

  /// A stream that gives as much at once as it likes.
  private InputStream pieces(byte[] data) {
    var most = 1 + random.nextInt(1 << random.nextInt(18));
    return new FilterInputStream(new ByteArrayInputStream(data)) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return super.read(into, from, Math.min(length, most));
      }
    };
  }
}
