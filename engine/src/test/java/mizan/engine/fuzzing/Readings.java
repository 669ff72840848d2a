package mizan.engine.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mizan.engine.fuzzing.StrictSink.require;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mizan.engine.charsets.Charsets;
import mizan.engine.content.CellShapes;
import mizan.engine.content.Claimed;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import mizan.engine.content.TwoReadings;
import mizan.engine.feeds.Feeds;
import mizan.engine.places.Box;
import mizan.engine.places.Geometries;
import mizan.engine.privacy.PersonalData;
import mizan.engine.privacy.PersonalFinding;
import mizan.engine.schemas.SchemaText;
import mizan.engine.schemas.Schemas;
import mizan.engine.schemas.UnreadableSchema;
import mizan.engine.sniffing.Sniffer;
import mizan.engine.tables.CsvTables;
import mizan.engine.tables.Limits;
import mizan.engine.tables.TableReader;
import mizan.engine.tables.TableStart;
import mizan.engine.tables.Tables;

/// How each target reads bytes, and what must hold of whatever comes out.
///
/// Every exception is a fault of ours, those of reading a disk too: the disk is sound.
final class Readings {
  private static final Limits SMALL = new Limits(1 << 22, 200, 4, 100, 1 << 12, 256);
  private static final Box TUNISIA = new Box(7.5, 30.2, 11.6, 37.6);
  private static final String TABLE = "id;nom;jour\n1;Béja;2024-02-29\n2;صفاقس;NA\n2;;31/12/2023\n";
  private static final int BLOCK = 1 << 16;
  private static final Path FILE = file();

  private Readings() {}

  private static Path file() {
    try {
      var file = Files.createTempFile("mizan-any", ".bin");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void profile(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    var claimed = new Claimed("CSV", "any.csv", "text/csv", TUNISIA);
    var alone = new PersonalData();
    var profile = Profiler.profile(FILE, claimed, List.of(alone), 1);
    var other = new PersonalData();
    require(
        Profiler.profile(FILE, claimed, List.of(other), 2).equals(profile)
            && other.findings().equals(alone.findings()),
        "two threads find something else");
    sound(profile);
    alone.findings().forEach(Readings::covered);
  }

  private static void sound(FileProfile profile) {
    for (var table : profile.tables()) {
      require(table.repeatedRows() <= table.rows(), "more rows repeated than there are");
      require(table.regularRows() <= table.rows(), "more rows regular than there are");
      require(table.blankRows() <= table.rows(), "more rows blank than there are");
      for (var column : table.columns()) {
        var shapes = column.shapes().values().stream().mapToLong(Long::longValue).sum();
        require(shapes == column.cells(), "a cell without a shape");
        require(column.cells() == table.rows(), "a row without a cell");
        require(column.typeShare() >= 0 && column.typeShare() <= 1, "a share beyond the whole");
        require(
            !column.distinct().exact() || column.distinct().count() <= column.values(),
            "more different values than values");
      }
    }
  }

  private static void covered(PersonalFinding finding) {
    for (var sample : finding.samples()) {
      require(
          sample.chars().skip(1).allMatch(c -> c == '•' || c == ' ' || c == '@'),
          "a value that is not covered");
    }
  }

  /// Some texts are repeated until they fill more than a block.
  static void delimited(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    var beyond = Arrays.hashCode(bytes) % 64 == 0 && !text.isEmpty();
    TwoReadings.same(beyond ? text.repeat(BLOCK / text.length() + 2) : text);
  }

  static void table(TableReader reader, byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    var sink = new StrictSink(SMALL);
    reader.read(FILE, SMALL, sink);
    sink.close();
  }

  static void archive(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    var sink = new StrictSink(SMALL);
    new Tables((file, limits, to) -> CsvTables.read(() -> characters(file), limits, to))
        .read(FILE, SMALL, sink);
    sink.close();
  }

  private static Reader characters(Path file) throws IOException {
    return new InputStreamReader(Files.newInputStream(file), UTF_8);
  }

  static void geometries(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    var heard = Geometries.hear(FILE, TUNISIA);
    require(heard.sound() <= heard.features(), "more sound features than there are");
    require(heard.placed() <= heard.located(), "more placed features than located");
    require(heard.located() <= heard.features(), "more located features than there are");
    table(mizan.engine.tables.JsonReader.ofFeatures(), bytes);
  }

  static void feed(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    var feed = Feeds.read(FILE, TUNISIA);
    require(feed == null || feed.faultyRows() >= 0, "fewer faulty rows than none");
  }

  static void charset(byte[] bytes) {
    var found = Charsets.detect(bytes);
    require(found.confidence() >= 0 && found.confidence() <= 1, "a confidence beyond the whole");
    require(found.markBytes() <= bytes.length, "a mark longer than the text");
    require(found.invalid().count() <= bytes.length, "more faults than bytes");
    require(found.invalid().offsets().stream().allMatch(at -> at < bytes.length), "a fault beyond");
    require(found.decode(bytes).length() <= bytes.length, "more letters than bytes");
  }

  static void sniffed(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    require(Sniffer.sniff(FILE).equals(Sniffer.sniff(bytes)), "the disk tells another kind");
  }

  /// A table of a line of names, and a cell in each further line.
  static void personal(byte[] bytes) {
    var lines = new String(bytes, UTF_8).split("\n", 500);
    var names = List.of(lines[0].split(";", 20));
    var personal = new PersonalData();
    var shapes = new CellShapes();
    personal.begin(new TableStart("any", names, 1, 2));
    for (var i = 1; i < lines.length; i++) {
      var cell = lines[i];
      if (!cell.isBlank()) {
        var column = (i - 1) % names.size();
        var heeded = personal.heeds(column, shapes.of(cell), shapes.glance());
        var found = personal.cell(column, cell, shapes.of(cell), i + 1L);
        require(heeded || found == 0, "a cell that was not looked at");
      }
    }
    personal.end();
    personal.findings().forEach(Readings::covered);
  }

  /// A schema, and after the sign of separation the table that is held against it.
  static void schema(byte[] bytes) throws IOException {
    var parts = new String(bytes, UTF_8).split("\u001E", 2);
    Files.writeString(FILE, parts.length < 2 ? TABLE : parts[1]);
    var profile = Profiler.profile(FILE, "CSV", List.of());
    try {
      Schemas.hold(FILE, profile, new SchemaText("schema.json", parts[0]));
    } catch (UnreadableSchema fault) {
      require(fault.fault() != null, "a fault without a name");
    }
  }
}
