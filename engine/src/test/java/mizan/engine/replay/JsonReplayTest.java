package mizan.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Recordings that answer as Opendatasoft, Socrata, uData and ArcGIS Hub do.
class JsonReplayTest extends ReplayCase {

  @Test
  void opendatasoftGivesTenRecordsUnlessMoreAreAskedAndNeverBeyondItsCeiling() throws Exception {
    var records = lines(120, "{\"dataset_id\":\"d-%04d\"}");
    try (var replay = Replay.start(file("town.opendatasoft.jsonl", records), 0, Faults.none())) {
      var datasets = replay.address().resolve("api/explore/v2.1/catalog/datasets");

      assertThat(json(datasets).path("results").size()).isEqualTo(10);
      assertThat(json(datasets).path("total_count").asInt()).isEqualTo(120);
      assertThat(first(json(asked(datasets, "limit=100&offset=100")), "results", "dataset_id"))
          .isEqualTo("d-0101");
      assertThat(get(asked(datasets, "limit=101")).statusCode()).isEqualTo(400);
      assertThat(get(asked(datasets, "limit=100&offset=9901")).statusCode()).isEqualTo(400);
      assertThat(json(replay.address().resolve("api/explore/v2.1/catalog/exports/json")).size())
          .isEqualTo(120);
    }
  }

  @Test
  void socrataGoesOnAfterAnIdBeyondItsCeiling() throws Exception {
    var records = lines(120, "{\"resource\":{\"id\":\"aaaa-%04d\"}}");
    try (var replay = Replay.start(file("town.socrata.jsonl", records), 0, Faults.none())) {
      var catalogue = replay.address().resolve("api/catalog/v1");

      assertThat(json(catalogue).path("results").size()).isEqualTo(100);
      assertThat(get(asked(catalogue, "limit=100&offset=9901")).statusCode()).isEqualTo(400);
      var after = json(asked(catalogue, "limit=100&scroll_id=aaaa-0117"));
      assertThat(after.path("results").size()).isEqualTo(3);
      assertThat(after.path("results").path(0).path("resource").path("id").asString())
          .isEqualTo("aaaa-0118");
    }
  }

  @Test
  void udataGivesTheNewestFirstUnlessCreationIsAskedAndSaysWhatIsGone() throws Exception {
    var records = lines(30, "{\"id\":\"d-%04d\"}");
    var drift = Faults.none().with(KindFault.PAGES_DRIFT);
    try (var replay = Replay.start(file("town.udata.jsonl", records), 0, drift)) {
      var datasets = replay.address().resolve("api/1/datasets/");

      assertThat(get(datasets.resolve("d-0001/")).statusCode()).isEqualTo(200);
      assertThat(first(json(datasets), "data", "id")).isEqualTo("d-0030");
      assertThat(get(datasets.resolve("d-0001/")).statusCode()).isEqualTo(410);
      assertThat(get(datasets.resolve("d-0099/")).statusCode()).isEqualTo(404);
      var page = json(asked(datasets, "page=2&page_size=20&sort=created"));
      assertThat(page.path("total").asInt()).isEqualTo(29);
      assertThat(page.path("next_page").isNull()).isTrue();
      assertThat(get(asked(datasets, "page=3&page_size=20")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void hubSaysThatItsFeedIsBeingMadeBeforeItGivesIt() throws Exception {
    var late = Faults.none().with(KindFault.FEED_LATE);
    var feed = file("town.arcgis-hub.json", "{\"dataset\":[{\"identifier\":\"1\"}]}");
    try (var replay = Replay.start(feed, 0, late)) {
      var address = replay.address().resolve("api/feed/dcat-us/1.1.json");

      assertThat(get(address).statusCode()).isEqualTo(202);
      assertThat(get(address).statusCode()).isEqualTo(202);
      assertThat(json(address).path("dataset").size()).isEqualTo(1);
    }
  }

  @Test
  void faultsOfAKindStandInThePlanOfAPortal() throws Exception {
    file("town.arcgis-hub.json", "{\"dataset\":[{\"identifier\":\"1\"}]}");
    file("portals.json", "[{\"slug\":\"town\",\"faults\":{\"feedNeverReady\":true}}]");
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      var feed = replay.address().resolve("town/api/feed/dcat-us/1.1.json");

      assertThat(get(feed).statusCode()).isEqualTo(202);
    }
  }

  private static String lines(int count, String record) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(record::formatted)
        .collect(Collectors.joining("\n"));
  }

  private static URI asked(URI address, String query) {
    return URI.create(address + "?" + query);
  }

  private static String first(JsonNode page, String list, String field) {
    return page.path(list).path(0).path(field).asString();
  }
}
