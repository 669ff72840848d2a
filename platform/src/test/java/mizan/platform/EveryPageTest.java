package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mizan.engine.samples.Country;
import mizan.platform.editions.Editions;
import mizan.platform.web.Language;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whoever follows the links from the front page finds a page behind each.
@DemonstrationSite
class EveryPageTest {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)\"");
  private static final Pattern OF_DATASET = Pattern.compile(".*/datasets/[^/]+(/.*)?");

  /// Of the pages of datasets and files, one in so many is opened.
  private static final int ONE_IN = 8;

  @LocalServerPort private int port;

  @BeforeAll
  static void measure(@Autowired Editions editions) throws InterruptedException {
    Measured.await(editions);
  }

  @ParameterizedTest
  @EnumSource
  void everyLinkLeadsToAPage(Language language) throws Exception {
    var visitor = new Visitor(port);
    var start = "/" + language.code();
    var seen = new HashSet<>(List.of(start));
    var left = new ArrayDeque<>(seen);
    var failed = new TreeMap<String, Integer>();
    while (!left.isEmpty()) {
      var path = left.remove();
      var answer = visitor.get(path, "Accept", "text/html");
      if (answer.statusCode() != 200) {
        failed.put(path, answer.statusCode());
      }
      var links = LINK.matcher(answer.body());
      while (links.find()) {
        var link = links.group(1);
        if (link.startsWith(start) && isOpened(link) && seen.add(link)) {
          left.add(link);
        }
      }
    }
    assertThat(failed).isEmpty();
    assertThat(seen).hasSizeGreaterThan(40);
    assertThat(seen.stream().filter(path -> path.matches(start + "/portals/[^/]+")))
        .hasSameSizeAs(Country.read(Path.of("../samples")).portals());
  }

  /// The specimen is a page of other tests.
  private static boolean isOpened(String link) {
    return !link.endsWith("/specimen") && isDrawn(link);
  }

  private static boolean isDrawn(String link) {
    return !OF_DATASET.matcher(link).matches() || link.hashCode() % ONE_IN == 0;
  }
}
