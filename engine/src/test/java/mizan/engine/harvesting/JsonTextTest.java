package mizan.engine.harvesting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mizan.engine.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our reader of JSON beside Jackson's: the same values, the same faults on the same lines.
class JsonTextTest {
  /// Jackson refuses half a pair of surrogates in a name, though not in a value; and guesses
  /// UTF-16.
  private static final Set<String> READ_OTHERWISE =
      Set.of("i_object_key_lone_2nd_surrogate.json", "i_string_utf16BE_no_BOM.json");

  private static final String MEMBERS =
      "{\"a\":\"Water\",\"tags\":[\"r\\u00e9seau\",\"\\ud83d\\udca7\",\"\\ud800\",\" é漢字💧 \"],"
          + "\"n\":[0,-0,12,-3.50,1e9,9223372036854775807,9223372036854775808],"
          + "\"b\":true,\"c\":false,\"d\":null,\"e\":{},\"f\":[],\"a\":\"twice\","
          + "\"quote\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\",\"g\":{\"h\":[[{\"i\":\"\u007f\u0085\"}]]}}";

  @TestFactory
  Stream<DynamicTest> hostileDocumentsAreReadAsJacksonReadsThem() {
    return Stream.of("json-hostile", "hostile-synthetic", "dcat-us-fixtures")
        .flatMap(JsonTextTest::files)
        .filter(file -> !READ_OTHERWISE.contains(String.valueOf(file.getFileName())))
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(repaired(file))));
  }

  @Test
  void realRecordsAreReadAsJacksonReadsThem() throws IOException {
    for (var file : lastEditions()) {
      try (var in = new GZIPInputStream(Files.newInputStream(file))) {
        compare(new Utf8Repair(in).readAllBytes());
      }
    }
  }

  @Test
  void mutatedDocumentsAreReadAsJacksonReadsThem() {
    var seed = Long.getLong("mizan.seed", System.nanoTime());
    System.out.println("seed of mutated JSON (-Dmizan.seed): " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      compare(mutated(MEMBERS.getBytes(UTF_8), random));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 65_520, 65_528, 65_533, 65_534, 65_535, 65_536, 131_070})
  void whatTheWindowCutsIsReadWhole(int before) {
    for (var i = 0; i < 12; i++) {
      compare((" ".repeat(before + i) + MEMBERS).getBytes(UTF_8));
      compare(("[\"" + "x".repeat(before + i) + "é\\n\"," + MEMBERS + "]").getBytes(UTF_8));
      compare(("[" + "1".repeat(i + 1) + ",\"" + "é".repeat(before + i) + "\"]").getBytes(UTF_8));
    }
  }

  @Test
  void manyMembersKeepTheirOrderAndTheLastOfAName() {
    var members = new ArrayList<String>();
    for (var i = 0; i < 500; i++) {
      members.add("\"m" + i % 300 + "\":" + i);
    }
    var text = "{" + String.join(",", members) + "}";
    compare(text.getBytes(UTF_8));
    var object = (JsonObject) document(text.getBytes(UTF_8));
    assertThat(object.size()).isEqualTo(300);
    assertThat(object.get("m7")).isEqualTo(new Json.Whole(307));
    assertThat(object.get("m300")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,,} | line 1, byte 7 | false",
        "[1 | line 1, byte 2 | true",
        "[\"a | line 1, byte 3 | true",
        "[tru | line 1, byte 4 | true",
        "{\"a\" 1} | line 1, byte 5 | false",
        "[01] | line 1, byte 2 | false",
        "[\"\\x\"] | line 1, byte 3 | false"
      })
  void aFaultSaysWhereItIs(String text, String where, boolean ended) {
    assertThat(fault(text)).extracting(JsonFault::where).isEqualTo(where);
    assertThat(fault(text).ended()).isEqualTo(ended);
  }

  @Test
  void linesAreCountedInsideTextsToo() {
    assertThat(fault("[\n\"a\nb\",\r\n?]").where()).startsWith("line 4, ");
  }

  @Test
  void textsOfCharactersThatAreSeenAreKnownToBeSo() {
    assertThat(text("\"plain \\\" \\u0041\\n\"").visible()).isTrue();
    assertThat(text("\"\\u200e\"").visible()).isFalse();
    assertThat(text("\"é\"").visible()).isFalse();
    assertThat(text("\"a\u007f\"").visible()).isFalse();
    assertThat(text("\"a\u0001\"").visible()).isFalse();
  }

  private static Json.Text text(String text) {
    return (Json.Text) document(text.getBytes(UTF_8));
  }

  private static JsonFault fault(String text) {
    try {
      throw new AssertionError("was read: " + document(text.getBytes(UTF_8)));
    } catch (JsonFault e) {
      return e;
    }
  }

  private static void compare(byte[] bytes) {
    var expected = outcome(() -> JacksonReading.document(bytes));
    assertThat(outcome(() -> document(bytes)))
        .as(() -> new String(bytes, 0, Math.min(bytes.length, 2_000), UTF_8))
        .isEqualTo(expected);
    assertThat(outcome(() -> skipped(bytes)).equals("skipped"))
        .isEqualTo(!expected.startsWith("fault"));
  }

  private static String outcome(java.util.function.Supplier<Object> reading) {
    try {
      return reading.get().toString();
    } catch (JsonFault e) {
      return "fault in line " + e.where().replaceAll("line |,.*", "");
    } catch (JacksonReading.Fault e) {
      return "fault in line " + e.line();
    }
  }

  private static Json document(byte[] bytes) {
    var text = new JsonText(new ByteArrayInputStream(bytes));
    var value = new JsonReader(text, new Gathering(_ -> {})).value("");
    text.end();
    return value == null ? new Json.Null() : value;
  }

  private static String skipped(byte[] bytes) {
    var text = new JsonText(new ByteArrayInputStream(bytes));
    text.skip();
    text.end();
    return "skipped";
  }

  /// Valid UTF-8 again, as every document is that comes to the reader.
  private static byte[] mutated(byte[] bytes, Random random) {
    var copy = bytes.clone();
    for (var i = random.nextInt(3); i >= 0; i--) {
      var at = random.nextInt(copy.length);
      switch (random.nextInt(4)) {
        case 0 -> copy[at] = (byte) random.nextInt(0x20, 0x80);
        case 1 -> copy[at] = copy[random.nextInt(copy.length)];
        case 2 -> copy = java.util.Arrays.copyOf(copy, at + 1);
        default -> {
          var from = random.nextInt(at + 1);
          System.arraycopy(copy, at, copy, from, copy.length - at);
        }
      }
    }
    return repaired(new ByteArrayInputStream(copy));
  }

  private static byte[] repaired(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return repaired(in);
    }
  }

  private static byte[] repaired(InputStream in) {
    try {
      return new Utf8Repair(in).readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(String corpus) {
    try (var files = Files.walk(Corpus.folder(corpus))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> lastEditions() throws IOException {
    var last = new ArrayList<Path>();
    try (var portals = Files.list(Corpus.folder("dcat-us"))) {
      for (var portal : portals.filter(Files::isDirectory).toList()) {
        try (var files = Files.list(portal)) {
          files
              .filter(file -> file.toString().endsWith(".json.gz"))
              .max(Comparator.naturalOrder())
              .ifPresent(last::add);
        }
      }
    }
    return last;
  }
}
