package mizan.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CkanReplayTest extends ReplayCase {

  @Test
  void searchGivesTenPackagesWhenNoNumberIsAsked() throws Exception {
    try (var replay = Replay.start(file("small.jsonl", packages(25)), 0, Faults.none())) {
      var answer = json(action(replay, "package_search?q=*:*"));
      assertThat(answer.path("success").asBoolean()).isTrue();
      assertThat(answer.path("help").asString()).contains("package_search");
      assertThat(answer.path("result").path("count").asInt()).isEqualTo(25);
      assertThat(answer.path("result").path("results").size()).isEqualTo(10);
      assertThat(answer.path("result").has("facets")).isTrue();
      assertThat(answer.path("result").has("search_facets")).isTrue();
    }
  }

  @Test
  void pagesSortedByIdHoldEveryPackageOnce() throws Exception {
    try (var replay = Replay.start(compressed("big.jsonl.gz", packages(2345)), 0, Faults.none())) {
      var ids = new ArrayList<String>();
      for (var start = 0; start < 2345; start += 1000) {
        var page = json(action(replay, "package_search?rows=5000&sort=id%20asc&start=" + start));
        ids.addAll(texts(page.path("result").path("results"), "id"));
      }
      assertThat(ids).hasSize(2345).isSorted();
      assertThat(new HashSet<>(ids)).hasSize(2345);
    }
  }

  @Test
  void searchSinceADateLeavesOlderPackagesOut() throws Exception {
    try (var replay = Replay.start(file("small.jsonl", packages(25)), 0, Faults.none())) {
      var since = "fq=metadata_modified:%5B2024-01-01T00:00:21Z%20TO%20*%5D%20%2Bstate:active";
      var newest = json(action(replay, "package_search?sort=metadata_modified+desc&" + since));
      assertThat(newest.path("result").path("count").asInt()).isEqualTo(5);
      assertThat(texts(newest.path("result").path("results"), "name"))
          .containsExactly("p-0025", "p-0024", "p-0023", "p-0022", "p-0021");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q=water", "sort=title+asc", "fq=organization:office-1", "fq=water", "fq=%5B"})
  void searchThatARecordingCannotAnswerIsRefused(String query) throws Exception {
    try (var replay = Replay.start(file("small.jsonl", packages(3)), 0, Faults.none())) {
      var answer = get(action(replay, "package_search?" + query));
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("\"success\":false");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/action/", "fr/api/3/action/", "ar/api/3/action/", "en/api/action/"})
  void actionsAnswerUnderEveryPrefix(String prefix) throws Exception {
    try (var replay = Replay.start(file("small.jsonl", packages(3)), 0, Faults.none())) {
      var root = replay.address();
      assertThat(json(root.resolve(prefix + "site_read")).path("result").asBoolean()).isTrue();
      assertThat(json(root.resolve(prefix + "status_show")).path("result").has("ckan_version"))
          .isTrue();
    }
  }

  @Test
  void packageIsShownByIdAndByNameAndByPost() throws Exception {
    try (var replay = Replay.start(file("small.jsonl", packages(3)), 0, Faults.none())) {
      var show = action(replay, "package_show");
      var byName = json(action(replay, "package_show?id=p-0002")).path("result");
      assertThat(byName.path("title").asString()).isEqualTo("عنوان 2");
      assertThat(json(action(replay, "package_show?id=id-0001")).path("result")).isEqualTo(byName);
      assertThat(posted(show, "{\"id\":\"p-0002\"}").path("result")).isEqualTo(byName);
      assertThat(get(action(replay, "package_show?id=none")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void listsGiveNamesInOrder() throws Exception {
    try (var replay = Replay.start(file("small.jsonl", packages(3)), 0, Faults.none())) {
      assertThat(values(json(action(replay, "package_list")).path("result")))
          .containsExactly("p-0001", "p-0002", "p-0003");
      assertThat(values(json(action(replay, "organization_list")).path("result")))
          .containsExactly("office-0", "office-1", "office-2");
      var full = json(action(replay, "organization_list?all_fields=true")).path("result");
      assertThat(texts(full, "title")).containsExactly("Office 0", "Office 1", "Office 2");
    }
  }

  @Test
  void unknownActionIsRefusedInJson() throws Exception {
    try (var replay = Replay.start(file("small.jsonl", packages(1)), 0, Faults.none())) {
      var answer = get(action(replay, "package_dance"));
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("\"success\":false", "package_dance");
    }
  }

  @Test
  void dkanListsPackagesAndShowsOneInsideAList() throws Exception {
    var dkan = Dialect.usual().withDkan(true);
    try (var replay = Replay.start(file("d.jsonl", packages(15)), 0, Faults.none(), dkan)) {
      assertThat(get(action(replay, "package_search")).statusCode()).isEqualTo(404);
      var shown = json(action(replay, "package_show?id=p-0002")).path("result");
      assertThat(shown.isArray()).isTrue();
      assertThat(texts(shown, "name")).containsExactly("p-0002");
      var list = "current_package_list_with_resources";
      assertThat(json(action(replay, list)).path("result").size()).isEqualTo(10);
      assertThat(texts(json(action(replay, list + "?limit=2&offset=1")).path("result"), "name"))
          .containsExactly("p-0002", "p-0003");
    }
  }

  @Test
  void exportIsServedOnlyWhenItStandsBesideTheRecording() throws Exception {
    file("small.export.ttl", "<urn:a> <urn:b> \"broken");
    try (var replay = Replay.start(file("small.jsonl", packages(1)), 0, Faults.none())) {
      var export = get(replay.address().resolve("catalog.ttl"));
      assertThat(export.body()).isEqualTo("<urn:a> <urn:b> \"broken");
      assertThat(export.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=utf-8");
      assertThat(get(replay.address().resolve("data.json")).statusCode()).isEqualTo(404);
    }
  }

  static URI action(Replay replay, String call) {
    return URI.create(replay.address() + "api/3/action/" + call);
  }

  static List<String> texts(JsonNode records, String field) {
    return records.valueStream().map(one -> one.path(field).asString()).toList();
  }

  private static List<String> values(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
