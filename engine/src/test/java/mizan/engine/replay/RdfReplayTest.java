package mizan.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdfReplayTest extends ReplayCase {

  @ParameterizedTest
  @CsvSource({
    "ttl, TTL, text/turtle",
    "rdf, RDF/XML, application/rdf+xml",
    "xml, RDF/XML, application/rdf+xml",
    "jsonld, JSON-LD, application/ld+json",
    "nt, N-TRIPLES, application/n-triples"
  })
  void catalogueIsTheSameInEverySyntax(String ending, String syntax, String type) throws Exception {
    try (var replay = Replay.start(file("c.ttl", catalogue(3)), 0, Faults.none())) {
      var answer = get(replay.address().resolve("catalog." + ending));
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(type + ";charset=utf-8");
      var model = model(answer, syntax);
      assertThat(datasets(model))
          .containsExactlyInAnyOrder("urn:d:0001", "urn:d:0002", "urn:d:0003");
      assertThat(model.listObjectsOfProperty(DCAT.dataset).toList()).hasSize(3);
      assertThat(model.listObjectsOfProperty(VCARD4.fn).toList()).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/turtle | text/turtle",
        "text/html, application/rdf+xml;q=0.8, application/ld+json;q=0.9 | application/ld+json",
        "*/* | text/turtle"
      })
  void catalogueWithoutEndingIsInTheFormatAskedFor(String accept, String type) throws Exception {
    try (var replay = Replay.start(file("c.ttl", catalogue(1)), 0, Faults.none())) {
      assertThat(
              getAccepting(replay.address().resolve("catalog"), accept)
                  .headers()
                  .firstValue("Content-Type"))
          .hasValue(type + ";charset=utf-8");
    }
  }

  @Test
  void pagesFollowedByPartialViewHoldEveryDatasetOnce() throws Exception {
    try (var replay = Replay.start(compressed("c.ttl.gz", catalogue(230)), 0, Faults.none())) {
      var pages = follow(replay.address().resolve("catalog.ttl"), hydra("next"));
      assertThat(pages).hasSize(3);
      assertThat(numbers(pages.getFirst(), "totalItems")).containsExactly(230);
      var all = pages.stream().flatMap(page -> datasets(page).stream()).toList();
      assertThat(all).hasSize(230);
      assertThat(new HashSet<>(all)).hasSize(230);
    }
  }

  @Test
  void olderPortalsNameTheNextPageByAPlainString() throws Exception {
    var older = Dialect.usual().withPagedCollection(true).withPageSize(2);
    try (var replay = Replay.start(file("c.ttl", catalogue(5)), 0, Faults.none(), older)) {
      var first = model(get(replay.address().resolve("catalog.ttl")), "TTL");
      assertThat(first.listObjectsOfProperty(hydra("nextPage")).toList())
          .hasSize(1)
          .allMatch(RDFNode::isLiteral);
      assertThat(numbers(first, "itemsPerPage")).containsExactly(2);
      assertThat(follow(replay.address().resolve("catalog.ttl"), hydra("nextPage"))).hasSize(3);
    }
  }

  @Test
  void cyclicCatalogueLeadsFromItsLastPageToItsFirst() throws Exception {
    var faults = Faults.none().withCyclicNext(true).withAnnounceExtra(7);
    var small = Dialect.usual().withPageSize(2);
    try (var replay = Replay.start(file("c.ttl", catalogue(4)), 0, faults, small)) {
      var address = replay.address().resolve("catalog.ttl?page=2");
      var last = model(get(address), "TTL");
      assertThat(last.listObjectsOfProperty(hydra("next")).toList())
          .extracting(Object::toString)
          .containsExactly(replay.address() + "catalog.ttl?page=1");
      assertThat(numbers(last, "totalItems")).containsExactly(11);
    }
  }

  @Test
  void pageBeyondTheLastHoldsNoDatasetAndLeadsNowhere() throws Exception {
    try (var replay = Replay.start(file("c.ttl", catalogue(4)), 0, Faults.none())) {
      var beyond = model(get(replay.address().resolve("catalog.ttl?page=9")), "TTL");
      assertThat(datasets(beyond)).isEmpty();
      assertThat(beyond.contains(null, hydra("next"))).isFalse();
    }
  }

  @Test
  void everyPageHoldsWhatItsDatasetsShare() throws Exception {
    var single = Dialect.usual().withPageSize(1);
    try (var replay = Replay.start(file("c.ttl", catalogue(2)), 0, Faults.none(), single)) {
      for (var page : follow(replay.address().resolve("catalog.nt"), hydra("next"))) {
        assertThat(page.listObjectsOfProperty(DCTerms.publisher).toList()).hasSize(1);
        assertThat(page.contains(ResourceFactory.createResource("urn:office"), null)).isTrue();
        assertThat(page.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList()).hasSize(1);
      }
    }
  }

  @Test
  void catalogueWithASyntaxFaultIsServedAsItWasRecorded() throws Exception {
    var broken = "<urn:a> <urn:b> \"never ends";
    try (var replay = Replay.start(file("c.ttl", broken), 0, Faults.none())) {
      assertThat(get(replay.address().resolve("catalog.ttl")).body()).isEqualTo(broken);
      assertThat(get(replay.address().resolve("catalog.rdf")).statusCode()).isEqualTo(404);
    }
  }

  private List<Model> follow(URI first, Property next) throws Exception {
    var pages = new ArrayList<Model>();
    for (var open = new ArrayList<>(List.of(first)); !open.isEmpty() && pages.size() < 10; ) {
      var address = open.removeFirst();
      var syntax = address.getPath().endsWith(".nt") ? "N-TRIPLES" : "TTL";
      var page = model(get(address), syntax);
      pages.add(page);
      page.listObjectsOfProperty(next)
          .forEachRemaining(one ->
              open.add(URI.create(one.isLiteral() ? one.asLiteral().getString() : one.toString())));
    }
    return pages;
  }

  private static Model model(HttpResponse<String> answer, String syntax) {
    var model = ModelFactory.createDefaultModel();
    model.read(new StringReader(answer.body()), "http://127.0.0.1/", syntax);
    return model;
  }

  private static List<String> datasets(Model page) {
    return page.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList().stream()
        .map(Object::toString)
        .toList();
  }

  private static List<Integer> numbers(Model page, String property) {
    return page.listObjectsOfProperty(hydra(property)).toList().stream()
        .map(one -> one.asLiteral().getInt())
        .toList();
  }

  private static Property hydra(String name) {
    return ResourceFactory.createProperty("http://www.w3.org/ns/hydra/core#", name);
  }

  /// Datasets with a contact that has no name of its own, one file each, and a shared publisher.
  private static String catalogue(int count) {
    var turtle =
        new StringBuilder(
            """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            <urn:office> a foaf:Organization ; foaf:name "مكتب"@ar .
            <urn:catalogue> a dcat:Catalog ; dct:title "Catalogue"@fr .
            """);
    for (var n = 1; n <= count; n++) {
      turtle.append(
          """
          <urn:catalogue> dcat:dataset <urn:d:%1$04d> .
          <urn:d:%1$04d> a dcat:Dataset ; dct:title "عنوان %1$d"@ar ; dct:publisher <urn:office> ;
            dcat:contactPoint [ vcard:fn "Office %1$d" ] ; dcat:distribution <urn:f:%1$04d> .
          <urn:f:%1$04d> a dcat:Distribution .
          """
              .formatted(n));
    }
    return turtle.toString();
  }
}
