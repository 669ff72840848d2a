package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Activity.Speaker;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Offer.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Portals that tell of their users: those that do it well, and those that do not.
class UserListsTest {
  private static final String DATASETS = "/api/1/datasets/";
  private static final String REUSES = "/api/1/reuses/";
  private static final String DISCUSSIONS = "/api/1/discussions/";

  /// A uData portal of one dataset, with answers to what begins with these paths.
  private static Loopback udata(Map<String, Function<String, Answer>> lists) {
    return new Loopback(path -> {
      if (path.equals("/")) {
        return Answer.of("text/html", "<html></html>");
      }
      if (path.startsWith(DATASETS)) {
        return Answer.json(
            "{\"data\":[{\"id\":\"d1\",\"title\":\"T\",\"resources\":[]}],\"page_size\":1,\"total\":1}");
      }
      return lists.entrySet().stream()
          .filter(list -> path.startsWith(list.getKey()))
          .findFirst()
          .map(list -> list.getValue().apply(path))
          .orElse(Answer.NOT_FOUND);
    });
  }

  private static int number(String path, String name) {
    return Integer.parseInt(path.replaceFirst(".*[?&]" + name + "=(\\d+).*", "$1"));
  }

  private static String reuse(int number) {
    return "{\"id\":\"r%d\",\"title\":\"R\",\"datasets\":[]}".formatted(number);
  }

  /// Pages of so many reuses, so many of them on each page at most.
  private static Function<String, Answer> pages(int all, int most, int announced) {
    return path -> {
      var size = Math.min(most, number(path, "page_size"));
      var page = number(path, "page");
      var records =
          IntStream.range((page - 1) * size, Math.min(page * size, all))
              .mapToObj(UserListsTest::reuse)
              .collect(Collectors.joining(","));
      return records.isEmpty() && page > 1
          ? Answer.NOT_FOUND
          : Answer.json("{\"data\":[" + records + "],\"total\":" + announced + "}");
    };
  }

  @Test
  void everyPageIsReadWhateverItsSize() {
    for (var most : List.of(100, 40)) {
      try (var portal = udata(Map.of(REUSES, pages(250, most, 250)))) {
        var told = UsersTold.of(portal.address());
        assertThat(told.offers())
            .containsExactly(
                new Offer(
                    Kind.REUSE,
                    State.COMPLETE,
                    250L,
                    250,
                    most == 40 ? List.of("page-clamped") : List.of()),
                new Offer(Kind.DISCUSSION, State.NOT_OFFERED, null, 0, List.of()));
        assertThat(told.activities()).extracting(Activity::id).doesNotHaveDuplicates().hasSize(250);
        assertThat(told.harvest().complete()).isTrue();
      }
    }
  }

  @Test
  void aReuseTellsWhatIsMadeAndOfWhich() {
    var reuse =
        """
        {"data": [{"id": "r1", "title": " ميزانية\\nالجزيرة ", "type": "visualization", "topic": "politics",
          "url": "https://made.example/a", "page": "javascript:alert(1)", "private": false,
          "created_at": "2025-01-02T10:00:00+00:00", "deleted": null, "archived": "2025-03-04T10:00:00",
          "owner": {"id": "u1", "first_name": "Nobody"}, "description": "secret",
          "datasets": [{"class": "Dataset", "id": "d1"}, {"id": "d2", "title": "T"}]},
         {"id": "r2", "title": "Hidden", "private": true, "datasets": []},
         {"id": "r3", "title": "Deleted", "deleted": "2025-01-01", "datasets": []},
         {"id": "r4", "title": "Elsewhere", "datasets": {"href": "https://portal.example/api/2/"}}],
         "total": 4}
        """;
    try (var portal = udata(Map.of(REUSES, _ -> Answer.json(reuse)))) {
      var told = UsersTold.of(portal.address());
      assertThat(told.state(Kind.REUSE)).isEqualTo(State.COMPLETE);
      assertThat(told.activities()).hasSize(2);
      assertThat(told.activities().getFirst())
          .isEqualTo(
              new Activity(
                  Kind.REUSE,
                  "r1",
                  "ميزانية الجزيرة",
                  "visualization",
                  "politics",
                  "",
                  "https://made.example/a",
                  "dataset",
                  List.of("d1", "d2"),
                  false,
                  new Activity.Course(
                      LocalDate.of(2025, 1, 2), LocalDate.of(2025, 3, 4), null, null, null)));
      assertThat(told.activities().getLast().datasets()).isNull();
    }
  }

  private static String message(String day, String who, String organisation) {
    return "{\"posted_on\":\"%s\",\"posted_by\":%s,\"posted_by_organization\":%s,\"content\":\"secret\"}"
        .formatted(
            day,
            who.isEmpty() ? "null" : "{\"id\":\"" + who + "\"}",
            organisation.isEmpty() ? "null" : "{\"id\":\"" + organisation + "\"}");
  }

  private static Activity discussion(String subject, String closed, String... messages) {
    var page =
        "{\"data\":[{\"id\":\"x\",\"title\":\"secret\",\"created\":\"2025-02-01T10:00:00\",\"closed\":%s,\"subject\":%s,\"user\":{\"id\":\"u1\"},\"discussion\":[%s]}],\"total\":1}"
            .formatted(closed, subject, String.join(",", messages));
    try (var portal = udata(Map.of(DISCUSSIONS, _ -> Answer.json(page)))) {
      return UsersTold.of(portal.address()).of(Kind.DISCUSSION).getFirst();
    }
  }

  @Test
  void theFirstAnswerIsTheFirstMessageOfSomebodyElse() {
    var about = "{\"class\":\"Dataset\",\"id\":\"d1\"}";
    var own = message("2025-02-01T10:00:00", "u1", "");
    var again = message("2025-02-02T10:00:00", "u1", "o1");
    var unknown = message("2025-02-03T10:00:00", "", "");
    var answered =
        discussion(about, "\"2025-03-01\"", own, again, unknown, message("2025-02-09", "u2", "o1"));
    assertThat(answered.title()).isEmpty();
    assertThat(answered.open()).isFalse();
    assertThat(answered.datasets()).containsExactly("d1");
    assertThat(answered.course())
        .isEqualTo(
            new Activity.Course(
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 3, 1),
                LocalDate.of(2025, 2, 9),
                Speaker.ORGANISATION,
                4L));

    var byPerson = discussion(about, "null", own, message("2025-02-04", "u3", ""));
    assertThat(byPerson.open()).isTrue();
    assertThat(byPerson.course().speaker()).isEqualTo(Speaker.PERSON);

    var unanswered = discussion(about, "null", own, again);
    assertThat(unanswered.course().answered()).isNull();
    assertThat(unanswered.course().messages()).isEqualTo(2);
  }

  @Test
  void aDiscussionWhoseSubjectIsGoneIsOneAll() {
    var gone = discussion("null", "null");
    assertThat(gone.subject()).isEmpty();
    assertThat(gone.datasets()).isEmpty();
    assertThat(gone.course().messages()).isZero();
    assertThat(discussion("{\"class\":\"Reuse\",\"id\":\"r1\"}", "null"))
        .extracting(Activity::subject, Activity::datasets)
        .containsExactly("reuse", List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>all is well</html>",
        "{\"message\":\"nothing here\"}",
        "\"no\"",
        "",
        "{\"data\":7,\"total\":1}"
      })
  void whatIsNoListIsNotOffered(String body) {
    try (var portal = udata(Map.of(REUSES, _ -> Answer.json(body)))) {
      var told = UsersTold.of(portal.address());
      assertThat(told.offer(Kind.REUSE))
          .isEqualTo(new Offer(Kind.REUSE, State.NOT_OFFERED, null, 0, List.of()));
      assertThat(told.harvest().complete()).isTrue();
    }
  }

  @Test
  void aServerThatFailsSaysNothingOfWhatItOffers() {
    for (var status : List.of(500, 503, 429)) {
      try (var portal = udata(Map.of(REUSES, _ -> new Answer(status, "text/plain", "not now")))) {
        var told = UsersTold.of(portal.address());
        assertThat(told.offer(Kind.REUSE))
            .isEqualTo(new Offer(Kind.REUSE, State.INCOMPLETE, null, 0, List.of("page-failed")));
        assertThat(told.harvest().complete()).isTrue();
      }
    }
  }

  @Test
  void aPageThatFailsInTheMiddleLosesNothingElse() {
    var honest = pages(250, 100, 250);
    try (var portal =
        udata(
            Map.of(
                REUSES,
                path ->
                    number(path, "page") == 2
                        ? new Answer(500, "text/plain", "")
                        : honest.apply(path)))) {
      var told = UsersTold.of(portal.address());
      assertThat(told.offer(Kind.REUSE))
          .isEqualTo(new Offer(Kind.REUSE, State.INCOMPLETE, 250L, 100, List.of("page-failed")));
      assertThat(told.of(Kind.REUSE)).hasSize(100);
      assertThat(told.harvest().complete()).isTrue();
      assertThat(told.harvest().problems()).isEmpty();
    }
  }

  @Test
  void totalsThatLieAreFoundOut() {
    try (var more = udata(Map.of(REUSES, pages(150, 100, 400)));
        var fewer = udata(Map.of(REUSES, pages(90, 100, 50)))) {
      assertThat(UsersTold.of(more.address()).offer(Kind.REUSE))
          .extracting(Offer::state, Offer::announced, Offer::obtained)
          .containsExactly(State.INCOMPLETE, 400L, 150L);
      assertThat(UsersTold.of(fewer.address()).offer(Kind.REUSE))
          .isEqualTo(new Offer(Kind.REUSE, State.INCOMPLETE, 50L, 90, List.of("count-differs")));
    }
  }

  @Test
  void theSamePageAgainAndAgainEnds() {
    var first = pages(100, 100, 9_000);
    try (var portal =
        udata(Map.of(REUSES, path -> first.apply(path.replaceFirst("page=\\d+", "page=1"))))) {
      var told = UsersTold.of(portal.address());
      assertThat(told.state(Kind.REUSE)).isEqualTo(State.INCOMPLETE);
      assertThat(told.of(Kind.REUSE)).hasSize(100);
      assertThat(portal.asked().stream().filter(path -> path.startsWith(REUSES)))
          .hasSizeLessThan(10);
    }
  }

  /// The first page is given before a reuse is deleted, the others after it.
  @Test
  void aListThatMovesIsReadOnceMore() {
    var asked = new AtomicInteger();
    try (var portal =
        udata(
            Map.of(
                REUSES,
                path -> {
                  var gone = asked.getAndIncrement() > 0 ? 1 : 0;
                  var page = number(path, "page");
                  var records =
                      IntStream.range(gone + (page - 1) * 100, Math.min(gone + page * 100, 250))
                          .mapToObj(UserListsTest::reuse)
                          .collect(Collectors.joining(","));
                  return Answer.json("{\"data\":[" + records + "],\"total\":" + (250 - gone) + "}");
                }))) {
      var told = UsersTold.of(portal.address());
      assertThat(told.state(Kind.REUSE)).isEqualTo(State.COMPLETE);
      assertThat(told.of(Kind.REUSE))
          .extracting(Activity::id)
          .contains("r1", "r100", "r249")
          .doesNotContain("r0");
    }
  }

  @Test
  void thereIsABudgetOfRequests() {
    try (var portal =
        udata(
            Map.of(
                REUSES,
                pages(30_000, 100, 30_000),
                DISCUSSIONS,
                _ -> Answer.json("{\"data\":[]}")))) {
      var told = UsersTold.of(portal.address());
      assertThat(told.offer(Kind.REUSE))
          .extracting(Offer::state, Offer::announced, Offer::obtained)
          .containsExactly(State.INCOMPLETE, 30_000L, 100L * UserLists.MOST_REQUESTS);
      assertThat(told.state(Kind.DISCUSSION)).as("never asked").isEqualTo(State.INCOMPLETE);
      assertThat(portal.asked().stream().filter(path -> path.startsWith(REUSES)))
          .hasSize(UserLists.MOST_REQUESTS);
      assertThat(portal.asked()).noneMatch(path -> path.startsWith(DISCUSSIONS));
    }
  }

  @Test
  void otherKindsOfPortalsTellNothing() {
    try (var portal =
        new Loopback(path ->
            path.equals("/data.json")
                ? Answer.json("{\"dataset\":[{\"identifier\":\"a\",\"title\":\"T\"}]}")
                : path.equals("/") ? Answer.of("text/html", "<html></html>") : Answer.NOT_FOUND)) {
      assertThat(UsersTold.of(portal.address()).offers()).isEmpty();
    }
  }
}
