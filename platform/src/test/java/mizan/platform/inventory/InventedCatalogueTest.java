package mizan.platform.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.engine.dcat.Conformance;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Shapes;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.editions.Editions;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The whole inventory of the invented country as linked data, held against DCAT-AP.
@DemonstrationSite
class InventedCatalogueTest {
  private static final int LEAST = 350;

  @LocalServerPort private int port;

  @BeforeAll
  static void measure(@Autowired Editions editions) throws InterruptedException {
    Measured.await(editions);
  }

  private String body(String path) throws Exception {
    return new Visitor(port).get(path).body();
  }

  @Test
  void nothingInItBreaksTheRules() throws Exception {
    var data = LinkedData.turtle(body("/inventory.ttl"));
    var described =
        Stream.of(Dcat.CATALOG, Dcat.DATASET, Dcat.AGENT, Dcat.SKOS + "Concept")
            .flatMap(data::all)
            .map(data::described)
            .toList();
    assertThat(described).hasSizeGreaterThan(LEAST);
    assertThat(described)
        .allSatisfy(
            thing -> assertThat(Conformance.violations(thing)).as("%s", thing.iri()).isEmpty());
  }

  /// The official shapes of DCAT-AP 3, where they are at hand.
  @Test
  void theOfficialShapesFindNothing() throws Exception {
    var environment =
        Objects.requireNonNullElse(System.getenv("MIZAN_CORPUS"), "../../shared/corpus");
    var shapes =
        Path.of(System.getProperty("mizan.corpus", environment))
            .resolve("dcat-rdf/semic-3.0.1/html/shacl/shapes.ttl");
    assumeTrue(Files.exists(shapes), () -> "the shapes are absent: " + shapes);
    var data = LinkedData.turtle(body("/inventory.ttl"));
    assertThat(Shapes.read(shapes).violations(data.graph())).isEmpty();
  }

  @Test
  void bothSyntaxesAndTheTableHaveTheSameRecords() throws Exception {
    var turtle = LinkedData.turtle(body("/inventory.ttl"));
    var jsonLd = LinkedData.jsonLd(body("/inventory.jsonld"));
    assertThat(turtle.ids()).hasSizeGreaterThan(LEAST).doesNotHaveDuplicates();
    assertThat(jsonLd.graph().size()).isEqualTo(turtle.graph().size());
    assertThat(jsonLd.ids()).containsExactlyInAnyOrderElementsOf(turtle.ids());
    assertThat(LinkedData.idsOf(body("/fr/inventory/inventory.csv")))
        .containsExactlyInAnyOrderElementsOf(turtle.ids());
  }

  @Test
  void whatAHarvestFoundHasADistributionAndTheCountrySaysThatItIsInvented() throws Exception {
    var document = body("/inventory.ttl");
    var data = LinkedData.turtle(document);
    assertThat(data.all(Dcat.DISTRIBUTION_CLASS)).isNotEmpty();
    assertThat(document).contains("imaginary country");
    assertThat(data.all(Dcat.CATALOG_RECORD)).hasSameSizeAs(data.ids());
  }
}
