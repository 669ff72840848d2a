package mizan.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import mizan.platform.TestClock;
import mizan.platform.accounts.Guest;
import mizan.platform.bodies.Bodies;
import mizan.platform.portals.Portals;
import mizan.platform.web.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;

/// Feeds that any reader of Atom reads, of what happened and of nothing else.
@NewsSite
class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @LocalServerPort private int port;

  private final News news;
  private final TestClock clock;

  @Autowired
  FeedTest(News news, TestClock clock) {
    this.news = news;
    this.clock = clock;
  }

  @BeforeAll
  static void register(@Autowired Bodies bodies, @Autowired Portals portals) {
    News.register(bodies, portals);
  }

  @BeforeEach
  void letTimePass() {
    clock.pass(Duration.ofDays(1));
    news.forget();
  }

  private HttpResponse<String> get(String path, String... headers) {
    return new Guest(port).get(path, headers);
  }

  private static Element parse(String feed) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var bytes = new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8));
    return factory.newDocumentBuilder().parse(bytes).getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> ATOM.equals(node.getNamespaceURI()) && name.equals(node.getLocalName()))
        .map(Element.class::cast)
        .toList();
  }

  private static String text(Element parent, String name) {
    assertThat(children(parent, name)).as(name).hasSize(1);
    return children(parent, name).getFirst().getTextContent();
  }

  private static List<String> links(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aFeedHasAllThatTheStandardAsksFor(Language language) throws Exception {
    var certificate = news.certificate("waters");
    var answer = get("/" + language.code() + "/feed.atom");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/atom+xml;charset=UTF-8");
    var feed = parse(answer.body());
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(feed.getAttribute("xml:lang")).isEqualTo(language.code());
    assertThat(text(feed, "id")).isEqualTo("tag:127.0.0.1,2026:/" + language.code() + "/feed.atom");
    assertThat(text(feed, "title")).isNotBlank();
    assertThat(text(children(feed, "author").getFirst(), "name")).isNotBlank();
    assertThat(links(feed, "self"))
        .containsExactly("http://127.0.0.1:" + port + "/" + language.code() + "/feed.atom");
    assertThat(links(feed, "alternate")).hasSize(1);

    var entry = children(feed, "entry").getFirst();
    assertThat(text(entry, "id")).startsWith("urn:uuid:");
    assertThat(text(entry, "title")).contains(News.NAME.in(language));
    assertThat(Instant.parse(text(entry, "updated"))).isEqualTo(clock.instant());
    assertThat(text(feed, "updated")).isEqualTo(text(entry, "updated"));
    assertThat(links(entry, "alternate"))
        .containsExactly(
            "http://127.0.0.1:%d/%s/certificates/%s".formatted(port, language.code(), certificate));
    var content = (Element) children(entry, "content").getFirst().getFirstChild();
    assertThat(content.getNamespaceURI()).isEqualTo("http://www.w3.org/1999/xhtml");
    assertThat(content.getAttribute("dir")).isEqualTo(language.direction());
    assertThat(content.getTextContent()).isNotBlank();
  }

  @Test
  void anotherReaderOfFeedsReadsIt() throws Exception {
    news.certificate("waters");
    news.carriedOut("roads", 1, 1);
    var feed = new SyndFeedInput().build(new StringReader(get("/fr/feed.atom").body()));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries())
        .extracting(entry -> entry.getTitle())
        .anyMatch(title -> title.contains("Portail des <eaux> & forêts, édition"))
        .anyMatch(title -> title.endsWith("1 recommandation exécutée"));
  }

  @Test
  void eachFeedTellsItsOwnAndIdsStayAndDifferByLanguage() throws Exception {
    news.certificate("waters");
    news.carriedOut("roads", 2, 7);
    assertThat(entries("/en/portals/waters/feed.atom")).hasSize(1);
    assertThat(entries("/en/bodies/roads/feed.atom")).hasSize(1);
    assertThat(entries("/en/portals/roads/feed.atom")).isEmpty();
    assertThat(entries("/en/feed.atom"))
        .hasSize(2)
        .isEqualTo(entries("/en/feed.atom"))
        .doesNotContainAnyElementsOf(entries("/ar/feed.atom"))
        .containsAll(entries("/en/portals/waters/feed.atom"));
  }

  private List<String> entries(String path) throws Exception {
    return children(parse(get(path).body()), "entry").stream()
        .map(entry -> text(entry, "id"))
        .toList();
  }

  @Test
  void aLongFeedIsReadPageByPage() throws Exception {
    for (var i = 0; i < 103; i++) {
      clock.pass(Duration.ofSeconds(1));
      news.carriedOut("waters", 1, i + 1);
    }
    var seen = new HashSet<String>();
    var path = "/en/bodies/waters/feed.atom";
    var before = Instant.MAX;
    for (var page = 1; page <= 3; page++) {
      var feed = parse(get(path).body());
      assertThat(links(feed, "first")).hasSize(1);
      assertThat(links(feed, "last").getFirst()).endsWith("?page=3");
      assertThat(links(feed, "previous")).hasSize(page == 1 ? 0 : 1);
      for (var entry : children(feed, "entry")) {
        assertThat(seen.add(text(entry, "id"))).isTrue();
        assertThat(Instant.parse(text(entry, "updated"))).isBefore(before);
        before = Instant.parse(text(entry, "updated"));
      }
      var next = links(feed, "next");
      assertThat(next).hasSize(page == 3 ? 0 : 1);
      path = next.isEmpty() ? "" : next.getFirst().replaceFirst("http://[^/]+", "");
    }
    assertThat(seen).hasSize(103);
  }

  @Test
  void whoHasItAlreadyIsToldSo() {
    news.certificate("waters");
    var answer = get("/en/feed.atom");
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    var modified = answer.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(get("/en/feed.atom", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("/en/feed.atom", "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    clock.pass(Duration.ofMinutes(1));
    news.certificate("roads");
    assertThat(get("/en/feed.atom", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(get("/en/feed.atom", "If-Modified-Since", modified).statusCode()).isEqualTo(200);
  }

  @Test
  void manyRecommendationsAreOneAnnouncementAndNoneOfWhatDidNotHappen() throws Exception {
    news.carriedOut("waters", 40, 3);
    news.almostCarriedOut("roads", 40, 3);
    var feed = parse(get("/en/feed.atom").body());
    assertThat(children(feed, "entry"))
        .extracting(entry -> text(entry, "title"))
        .containsExactly(News.NAME.en() + ": 40 recommendations carried out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/portals/nothing/feed.atom",
        "/en/bodies/nothing/feed.atom",
        "/en/editions/99/feed.atom",
        "/en/bodies/%27/feed.atom"
      })
  void thereIsNoFeedOfWhatIsNotThere(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() {
    assertThat(FeedWriter.writable("a\u0000\u0008b\uFFFEc\uD800d\t\n\uD83D\uDCA7"))
        .isEqualTo("abcd\t\n\uD83D\uDCA7");
  }

  @Test
  void pagesLeadToTheirFeed() {
    assertThat(Objects.requireNonNull(get("/ar/bodies/waters", "Accept", "text/html").body()))
        .contains("type=\"application/atom+xml\" href=\"/ar/bodies/waters/feed.atom\"")
        .contains("/ar/follow?topic=/bodies/waters");
    assertThat(get("/ar", "Accept", "text/html").body())
        .contains("type=\"application/atom+xml\" href=\"/ar/feed.atom\"")
        .contains("href=\"/ar/follow\"");
  }
}
