package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.Harvested;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import mizan.engine.fetching.Policy;
import mizan.engine.fetching.TestTime;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;

/// Sites without an interface that loop, lead elsewhere and forbid: what is in them is found once.
class LyingSiteTest {
  @Test
  void pagesUnderOtherNamesOfTheSameVisitAreOpenedOnce() {
    var visits = new int[1];
    Function<String, Answer> answers =
        path -> {
          var links =
              IntStream.range(0, 20)
                  .mapToObj(n ->
                      "<a href=\"/list;jsessionid=%d?sid=%d&amp;utm_source=x\">list</a>"
                          .formatted(visits[0]++, n))
                  .collect(Collectors.joining());
          return switch (path) {
            case "/" -> html(links);
            case "/list" -> html(links + "<a href=\"/f.csv\">Data</a>");
            default -> Answer.NOT_FOUND;
          };
        };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly(portal.address() + "list");
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(portal.asked().stream().filter("/list"::equals)).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void pagesThatDifferInFiguresOnlyAreLeftWhenNothingIsInThem() {
    var days =
        IntStream.range(0, 5_000)
            .mapToObj("<url><loc>/day/%d</loc></url>"::formatted)
            .collect(Collectors.joining());
    Function<String, Answer> answers =
        path ->
            switch (path) {
              case "/" -> html("<a href=\"/f.csv\">Data</a>");
              case "/sitemap.xml" -> Answer.of("text/xml", "<urlset>" + days + "</urlset>");
              default -> path.startsWith("/day/") ? html("nothing") : Answer.NOT_FOUND;
            };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.datasets()).hasSize(1);
      assertThat(harvested.problems())
          .containsExactlyInAnyOrder(Kind.FOUND_BY_CRAWLING, Kind.PAGES_NOT_OPENED);
      assertThat(portal.asked()).hasSizeLessThan(200);
    }
  }

  @Test
  void linksBelowThemselvesAndDeeperAreNotFollowedWithoutEnd() {
    Function<String, Answer> answers =
        path ->
            path.startsWith("/robots") || path.matches("/[^/]*\\.\\w+") || path.startsWith("/api")
                ? Answer.NOT_FOUND
                : html(
                    "<a href=\"more/\">more</a><a href=\"x%d/\">x</a><a href=\"/f.csv\">Data</a>"
                        .formatted(path.length()));
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.datasets()).hasSize(1);
      assertThat(portal.asked()).hasSizeLessThan(150);
    }
  }

  @Test
  void redirectsOutOfTheSiteAreNotTaken() {
    try (var other = new Loopback(_ -> html("<a href=\"/secret.csv\">Secret</a>"))) {
      Function<String, Answer> answers =
          path ->
              switch (path) {
                case "/" -> html("<a href=\"/f.csv\">Data</a><a href=\"/away\">away</a>");
                case "/away" -> Answer.redirect(other.address() + "page");
                default -> Answer.NOT_FOUND;
              };
      try (var portal = new Loopback(answers)) {
        var harvested = Harvested.of(portal.address());

        assertThat(harvested.datasets()).hasSize(1);
        assertThat(harvested.datasets().getFirst().distributions()).hasSize(1);
        assertThat(harvested.first(Kind.PAGES_NOT_OPENED).place()).endsWith("/away");
      }
    }
  }

  @Test
  void aSiteWhoseRobotsCannotBeHadIsNotCrawled() {
    Function<String, Answer> answers =
        path ->
            switch (path) {
              case "/" -> html("<a href=\"/f.csv\">Data</a>");
              case "/robots.txt" -> new Answer(503, "text/plain", "");
              default -> Answer.NOT_FOUND;
            };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.harvest().kind()).isEqualTo("unknown");
      assertThat(harvested.datasets()).isEmpty();
    }
  }

  @Test
  void aDelayLongerThanIsKeptIsNotedAndTheCatalogueIsReadAllTheSame() {
    Function<String, Answer> answers =
        path ->
            switch (path) {
              case "/data.json" ->
                  new Answer(
                      200,
                      "application/json",
                      "{\"dataset\":[{\"identifier\":\"1\",\"title\":\"Trees\"}]}");
              case "/robots.txt" ->
                  new Answer(200, "text/plain", "User-agent: *\nDisallow: /\nCrawl-delay: 3600");
              default -> Answer.NOT_FOUND;
            };
    var start = Instant.parse("2026-03-02T08:00:00Z");
    var time = new TestTime(start);
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address(), Policy.usual().withTime(time));

      assertThat(harvested.datasets()).hasSize(1);
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.first(Kind.CRAWL_DELAY_CUT).detail()).isEqualTo("Crawl-delay: 3600");
      var paused = portal.asked().size() - 2; // all but the first page and robots.txt
      assertThat(Duration.between(start, time.now())).isEqualTo(Duration.ofSeconds(30L * paused));
    }
  }

  @Test
  void onlyPagesBelowTheAgreedPathAreOpened() {
    Function<String, Answer> answers =
        path ->
            switch (path) {
              case "/data/" ->
                  html(
                      "<a href=\"one\">one</a><a href=\"/staff\">staff</a><a href=\"//other.example/\">x</a>");
              case "/data/one" -> html("<a href=\"/files/f.csv\">Data</a>");
              default -> Answer.NOT_FOUND;
            };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address().resolve("data/"));

      assertThat(harvested.ids()).containsExactly(portal.address() + "data/one");
      assertThat(portal.asked()).doesNotContain("/staff");
    }
  }

  @Test
  void aFileBelongsToThePageWithTheFewestLinks() {
    Function<String, Answer> answers =
        path ->
            switch (path) {
              case "/" ->
                  html(
                      "<a href=\"a.csv\">A</a><a href=\"b.csv\">B</a><a href=\"c.csv\">C</a><a href=\"/a\">a</a><a href=\"/b\">b</a>");
              case "/a" -> html("<h1>A</h1><a href=\"a.csv\">A</a>");
              case "/b" -> html("<h1>B</h1><a href=\"b.csv\">B</a>");
              default -> Answer.NOT_FOUND;
            };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.datasets())
          .extracting(dataset -> dataset.title().any() + dataset.distributions().size())
          .containsExactlyInAnyOrder("Site1", "A1", "B1");
    }
  }

  @Test
  void faultyDescriptionsAreNamedAndContextsNotVisited() {
    try (var trap = new Loopback(_ -> Answer.NOT_FOUND)) {
      var sound =
          "<script type=\"application/ld+json\">{\"@context\":\"%scontext\",\"@type\":\"Dataset\",\"@id\":\"/d\",\"name\":\"Puits\"}</script>"
              .formatted(trap.address());
      Function<String, Answer> answers =
          path ->
              switch (path) {
                case "/" -> html(sound + "<a href=\"/broken\">broken</a>");
                case "/broken" ->
                    html("<script type=\"application/ld+json\">{\"@type\":\"Dataset\",</script>");
                default -> Answer.NOT_FOUND;
              };
      try (var portal = new Loopback(answers)) {
        var harvested = Harvested.of(portal.address());

        assertThat(harvested.ids()).containsExactly(portal.address() + "d");
        assertThat(harvested.first(Kind.BROKEN_JSON).place()).contains("/broken");
        assertThat(harvested.harvest().complete()).isFalse();
        assertThat(trap.asked()).isEmpty();
      }
    }
  }

  @Test
  void aSpreadsheetIsReadAtItsAddress() {
    Function<String, Answer> answers =
        path ->
            path.equals("/list.csv")
                ? Answer.of(
                    "text/csv", "Titre;Lien;Licence\nPuits;https://x.example/p.csv;CC-BY-4.0\n")
                : Answer.NOT_FOUND;
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address().resolve("list.csv"));

      assertThat(harvested.harvest().kind()).isEqualTo("plain-site");
      assertThat(harvested.ids()).containsExactly("Puits");
      assertThat(harvested.harvest().confidence()).isEqualTo(Harvest.Confidence.DECLARED);
      assertThat(harvested.problems()).isEmpty();
    }
  }

  private static Answer html(String inside) {
    return Answer.of(
        "text/html;charset=utf-8",
        "<!DOCTYPE html><html><head><title>Site</title></head><body>" + inside + "</body></html>");
  }
}
