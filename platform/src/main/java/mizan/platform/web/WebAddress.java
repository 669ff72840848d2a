package mizan.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

/// Addresses of pages and files on the web, as people type them.
public final class WebAddress {
  private WebAddress() {}

  /// Whether a text is a whole one, by http or https.
  public static boolean isOne(String text) {
    try {
      var address = new URI(text);
      return List.of("http", "https").contains(Objects.requireNonNullElse(address.getScheme(), ""))
          && address.getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
