package mizan.platform.editions.pages;

import java.util.List;
import mizan.engine.fetching.Mandate.Window;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// Who asks the portals, how often, what is kept, and how it is stopped: for those who are asked.
///
/// @param agent how we call ourselves in every request
/// @param addresses from which we ask; empty when they are not told
/// @param window in which we ask; null for any time
/// @param contact whom to write to; "" when nobody is named
/// @param text the rules in the reader's language, Markdown
public record CrawlerPage(
    String agent, List<String> addresses, @Nullable Window window, String contact, String text)
    implements Page {
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();

  public CrawlerPage {
    addresses = List.copyOf(addresses);
  }

  @Override
  public String title(Words words) {
    return words.text("editions.crawler.title");
  }

  /// What this site's operator set.
  public List<Fact> facts(Words words) {
    return List.of(
        new Fact(words.text("editions.crawler.agent"), agent),
        new Fact(
            words.text("editions.crawler.addresses"),
            addresses.isEmpty()
                ? words.text("editions.crawler.addresses.untold")
                : String.join(", ", addresses)),
        new Fact(words.text("editions.crawler.window"), hours(words)),
        new Fact(
            words.text("editions.crawler.contact"),
            contact.isEmpty() ? words.text("editions.crawler.contact.untold") : contact));
  }

  private String hours(Words words) {
    return window == null
        ? words.text("editions.crawler.window.any")
        : words.text(
            "editions.crawler.window.hours",
            window.from().toString(),
            window.to().toString(),
            window.zone().getId());
  }

  /// The rules as HTML of our own making.
  public String html() {
    return HTML.render(MARKDOWN.parse(text));
  }
}
