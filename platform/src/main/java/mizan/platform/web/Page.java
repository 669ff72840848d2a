package mizan.platform.web;

import java.util.List;
import java.util.Locale;

/// What one address shows: a public record in `<room>/pages/` whose components are the JSON answer.
public interface Page {
  /// The page's heading and the browser's title.
  String title(Words words);

  /// The way back, outermost first, without the site and without this page.
  default List<Crumb> trail(Words words) {
    return List.of();
  }

  /// After how many seconds a browser asks for the page again; 0 for never.
  default int refreshSeconds() {
    return 0;
  }

  /// Whether what the page tells stays the same until somebody changes it, so that it may be given
  /// out again.
  default boolean isSteady() {
    return refreshSeconds() == 0;
  }

  /// Small scripts below `static/` that make the page easier; it works without them.
  default List<String> scripts() {
    return List.of();
  }

  /// The page that whoever follows this one follows: its own address, without the language; "" for
  /// the whole site. Its feed stands below it.
  default String topic() {
    return "";
  }

  /// The same in other forms than HTML and JSON.
  default List<Alternate> alternates() {
    return List.of();
  }

  /// The template that writes this page as HTML.
  default String template() {
    return templateOf(getClass().getPackageName(), getClass().getSimpleName());
  }

  /// `home/front.jte` for `FrontPage` in `mizan.platform.home.pages`.
  static String templateOf(String packageName, String className) {
    var room = packageName.replaceFirst(".*\\.(\\w+)\\.pages$", "$1");
    var words = className.replaceFirst("Page$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return room + "/" + words.toLowerCase(Locale.ROOT) + ".jte";
  }
}
