package mizan.engine.harvesting;

import static mizan.engine.fetching.RawWeb.send;
import static mizan.engine.fetching.RawWeb.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.fetching.RawWeb;
import mizan.engine.mqa.Profile;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A CKAN portal that is read again some days later: requests grow with what has changed.
class ChangedSinceTest {
  private static final int SIZE = 1_200;

  private final RawWeb web = new RawWeb();
  private final TreeMap<String, String> modified = new TreeMap<>();
  private final TreeMap<String, String> titles = new TreeMap<>();

  @TempDir Path folder;

  @BeforeEach
  void portal() {
    for (var i = 0; i < SIZE; i++) {
      modified.put("d%05d".formatted(i), "2026-01-05T10:00:00");
      titles.put("d%05d".formatted(i), "Wells " + i);
    }
    web.on(
        "/api/3/action/package_search",
        (r, out) -> send(r, out, 200, type("application/json"), search(r.path())));
    web.on(
        "/api/3/action/package_list",
        (r, out) ->
            send(
                r,
                out,
                200,
                type("application/json"),
                success("[\"" + String.join("\",\"", modified.keySet()) + "\"]")));
    web.on(
        "/api/3/action/package_show",
        (r, out) ->
            send(
                r,
                out,
                200,
                type("application/json"),
                success(record(r.path().replaceFirst("^.*id=", "")))));
    web.gives("/", 200, "text/html", "<html>a portal</html>");
  }

  @AfterEach
  void end() throws IOException {
    web.close();
  }

  private String search(String path) {
    var query = URLDecoder.decode(path.replaceFirst("^[^?]*\\?", ""), StandardCharsets.UTF_8);
    var since = query.replaceFirst("(?s)^.*metadata_modified:\\[(\\S+) TO.*$|^.*$", "$1");
    var rows = Integer.parseInt(query.replaceFirst("^.*rows=(\\d+).*$", "$1"));
    var start =
        query.contains("start=") ? Integer.parseInt(query.replaceFirst("^.*start=", "")) : 0;
    var found =
        modified.entrySet().stream()
            .filter(one -> since.isEmpty() || one.getValue().compareTo(since) >= 0)
            .map(one -> one.getKey())
            .toList();
    var page = found.stream().skip(start).limit(rows).map(this::record).toList();
    return success(
        "{\"count\": %d, \"results\": [%s]}".formatted(found.size(), String.join(",", page)));
  }

  private String record(String id) {
    return "{\"id\": \"%1$s\", \"name\": \"%1$s\", \"title\": \"%2$s\", \"metadata_modified\": \"%3$s\"}"
        .formatted(id, titles.get(id), modified.get(id));
  }

  private static String success(String result) {
    return "{\"success\": true, \"result\": " + result + "}";
  }

  private Results measure(String edition, LocalDate day, @Nullable String previous)
      throws InterruptedException {
    var scope =
        new Scope(
            List.of(new Portal("town", new Portal.Location.Web(URI.create(web.at("/") + "")))),
            new Setting(List.of("en"), day, Setting.Links.UNMEASURED),
            Profile.EU,
            null,
            folder.resolve(edition),
            previous == null ? null : folder.resolve(previous),
            true,
            false,
            1,
            Scope.FileScope.UNOPENED,
            Network.forgetful());
    web.requests.clear();
    return new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
  }

  private long pages() {
    return web.requests.stream().filter(r -> r.path().contains("package_search")).count();
  }

  private static List<String> problems(Results results) {
    return results.findPortal("town").orElseThrow().summary().problems().stream()
        .map(problem -> problem.kind())
        .toList();
  }

  private static String title(Results results, String id) {
    var portal = results.findPortal("town").orElseThrow();
    var wanted = new DatasetRows.Wanted("", "", "en", false, false, 0, SIZE + 10);
    return DatasetRows.of(portal, "NULL").list(wanted).rows().stream()
        .filter(row -> row.id().equals(id))
        .map(row -> String.valueOf(row.titleIn("en")))
        .findFirst()
        .orElse("none");
  }

  @Test
  void onlyWhatChangedIsAskedForAndAllIsThere() throws InterruptedException {
    var first = measure("one", LocalDate.of(2026, 2, 1), null);
    assertThat(pages()).isGreaterThanOrEqualTo(5);
    assertThat(problems(first)).isEmpty();

    titles.put("d00007", "Dry wells");
    modified.put("d00007", "2026-02-02T09:00:00");
    titles.put("new", "New wells");
    modified.put("new", "2026-02-02T10:00:00");
    modified.remove("d00009");
    var second = measure("two", LocalDate.of(2026, 2, 3), "one");
    var portal = second.findPortal("town").orElseThrow().summary();
    assertThat(problems(second)).containsExactly("read-incrementally");
    assertThat(portal.complete()).isTrue();
    assertThat(portal.datasets()).isEqualTo(SIZE);
    assertThat(pages()).as("detection, what changed, the count").isLessThanOrEqualTo(3);
    assertThat(title(second, "d00007")).isEqualTo("Dry wells");
    assertThat(title(second, "new")).isEqualTo("New wells");
    assertThat(title(second, "d00009")).isEqualTo("none");
    assertThat(title(second, "d00011")).isEqualTo("Wells 11");

    measure("three", LocalDate.of(2026, 2, 4), "two");
    assertThat(pages()).as("after that, all is read").isGreaterThanOrEqualTo(5);
  }

  @Test
  void whatTheSearchDoesNotTellIsAskedForByItsName() throws InterruptedException {
    measure("one", LocalDate.of(2026, 2, 1), null);
    // A record is put in with an old date: only the list of names tells of it.
    titles.put("old", "Old wells");
    modified.put("old", "2025-01-01T00:00:00");
    var second = measure("two", LocalDate.of(2026, 2, 3), "one");
    var portal = second.findPortal("town").orElseThrow().summary();
    assertThat(portal.datasets()).isEqualTo(SIZE + 1);
    assertThat(portal.complete()).isTrue();
    assertThat(title(second, "old")).isEqualTo("Old wells");
    assertThat(pages()).isLessThanOrEqualTo(3);
  }
}
