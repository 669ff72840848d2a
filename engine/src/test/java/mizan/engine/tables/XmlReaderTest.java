package mizan.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mizan.engine.tables.Defect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlReaderTest {
  @TempDir Path folder;

  @Test
  void theElementThatComesBackIsTheRecord() throws IOException {
    var heard =
        read(
            """
            <l><head><x/></head><r id="1"><n>Béja</n><t>a</t><t>b</t><p><q>3</q></p></r>
            <r id="2"><n><![CDATA[<é>]]></n></r></l>\
            """);
    assertThat(heard.starts.getFirst().name()).isEqualTo("/l/r");
    assertThat(heard.starts.getFirst().columns()).containsExactly("@id", "n", "t", "p/q");
    assertThat(heard.rows).containsExactly("1: t1 tBéja {[\"a\",\"b\"] t3", "2: t2 t<é> · ·");
    assertThat(heard.kinds()).containsExactly(Kind.RECORD_FIELDS_DIFFER);
  }

  @Test
  void noFileIsReadThroughAnEntity() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    var heard =
        read(
            "<!DOCTYPE l [<!ENTITY e SYSTEM \""
                + secret.toUri()
                + "\">]>"
                + "<l><r><n>&e;</n></r><r><n>b</n></r></l>");
    assertThat(heard.rows.toString()).doesNotContain("secret");
  }

  @Test
  void manyEscapesAreNoBomb() throws IOException {
    var heard = read("<l>" + "<r><n>&amp;&lt;</n></r>".repeat(150_000) + "</l>");
    assertThat(heard.rowCount).isEqualTo(150_000);
    assertThat(heard.rows.getFirst()).isEqualTo("1: t&<");
    assertThat(heard.defects).isEmpty();
  }

  @Test
  void whatStandsBeforeAFaultIsRead() throws IOException {
    var heard = read("<l><r><n>a</n></r><r><n>b</n></r><r><n>c</l>");
    assertThat(heard.rows).containsExactly("1: ta", "2: tb");
    assertThat(heard.kinds()).containsExactly(Kind.DAMAGED);
  }

  private HeardLines read(String text) throws IOException {
    var heard = new HeardLines();
    new XmlReader().read(Files.writeString(folder.resolve("a.xml"), text), Limits.USUAL, heard);
    assertThat(heard.complete()).isTrue();
    return heard;
  }
}
