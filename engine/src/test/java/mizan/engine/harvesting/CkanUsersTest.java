package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Offer.State;
import org.junit.jupiter.api.Test;

/// Portals of CKAN, with extensions that tell of users and without.
class CkanUsersTest {
  private static final String ACTION = "/api/3/action/";

  /// A CKAN portal of one dataset that knows these actions besides.
  private static Loopback ckan(Map<String, Answer> actions, Answer unknown) {
    var known = new HashMap<>(actions);
    known.put(
        "package_search",
        Answer.json(
            "{\"success\":true,\"result\":{\"count\":1,\"results\":[{\"id\":\"d1\",\"name\":\"d\",\"title\":\"T\"}]}}"));
    known.put("package_list", Answer.json("{\"success\":true,\"result\":[\"d\"]}"));
    return new Loopback(path ->
        path.equals("/")
            ? Answer.of("text/html", "<html></html>")
            : known.entrySet().stream()
                .filter(action ->
                    path.equals(ACTION + action.getKey())
                        || path.startsWith(ACTION + action.getKey() + "?")
                        || path.startsWith(ACTION + action.getKey() + "&"))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(unknown));
  }

  @Test
  void extensionsThatAreNotThereAreNoFault() {
    var words =
        List.of(
            new Answer(400, "application/json", "\"Bad request - Action name not known: x\""),
            Answer.json("{\"success\":false,\"error\":{\"__type\":\"Not Found Error\"}}"),
            new Answer(403, "application/json", "{\"success\":false}"),
            new Answer(404, "text/html", "<html></html>"));
    for (var unknown : words) {
      try (var portal = ckan(Map.of(), unknown)) {
        var told = UsersTold.of(portal.address());
        assertThat(told.offers()).hasSize(3).allMatch(one -> one.state() == State.NOT_OFFERED);
        assertThat(told.offers()).allMatch(one -> one.problems().isEmpty());
        assertThat(told.activities()).isEmpty();
        assertThat(told.harvest().complete()).isTrue();
      }
    }
  }

  @Test
  void showcasesRequestsAndIssuesTellOfWhatTheyAreAbout() {
    var actions =
        Map.of(
            "ckanext_showcase_list",
            Answer.json(
                "{\"success\":true,\"result\":[{\"id\":\"s1\",\"name\":\"bus lines\",\"title\":\"حافلات\",\"url\":\"http://made.example/\",\"metadata_created\":\"2025-01-02T10:00:00.1\",\"author_email\":\"a@b.example\"}]}"),
            "ckanext_showcase_package_list",
            Answer.json("{\"success\":true,\"result\":[{\"id\":\"d1\",\"title\":\"T\"}]}"),
            "list_datarequests",
            Answer.json(
                "{\"success\":true,\"result\":{\"count\":2,\"facets\":{},\"result\":[{\"id\":\"q1\",\"title\":\"secret\",\"closed\":true,\"open_time\":\"2025-01-01 09:00:00.1\",\"close_time\":\"2025-02-01 09:00:00.1\",\"accepted_dataset_id\":\"d1\"},{\"id\":\"q2\",\"closed\":false,\"open_time\":\"2025-03-01 09:00:00\",\"close_time\":null,\"accepted_dataset_id\":null}]}}"),
            "issue_search",
            Answer.json(
                "{\"success\":true,\"result\":{\"count\":1,\"results\":[{\"id\":7,\"number\":3,\"dataset_id\":\"d1\",\"status\":\"closed\",\"created\":\"2025-01-01T09:00:00\",\"resolved\":\"2025-01-05T09:00:00\",\"comment_count\":2}]}}"));
    try (var portal = ckan(actions, Answer.NOT_FOUND)) {
      var told = UsersTold.of(portal.address());
      assertThat(told.offers()).hasSize(3).allMatch(one -> one.state() == State.COMPLETE);
      var root = portal.address().toString();
      assertThat(told.of(Kind.REUSE).getFirst())
          .extracting(Activity::title, Activity::page, Activity::target, Activity::datasets)
          .containsExactly(
              "حافلات", root + "showcase/bus%20lines", "http://made.example/", List.of("d1"));
      assertThat(told.of(Kind.REQUEST))
          .extracting(Activity::open, activity -> activity.course().answered())
          .containsExactly(tuple(false, LocalDate.of(2025, 2, 1)), tuple(true, null));
      assertThat(told.of(Kind.ISSUE).getFirst())
          .extracting(Activity::id, Activity::page, Activity::open)
          .containsExactly("7", root + "dataset/d1/issues/3", false);
      assertThat(told.of(Kind.ISSUE).getFirst().course().messages()).isEqualTo(3);
    }
  }

  @Test
  void aShowcaseWhoseDatasetsAreNotToldIsTold() {
    var actions =
        Map.of(
            "ckanext_showcase_list",
            Answer.json("{\"success\":true,\"result\":[{\"id\":\"s1\",\"name\":\"s\"}]}"),
            "ckanext_showcase_package_list",
            new Answer(500, "text/plain", ""));
    try (var portal = ckan(actions, Answer.NOT_FOUND)) {
      var told = UsersTold.of(portal.address());
      assertThat(told.state(Kind.REUSE)).isEqualTo(State.INCOMPLETE);
      assertThat(told.of(Kind.REUSE).getFirst().datasets()).isNull();
      assertThat(told.harvest().complete()).isTrue();
    }
  }
}
