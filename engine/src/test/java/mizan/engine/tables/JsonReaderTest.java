package mizan.engine.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import mizan.engine.tables.Defect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReaderTest {
  @TempDir Path folder;

  @Test
  void theLongestListOfObjectsIsTheTable() throws IOException {
    var heard =
        read(
            JsonReader.ofRecords(),
            "{\"help\":[{\"x\":1}],\"result\":{\"records\":[{\"a\":1e2,\"b\":[1,2]},{\"a\":\"é\",\"c\":true}]}}",
            UTF_8);
    assertThat(heard.starts.getFirst().name()).isEqualTo("/result/records");
    assertThat(heard.starts.getFirst().columns()).containsExactly("a", "b", "c");
    assertThat(heard.rows).containsExactly("1: n100 {[1,2] ·", "2: té · btrue");
    assertThat(heard.kinds()).containsExactly(Kind.RECORD_FIELDS_DIFFER, Kind.RECORD_FIELDS_DIFFER);
  }

  @Test
  void objectsALineAreRecords() throws IOException {
    var heard = read(JsonReader.ofRecords(), "{\"a\":1,\"l\":[{},{},{}]}\n{\"a\":2}\n", UTF_16LE);
    assertThat(heard.rows).containsExactly("1: n1 {[{},{},{}]", "2: n2 ·");
  }

  @Test
  void featuresHaveTheirPropertiesAndAGeometry() throws IOException {
    var heard =
        read(
            JsonReader.ofFeatures(),
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":7,"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[10.1,36.8]},"
                + "\"properties\":{\"nom\":\"x\"}}]}",
            UTF_8);
    assertThat(heard.starts.getFirst().columns()).containsExactly("id", "nom", "geometry");
    assertThat(heard.rows)
        .containsExactly("1: n7 tx {{\"type\":\"Point\",\"coordinates\":[10.1,36.8]}");
  }

  @Test
  void listsOfCellsMayHaveAHeader() throws IOException {
    var heard = read(JsonReader.ofRecords(), "[[\"a\",\"b\"],[1,2],[3,null]]", UTF_8);
    assertThat(heard.starts.getFirst().columns()).containsExactly("a", "b");
    assertThat(heard.rows).containsExactly("2: n1 n2", "3: n3");
  }

  @Test
  void whatStandsBeforeAFaultIsRead() throws IOException {
    var heard = read(JsonReader.ofRecords(), "[{\"a\":1},{\"a\":2},{\"a\":", UTF_8);
    assertThat(heard.rows).containsExactly("1: n1", "2: n2");
    assertThat(heard.kinds()).contains(Kind.DAMAGED);
  }

  @Test
  void nestingWithoutEndReachesALimit() throws IOException {
    var heard = read(JsonReader.ofRecords(), "{\"a\":".repeat(5_000), UTF_8);
    assertThat(heard.kinds()).contains(Kind.LIMIT_REACHED);
  }

  private HeardLines read(JsonReader reader, String text, Charset charset) throws IOException {
    var heard = new HeardLines();
    var file = Files.write(folder.resolve("a.json"), text.getBytes(charset));
    reader.read(file, Limits.USUAL, heard);
    assertThat(heard.complete()).isTrue();
    return heard;
  }
}
