package mizan.platform.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import mizan.platform.editions.pages.CrawlerPage;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the page that every request to a portal names: who asks, how, and how to stop it.
@PageController
class CrawlerController {
  private final Map<Language, CrawlerPage> pages = new EnumMap<>(Language.class);

  CrawlerController(EditionSettings settings, Conduct conduct) {
    for (var language : Language.values()) {
      var page =
          new CrawlerPage(
              conduct.policy().agent(),
              settings.comesFrom(),
              conduct.findWindow().orElse(null),
              settings.contact(),
              text(language));
      pages.put(language, page);
    }
  }

  @GetMapping("/crawler")
  CrawlerPage show(Language language) {
    return Objects.requireNonNull(pages.get(language));
  }

  private static String text(Language language) {
    try {
      return new ClassPathResource("texts/crawler/" + language.code() + ".md")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
