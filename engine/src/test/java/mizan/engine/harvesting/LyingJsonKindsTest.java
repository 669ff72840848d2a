package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mizan.engine.Corpus;
import mizan.engine.Harvested;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import mizan.engine.catalogue.Distribution;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Portals of the kinds that speak JSON of their own, with the traps that were met in the wild.
class LyingJsonKindsTest {
  private static final String ODS = "/api/explore/v2.1/catalog/";
  private static final String ODS_FIRST = "/api/datasets/1.0/search/";
  private static final String SOCRATA = "/api/catalog/v1";
  private static final String UDATA = "/api/1/datasets/";
  private static final String FEED = "/api/feed/dcat-us/1.1.json";
  private static final String FEED_AP = "/api/feed/dcat-ap/2.1.1.json";
  private static final String DATA_JSON =
      "{\"dataset\":[{\"identifier\":\"of data.json\",\"title\":\"Water\"}]}";

  @ParameterizedTest
  @CsvSource({
    "opendatasoft, " + ODS,
    "socrata, " + SOCRATA,
    "udata, " + UDATA,
    "arcgis-hub, " + FEED
  })
  void portalThatHasADataJsonTooIsOfItsOwnKind(String kind, String start) {
    try (var portal =
        portal(Map.of(start, page(kind, 1, record(kind, "a")), "/data.json", DATA_JSON))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.harvest().kind()).isEqualTo(kind);
      assertThat(harvested.ids()).containsExactly("a");
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.harvest().export()).isEqualTo(Harvest.Export.PARSES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"results\":[],\"data\":[]}", "7", "{\"total\":", "<html>"})
  void answersOfAnotherShapeAreNoneOfTheseKinds(String body) {
    var answers =
        Map.of(ODS, body, ODS_FIRST, body, SOCRATA, body, UDATA, body, FEED, body, FEED_AP, body);
    try (var portal = portal(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.harvest().kind()).isEqualTo("unknown");
      assertThat(harvested.problems()).containsExactly(Kind.NOT_A_PORTAL);
      assertThat(portal.asked()).hasSizeLessThan(30);
    }
  }

  @ParameterizedTest
  @CsvSource({"opendatasoft, " + ODS, "socrata, " + SOCRATA, "udata, " + UDATA})
  void samePageAgainAndAgainEndsTheHarvest(String kind, String start) {
    try (var portal = portal(Map.of(start, page(kind, 9_000, record(kind, "a"))))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("a");
      assertThat(harvested.problems()).contains(Kind.PAGING_STOPPED, Kind.COUNT_DIFFERS);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(portal.asked()).hasSizeLessThan(30);
    }
  }

  @ParameterizedTest
  @CsvSource({"opendatasoft, " + ODS, "socrata, " + SOCRATA, "udata, " + UDATA})
  void nothingWhereMuchWasAnnouncedEndsTheHarvest(String kind, String start) {
    try (var portal = portal(Map.of(start, page(kind, 1_000_000_000, "")))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.datasets()).isEmpty();
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(portal.asked()).hasSizeLessThan(30);
    }
  }

  @ParameterizedTest
  @CsvSource({"opendatasoft, " + ODS, "socrata, " + SOCRATA, "udata, " + UDATA})
  void countThatIsNoneIsNamed(String kind, String start) {
    var page = page(kind, 5, record(kind, "a")).replace(":5", ":\"many\"");
    try (var portal = portal(Map.of(start, page))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.problems()).contains(Kind.COUNT_UNREADABLE);
      assertThat(harvested.harvest().complete()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"opendatasoft, " + ODS, "socrata, " + SOCRATA, "udata, " + UDATA})
  void pageThatFailsAfterTheFirstHoldsTheHarvestAndItsPlaceIsNamed(String kind, String start) {
    var first = page(kind, 2, record(kind, "a"));
    Function<String, Answer> answers =
        path -> {
          if (!path.startsWith(start)) {
            return Answer.NOT_FOUND;
          }
          return path.matches(".*(offset=1|page=2).*")
              ? new Answer(500, "application/json", "{}")
              : Answer.json(first);
        };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("a");
      assertThat(harvested.first(Kind.PAGE_FAILED).place()).containsPattern("offset=1|page=2");
      assertThat(harvested.first(Kind.COUNT_DIFFERS).detail()).isEqualTo("1 / 2");
    }
  }

  @ParameterizedTest
  @CsvSource({"opendatasoft, " + ODS, "socrata, " + SOCRATA, "udata, " + UDATA})
  void entryThatIsNoRecordIsNamedAndTheOthersAreRead(String kind, String start) {
    var page = page(kind, 3, record(kind, "a") + ",null," + record(kind, "b"));
    try (var portal = portal(Map.of(start, page))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("a", "b");
      assertThat(harvested.problems())
          .containsExactlyInAnyOrder(Kind.RECORD_NOT_AN_OBJECT, Kind.COUNT_DIFFERS);
    }
  }

  @Test
  void oldOpendatasoftPortalIsReadByItsFirstInterface() throws IOException {
    var answer = Files.readString(Corpus.folder("ods-api").resolve("ods-v1-datasets-search.json"));
    try (var portal = portal(Map.of(ODS_FIRST, answer))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.harvest().kind()).isEqualTo("opendatasoft");
      assertThat(harvested.datasets()).hasSize(4);
      assertThat(harvested.first(Kind.COUNT_DIFFERS).detail()).isEqualTo("4 / 3");
      assertThat(harvested.datasets())
          .allMatch(dataset ->
              dataset.distributions().stream()
                  .allMatch(file ->
                      String.valueOf(file.accessUrl()).startsWith(portal.address().toString())));
    }
  }

  @Test
  void opendatasoftAnswerOfVersionTwoIsReadOneDeeper() {
    var answer =
        "{\"total_count\":1,\"links\":[],\"datasets\":[{\"links\":[],\"dataset\":%s}]}"
            .formatted(record("opendatasoft", "a"));
    try (var portal = portal(Map.of(ODS, answer))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("a");
      assertThat(harvested.problems()).isEmpty();
      assertThat(harvested.datasets().getFirst().distributions())
          .extracting(Distribution::accessUrl)
          .startsWith(portal.address() + ODS.substring(1) + "datasets/a/exports/csv");
    }
  }

  @Test
  void keptRecordOfOpendatasoftStillKnowsWhereItStood() {
    try (var portal = portal(Map.of(ODS, page("opendatasoft", 1, record("opendatasoft", "a"))))) {
      var came = Harvested.of(portal.address()).datasets().getFirst();
      var again = KeptRecord.read("opendatasoft", came.raw().toString()).orElseThrow();

      assertThat(again.distributions()).isEqualTo(came.distributions()).hasSize(3);
      assertThat(again.landingPage()).startsWith(portal.address().toString());
    }
  }

  @Test
  void socrataViewsAndWhatThePublicMadeAreNotExpectedAmongTheDatasets() {
    var others =
        record("socrata", "v").replace("\"type\"", "\"parent_fxf\":[\"aaaa-1111\"],\"type\"")
            + ","
            + record("socrata", "m").replace("dataset", "map")
            + ","
            + record("socrata", "c").replace("\"type\"", "\"provenance\":\"community\",\"type\"")
            + ","
            + record("socrata", "f").replace("x.example", "other.example");
    var page = page("socrata", 5, record("socrata", "a") + "," + others);
    try (var portal = portal(Map.of(SOCRATA, page))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("a", "f");
      assertThat(harvested.problems())
          .containsExactlyInAnyOrder(Kind.PASSED_OVER, Kind.FROM_ELSEWHERE);
      assertThat(harvested.harvest().announced()).isEqualTo(2);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void catalogueOfWhatIsPassedOverAloneIsEmpty() {
    var page = page("udata", 1, record("udata", "a").replace("}", ",\"archived\":\"2024\"}"));
    try (var portal = portal(Map.of(UDATA, page))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.problems())
          .containsExactlyInAnyOrder(Kind.PASSED_OVER, Kind.EMPTY_CATALOGUE);
    }
  }

  @Test
  void hubWhoseFirstFeedIsOffIsReadByTheOther() {
    var feed =
        """
        {"@context":{"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/"},
         "@type":"dcat:Catalog",
         "dcat:dataset":[{"@id":"https://x.example/a","@type":"dcat:Dataset","dct:title":"Water"}]}
        """;
    try (var portal = portal(Map.of(FEED_AP, feed, "/data.json", DATA_JSON))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.harvest().kind()).isEqualTo("arcgis-hub");
      assertThat(harvested.ids()).containsExactly("https://x.example/a");
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void feedThatNeverWasIsNoHub() {
    try (var portal = portal(Map.of(FEED, "{\"error\":{\"code\":400}}", "/data.json", DATA_JSON))) {
      assertThat(Harvested.of(portal.address()).harvest().kind()).isEqualTo("dcat-us");
    }
  }

  @Test
  void realDatasetsOfUdataKeepTheirFilesAndNotTheirDocumentation() throws IOException {
    var entries =
        JsonMapper.shared()
            .readTree(
                Files.readString(Corpus.folder("udata-api").resolve("datagouv-datasets.json")));
    for (var entry : entries) {
      var record = new HashMap<String, JsonNode>();
      entry.path("dataset").properties().forEach(it -> record.put(it.getKey(), it.getValue()));
      record.put("resources", entry.path("resources"));
      record.put("organization", entry.path("organization"));
      var harvested = Harvested.record("udata", record);
      var documents = count(entry, "documentation");

      var elsewhere = entry.path("dataset").path("harvest").hasNonNull("domain");
      assertThat(harvested.problems())
          .isEqualTo(elsewhere ? List.of(Kind.FROM_ELSEWHERE) : List.of());
      var dataset = harvested.datasets().getFirst();
      assertThat(dataset.title().isEmpty()).isFalse();
      assertThat(dataset.publisher()).isNotNull();
      assertThat(dataset.documentation()).hasSize((int) documents);
      assertThat(dataset.distributions())
          .hasSize(entry.path("resources").size() - (int) (documents + count(entry, "api")));
    }
    assertThat(entries.size()).isEqualTo(9);
  }

  private static long count(JsonNode entry, String type) {
    return entry
        .path("resources")
        .valueStream()
        .filter(one -> one.path("type").asString("").equals(type))
        .count();
  }

  /// Answers every address that begins so.
  private static Loopback portal(Map<String, String> answers) {
    return new Loopback(path ->
        answers.entrySet().stream()
            .filter(answer -> path.startsWith(answer.getKey()))
            .map(answer -> Answer.json(answer.getValue()))
            .findFirst()
            .orElse(Answer.NOT_FOUND));
  }

  private static String page(String kind, int count, String records) {
    return switch (kind) {
      case "opendatasoft" -> "{\"total_count\":%d,\"results\":[%s]}".formatted(count, records);
      case "socrata" -> "{\"results\":[%s],\"resultSetSize\":%d}".formatted(records, count);
      case "udata" ->
          "{\"data\":[%s],\"page\":1,\"page_size\":1,\"total\":%d,\"next_page\":null}"
              .formatted(records, count);
      default -> "{\"dataset\":[%s]}".formatted(records);
    };
  }

  private static String record(String kind, String id) {
    return switch (kind) {
      case "opendatasoft" ->
          "{\"dataset_id\":\"%s\",\"metas\":{\"default\":{\"title\":\"Water\"}}}".formatted(id);
      case "socrata" ->
          "{\"resource\":{\"id\":\"%s\",\"name\":\"Water\",\"type\":\"dataset\"},\"metadata\":{\"domain\":\"x.example\"}}"
              .formatted(id);
      case "udata" -> "{\"id\":\"%s\",\"title\":\"Water\"}".formatted(id);
      default -> "{\"identifier\":\"%s\",\"title\":\"Water\"}".formatted(id);
    };
  }
}
