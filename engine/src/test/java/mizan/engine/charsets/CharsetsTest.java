package mizan.engine.charsets;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import mizan.engine.Corpus;
import mizan.engine.charsets.Mojibake.Kind;
import org.junit.jupiter.api.Test;

class CharsetsTest {
  private static final List<String> ARABIC =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6", "x-MacArabic");
  private static final List<String> FRENCH =
      List.of(
          "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman");

  @Test
  void textsOfAThousandLettersAreRecoveredExactly() throws IOException {
    assertThat(recovered(1_000)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void textsOfTwoHundredLettersAreRecoveredExactly() throws IOException {
    assertThat(recovered(200)).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void theRealTableIsRecoveredFromAllItsEncodings() throws IOException {
    var folder = Corpus.folder("arabic-encodings");
    var truth = Files.readString(folder.resolve("utf-8.csv"));
    for (var name :
        List.of(
            "cp1256",
            "iso8859_6",
            "mac_arabic",
            "utf-16be-nobom",
            "utf-16le-bom",
            "utf-8-bom",
            "utf-8")) {
      var file = folder.resolve(name + ".csv");
      var text = Charsets.detect(file).decode(Files.readAllBytes(file));
      assertThat(text.equals(truth)).as(name).isTrue();
    }
    var spoilt = Charsets.detect(folder.resolve("mojibake-cp1256-read-as-latin1.csv"));
    assertThat(spoilt.charset()).isEqualTo(UTF_8);
    assertThat(spoilt.mojibake().getFirst().kind()).isEqualTo(Kind.WINDOWS_1256_AS_WINDOWS_1252);
    var semicolons = Charsets.detect(folder.resolve("cp1256-semicolon-crlf.csv"));
    assertThat(semicolons.charset().name()).isEqualTo("windows-1256");
    assertThat(Charsets.detect(folder.resolve("utf-8.csv")).mojibake()).isEmpty();
  }

  @Test
  void everyPairOfCharsetsThatSpoilsATextIsNamed() throws IOException {
    var french = "Délégation; été; prévu; 12\n";
    var arabic = "بلدية القصرين; 12\n";
    assertThat(kinds(respelt(french, "UTF-8", "windows-1252")))
        .containsExactly(Kind.UTF_8_AS_WINDOWS_1252);
    assertThat(kinds(respelt(french, "UTF-8", "ISO-8859-1"))).contains(Kind.UTF_8_AS_WINDOWS_1252);
    assertThat(kinds(respelt(arabic, "UTF-8", "ISO-8859-1"))).contains(Kind.UTF_8_TWICE);
    assertThat(kinds(respelt(arabic, "UTF-8", "windows-1256")))
        .contains(Kind.UTF_8_AS_WINDOWS_1256);
    assertThat(kinds(respelt(arabic, "windows-1256", "windows-1252")))
        .containsExactly(Kind.WINDOWS_1256_AS_WINDOWS_1252);
    assertThat(kinds("B\uFFFDja")).containsExactly(Kind.LETTER_LOST);
  }

  @Test
  void trueTextsAreNotCalledSpoilt() throws IOException {
    for (var language : List.of("ar", "fr")) {
      for (var phrase : phrases(language)) {
        assertThat(kinds(phrase)).as(phrase).isEmpty();
      }
    }
  }

  @Test
  void faultsOfUtf8AreCountedWhereTheyAre() {
    var bytes = "é é é é é é é é\n".getBytes(UTF_8);
    bytes[3] = (byte) 0xFF;
    var found = Charsets.detect(bytes);
    assertThat(found.charset()).isEqualTo(UTF_8);
    assertThat(found.invalid().count()).isEqualTo(2);
    assertThat(found.invalid().offsets()).containsExactly(3L, 4L);
  }

  @Test
  void plainAsciiIsAscii() {
    assertThat(Charsets.detect("a,b\n1,2\n".getBytes(UTF_8)).charset().name())
        .isEqualTo("US-ASCII");
    assertThat(Charsets.detect(new byte[0]).charset().name()).isEqualTo("US-ASCII");
  }

  @Test
  void lettersThatComeLateInALargeTextTellItsCharset() {
    var figures = "12,34,56\n".repeat(150_000);
    for (var charset : List.of("windows-1256", "windows-1252", "x-MacRoman")) {
      var words = charset.equals("windows-1256") ? "بلدية القصرين\n" : "Délégation à Béja, été\n";
      for (var count : new int[] {20, 10_000}) {
        var text = figures + words.repeat(count);
        var bytes = text.getBytes(Charset.forName(charset));
        assertThat(Charsets.detect(bytes).decode(bytes)).isEqualTo(text);
      }
    }
  }

  @Test
  void noBytesMakeItFail() {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 300; i++) {
      var bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      assertThat(Charsets.detect(bytes).confidence()).isBetween(0.0, 1.0);
    }
  }

  private static double recovered(int characters) throws IOException {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var right = 0;
    var all = 0;
    for (var language : List.of("ar", "fr")) {
      for (var name : language.equals("ar") ? ARABIC : FRENCH) {
        var charset = Charset.forName(name);
        var rightHere = 0;
        for (var i = 0; i < 60; i++) {
          var text = sample(phrases(language), charset, characters, random);
          var bytes = text.getBytes(charset);
          rightHere += Charsets.detect(bytes).decode(bytes).equals(text) ? 1 : 0;
        }
        System.out.println(characters + " " + language + " " + name + " " + rightHere + "/60");
        right += rightHere;
        all += 60;
      }
    }
    return (double) right / all;
  }

  /// Rows of a table: figures and words, every second sample mostly figures.
  private static String sample(List<String> phrases, Charset to, int characters, Random random) {
    var encoder = to.newEncoder();
    var text = new StringBuilder();
    var figures = random.nextBoolean() ? 12 : 2;
    while (text.length() < characters) {
      var phrase = phrases.get(random.nextInt(phrases.size()));
      phrase.chars().filter(c -> encoder.canEncode((char) c)).forEach(c -> text.append((char) c));
      for (var i = 0; i < figures; i++) {
        text.append(';').append(random.nextInt(10_000));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> phrases(String language) throws IOException {
    var name = "/charsets/phrases-" + language + ".txt";
    try (var in = CharsetsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static String respelt(String text, String written, String read) {
    return new String(text.getBytes(Charset.forName(written)), Charset.forName(read));
  }

  private static List<Kind> kinds(String text) throws IOException {
    var kinds = new ArrayList<Kind>();
    for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      var found = Charsets.detect(("\uFEFF" + text).getBytes(charset)).mojibake();
      var here = found.stream().map(Mojibake::kind).toList();
      assertThat(kinds.isEmpty() || kinds.equals(here)).isTrue();
      kinds.clear();
      kinds.addAll(here);
    }
    return kinds;
  }
}
