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

  /// `home/front.jte` for `mizan.platform.home.pages.FrontPage`.
  default String template() {
    var room = getClass().getPackageName().replaceFirst(".*\\.(\\w+)\\.pages$", "$1");
    var name = getClass().getSimpleName().replaceFirst("Page$", "");
    return room
        + "/"
        + name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
        + ".jte";
  }
}
