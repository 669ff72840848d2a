package mizan.engine.sniffing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnifferTest {
  private static final String TABLE = "رمز;ولاية;قيمة\n1;تونس;12,5\n2;صفاقس;7\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          CSV ¦ a,b,c|1,2,3|4,5,6
          CSV ¦ ||  |code;nom|1;"Béja; nord"|2;Sousse
          CSV ¦ a,b,c
          CSV ¦ nom|Sfax|Gabès|Mahdia
          TXT ¦ # Notes|Ces fichiers, comme les autres, sont publiés chaque mois.|Merci, à bientôt.
          TXT ¦ Une seule phrase, puis une autre. Rien de plus ici.
          JSON ¦ {"a": [1, 2], "b": {"type": "Feature"}}
          JSON ¦ [{"a": 1}, {"a": 2}]
          JSON ¦ {"a": [1, 2
          NDJSON ¦ {"a": 1}|{"a": 2}|
          GEOJSON ¦ {"type": "FeatureCollection", "features": []}
          GEOJSON ¦ {"features": [{"type": "Feature", "geometry": null}
          GEOJSON ¦ {"type": "Point", "coordinates": [10, 36]}
          JSON_LD ¦ {"@context": {"a": "http://a.example/"}, "a": 1}
          JSON_LD ¦ [{"@id": "http://a.example/", "http://a.example/b": 1}]
          XML ¦ <?xml version="1.0"?><!-- n --><records><r/></records>
          XML ¦ <records><r>1</r></records>
          KML ¦ <kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>
          GML ¦ <w:FeatureCollection xmlns:w="http://w.example/" xmlns:gml="http://www.opengis.net/gml"/>
          SVG ¦ <svg xmlns="http://www.w3.org/2000/svg"/>
          RDF_XML ¦ <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>
          XML ¦ <!DOCTYPE a [<!ENTITY b "c>">]><a>&b;</a>
          RDF_TURTLE ¦ # note|@prefix a: <http://a.example/> .|a:b a:c "{ x }" .
          RDF_TURTLE ¦ PREFIX a: <http://a.example/>|a:b a:c 1 .
          RDF_TURTLE ¦ <http://a.example/b> <http://a.example/c> 1 ; <http://a.example/d> 2 .
          RDF_TRIG ¦ @prefix a: <http://a.example/> .|a:g { a:b a:c 1 }
          RDF_N_TRIPLES ¦ <http://a.example/b> <http://a.example/c> "d # e"@fr .
          RDF_N_QUADS ¦ _:b <http://a.example/c> "d" <http://a.example/g> .
          HTML ¦ <!doctype html><title>Bienvenue</title>
          HTML ¦ <table><tr><td>1</td></tr></table>
          RTF ¦ {\\rtf1 a}
          PDF ¦ %PDF-1.7
          EMPTY ¦ ||
          """)
  void theFirstStructureOfATextSaysWhatItIs(FileKind kind, String text) {
    assertThat(Sniffer.sniff(text.replace('|', '\n').getBytes(UTF_8)).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PNG,     '\u0089PNG\r\n\u001a\n'
          JPEG,    '\u00ff\u00d8\u00ff\u00e0'
          GIF,     GIF89a
          TIFF,    'II*\0'
          WEBP,    RIFF1234WEBPVP8
          PARQUET, PAR1abcd
          _7Z,     '7z\u00bc\u00af''\u001c\0'
          RAR,     'Rar!\u001a\u0007\0'
          UNKNOWN, '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008'
          """)
  void binaryFormatsIntroduceThemselves(FileKind kind, String bytes) {
    assertThat(Sniffer.sniff(bytes.getBytes(ISO_8859_1)).kind()).isEqualTo(kind);
  }

  @Test
  void aTableIsATableInEveryEncoding() {
    for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(Sniffer.sniff(TABLE.getBytes(charset)).kind()).isEqualTo(FileKind.CSV);
      assertThat(Sniffer.sniff(("\uFEFF" + TABLE).getBytes(charset)).kind())
          .isEqualTo(FileKind.CSV);
    }
  }

  @Test
  void membersMakeTheKindOfAnArchive() throws IOException {
    assertThat(kindOfMembers("xl/workbook.xml")).isEqualTo(FileKind.XLSX);
    assertThat(kindOfMembers("word/document.xml")).isEqualTo(FileKind.DOCX);
    assertThat(kindOfMembers("ppt/presentation.xml")).isEqualTo(FileKind.PPTX);
    assertThat(kindOfMembers("f/routes.txt", "f/trips.txt", "f/stop_times.txt", "f/stops.txt"))
        .isEqualTo(FileKind.GTFS);
    assertThat(kindOfMembers("a/B.SHP", "a/b.dbf")).isEqualTo(FileKind.SHP);
    assertThat(kindOfMembers("doc.kml", "files/a.png")).isEqualTo(FileKind.KMZ);
    assertThat(kindOfMembers("a.csv", "routes.txt")).isEqualTo(FileKind.ZIP);
  }

  @Test
  void whatIsPackedIsKnownToo() throws IOException {
    var packed = Sniffer.sniff(zip("../x.csv", zip("a.csv", TABLE.getBytes(UTF_8))));
    assertThat(packed.inner().getFirst().name()).isEqualTo("../x.csv");
    assertThat(packed.inner().getFirst().kind()).isEqualTo(FileKind.ZIP);
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(TABLE.getBytes(UTF_8));
    }
    assertThat(Sniffer.sniff(out.toByteArray()).inner().getFirst().kind()).isEqualTo(FileKind.CSV);
  }

  @Test
  void anArchiveWithoutItsDirectoryIsStillKnown() throws IOException {
    var whole = zip("xl/workbook.xml", new byte[500]);
    var cut = Sniffer.sniff(Arrays.copyOf(whole, whole.length - 40));
    assertThat(cut.kind()).isEqualTo(FileKind.XLSX);
    assertThat(cut.evidence()).contains("directory cut");
  }

  @ParameterizedTest
  @CsvSource({
    "true,  <html><title>404 Not Found</title></html>",
    "true,  <html><h1>Page introuvable</h1></html>",
    "true,  <html><title>الصفحة غير موجودة</title></html>",
    "true,  <html><form><input name=p type='password'></form></html>",
    "true,  <html><title>تسجيل الدخول</title></html>",
    "false, <html><title>Recensement agricole</title><p>2024</p></html>",
    "false, <table><tr><td>1404</td></tr></table>"
  })
  void aPageThatTellsOfAnErrorIsNamed(boolean error, String page) {
    assertThat(Sniffer.sniff(page.getBytes(UTF_8)).errorPage()).isEqualTo(error);
  }

  @Test
  void noBytesMakeItFail() throws IOException {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var starts =
        List.of(
            "",
            "PK\3\4",
            "\u001f\u008b\b",
            "{\"a\":",
            "<a",
            "@prefix a: <b>",
            "BM",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            "PK\5\6",
            "SQLite format 3\0");
    for (var i = 0; i < 3_000; i++) {
      var bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      var start = starts.get(random.nextInt(starts.size())).getBytes(ISO_8859_1);
      System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
      assertThat(Sniffer.sniff(bytes).evidence()).isNotEmpty();
    }
  }

  private static FileKind kindOfMembers(String... names) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("a,b\n1,2\n".getBytes(UTF_8));
      }
    }
    return Sniffer.sniff(out.toByteArray()).kind();
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
