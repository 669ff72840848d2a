package mizan.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class ReplayTest extends ReplayCase {

  private static final String DATA = "{\"conformsTo\":\"x\",\"dataset\":[{\"identifier\":\"a\"}]}";

  @Test
  void folderMountsEachRecordingUnderItsNameAndListsThem() throws Exception {
    file("one.jsonl", packages(3));
    compressed("two.json.gz", DATA);
    file(
        "three.nt",
        "<urn:d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .");
    file("one.export.json", DATA);
    file("bodies.json", "[{\"slug\":\"x\"}]");
    file("notes.txt", "not a recording");
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      assertThat(replay.addresses()).containsOnlyKeys("one", "two", "three");
      assertThat(get(replay.address()).body()).contains("href=\"one/\"", "href=\"three/\"");
      var one = address(replay, "one");
      assertThat(json(one.resolve("api/3/action/package_list")).path("result").size()).isEqualTo(3);
      assertThat(get(one.resolve("data.json")).body()).isEqualTo(DATA);
      assertThat(get(address(replay, "two").resolve("data.json")).body()).isEqualTo(DATA);
      assertThat(get(address(replay, "three").resolve("catalog.nt")).body()).contains("<urn:d>");
      assertThat(get(replay.address().resolve("four/data.json")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void singleRecordingStandsAtTheRootAndNamesItsEntry() throws Exception {
    try (var replay = Replay.start(file("two.json", DATA), 0, Faults.none())) {
      assertThat(replay.addresses()).containsEntry("two", replay.address());
      assertThat(get(replay.address()).body()).contains("href=\"data.json\"");
      assertThat(get(replay.address().resolve("data.json")).body()).isEqualTo(DATA);
      assertThat(get(replay.address().resolve("robots.txt")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void headGivesTheLengthWithoutTheBody() throws Exception {
    try (var replay = Replay.start(file("two.json", DATA), 0, Faults.none());
        var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(replay.address().resolve("data.json")).HEAD().build();
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(DATA.length());
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void folderPlanMakesOnePortalLieAndAnotherSpeakDkan() throws Exception {
    file("one.jsonl", packages(3));
    file("two.jsonl", packages(3));
    file(
        "portals.json",
        """
        [{"slug":"one","kind":"ckan","faults":{"announceExtra":3}},{"slug":"two","kind":"dkan"}]
        """);
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      var search = "api/3/action/package_search";
      var result = json(address(replay, "one").resolve(search)).path("result");
      assertThat(result.path("count").asInt()).isEqualTo(6);
      assertThat(get(address(replay, "two").resolve(search)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void closedReplayFreesItsPort() throws Exception {
    var recording = file("two.json", DATA);
    int port;
    try (var replay = Replay.start(recording, 0, Faults.none())) {
      port = replay.address().getPort();
    }
    try (var again = Replay.start(recording, port, Faults.none())) {
      assertThat(get(again.address().resolve("data.json")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void folderWithoutRecordingsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replay.start(folder, 0, Faults.none()))
        .withMessageContaining("no recording");
  }

  @Test
  void twoRecordingsOfOneNameAreRefused() throws Exception {
    file("one.jsonl", packages(1));
    file("one.json", DATA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replay.start(folder, 0, Faults.none()))
        .withMessageContaining("one");
  }

  private static URI address(Replay replay, String name) {
    return replay.address().resolve(name + "/");
  }
}
