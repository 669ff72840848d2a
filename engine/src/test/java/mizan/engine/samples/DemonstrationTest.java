package mizan.engine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.TreeMap;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemonstrationTest {

  @Test
  void everyPortalOfTheCountryLivesAndHoldsItsDatasets(@TempDir Path folder) throws Exception {
    var country = Country.read(Path.of("..", "samples"));
    SampleCountry.write(country, 1, folder);
    var sizes = new TreeMap<String, Integer>();
    country.portals().forEach(one -> sizes.put(one.slug(), one.size()));
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      var announced = new TreeMap<String, Integer>();
      for (var portal : country.portals()) {
        var root = replay.address().resolve(portal.slug() + "/");
        announced.put(portal.slug(), announced(portal, root));
      }
      // The one portal that announces more than it has.
      sizes.merge("peche", 3, Integer::sum);
      assertThat(announced).isEqualTo(sizes);
    }
  }

  private static int announced(SamplePortal portal, URI root) throws Exception {
    return switch (portal.kind()) {
      case SamplePortal.Kind.Ckan ckan -> {
        var action = ckan.dkan() ? "package_list" : "package_search";
        var json = json(root, "api/3/action/" + action);
        yield ckan.dkan() ? json.path("result").size() : json.path("result").path("count").asInt();
      }
      case SamplePortal.Kind.Rdf _ -> {
        var pages = ModelFactory.createDefaultModel();
        for (var page = 1; page <= 2; page++) {
          var text = get(root.resolve("catalog.jsonld?page=" + page));
          RDFParser.fromString(text, Lang.JSONLD).parse(pages);
        }
        yield pages.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList().size();
      }
      case SamplePortal.Kind.DcatUs _ -> json(root, "data.json").path("dataset").size();
      case SamplePortal.Kind.ArcgisHub _ ->
          json(root, "api/feed/dcat-us/1.1.json").path("dataset").size();
      case SamplePortal.Kind.Opendatasoft _ ->
          json(root, "api/explore/v2.1/catalog/datasets").path("total_count").asInt();
      case SamplePortal.Kind.Socrata _ ->
          json(root, "api/catalog/v1").path("resultSetSize").asInt();
      case SamplePortal.Kind.Udata _ -> json(root, "api/1/datasets/").path("total").asInt();
      case SamplePortal.Kind.Csw _ ->
          number(
              get(root.resolve("csw?service=CSW&request=GetRecords&resultType=hits")),
              "numberOfRecordsMatched");
      // One of the records was deleted.
      case SamplePortal.Kind.Oai _ ->
          number(get(root.resolve("oai?verb=ListRecords&metadataPrefix=dcat")), "completeListSize")
              - 1;
      case SamplePortal.Kind.PlainSite _ ->
          get(root.resolve("sitemap.xml")).split("<loc>", -1).length - 1;
    };
  }

  private static int number(String xml, String attribute) {
    return Integer.parseInt(xml.replaceFirst("(?s)^.*" + attribute + "=\"(\\d+)\".*$", "$1"));
  }

  private static JsonNode json(URI root, String path) throws Exception {
    return JsonMapper.shared().readTree(get(root.resolve(path)));
  }

  private static String get(URI address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }
}
