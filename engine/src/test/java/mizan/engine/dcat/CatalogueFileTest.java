package mizan.engine.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mizan.engine.dcat.Term.Literal;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/// A catalogue written as a document says what its descriptions say, in both syntaxes.
class CatalogueFileTest {
  private static final String PLACE = "https://x.example/";

  @Test
  void bothSyntaxesSayTheSame() {
    var said = GraphFactory.createDefaultGraph();
    catalogue().forEach(thing -> Graphs.statements(thing, said::add));
    var turtle = read(CatalogueFile::turtle, Lang.TURTLE);
    var jsonLd = read(CatalogueFile::jsonLd, Lang.JSONLD);
    assertThat(said.size()).isEqualTo(16);
    assertThat(turtle.isIsomorphicWith(said)).isTrue();
    assertThat(jsonLd.isIsomorphicWith(said)).isTrue();
  }

  @Test
  void namesOfKnownVocabulariesAreShortAndNothingElseIs() {
    for (var text : List.of(written(CatalogueFile::turtle), written(CatalogueFile::jsonLd))) {
      assertThat(text)
          .contains("dct:title", "dcat:Dataset", "xsd:date", PLACE + "one", "urn:other:word")
          .containsOnlyOnce("http://purl.org/dc/terms/");
    }
  }

  @Test
  void anEmptyCatalogueIsADocument() {
    var none = new ByteArrayOutputStream();
    CatalogueFile.jsonLd(Stream.of(), none);
    assertThat(parsed(none.toByteArray(), Lang.JSONLD).isEmpty()).isTrue();
  }

  private static Stream<Thing> catalogue() {
    return Stream.of(
        Thing.of(PLACE, Dcat.CATALOG)
            .with(Dcat.TITLE, Literal.tagged("جرد \"عمومي\"\n\\", "ar"))
            .with(Dcat.NAMESPACE + "dataset", Thing.named(PLACE + "one")),
        Thing.of(PLACE + "one#record", Dcat.CATALOG_RECORD)
            .with(
                Dcat.FOAF + "primaryTopic",
                Thing.of(PLACE + "one", Dcat.DATASET)
                    .with(Dcat.TITLE, Literal.tagged("L’eau", "fr"))
                    .with(Dcat.TITLE, Literal.plain("dct:title"))
                    .with(Dcat.MODIFIED, Literal.typed("2099-01-02", "date"))
                    .with("urn:other:word", Literal.plain(""))
                    .with(
                        Dcat.CONTACT_POINT,
                        Thing.of(null, Dcat.KIND).with(Dcat.VCARD + "fn", Literal.plain("A")))
                    .with(
                        Dcat.DISTRIBUTION,
                        Thing.of(null, Dcat.DISTRIBUTION_CLASS)
                            .with(Dcat.ACCESS_URL, Thing.named(PLACE + "a%20b?c=d&e=ü")))));
  }

  private static String written(BiConsumer<Stream<Thing>, OutputStream> writer) {
    var out = new ByteArrayOutputStream();
    writer.accept(catalogue(), out);
    return out.toString(UTF_8);
  }

  private static Graph read(BiConsumer<Stream<Thing>, OutputStream> writer, Lang syntax) {
    return parsed(written(writer).getBytes(UTF_8), syntax);
  }

  private static Graph parsed(byte[] document, Lang syntax) {
    return RDFParser.source(new ByteArrayInputStream(document)).lang(syntax).toGraph();
  }
}
