package mizan.platform.exchange;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Addresses of pages as they can be compared: two ways of writing one address are one.
final class Canonical {
  private Canonical() {}

  /// Neither by which protocol, nor the `www.` before the host, the usual port, a slash at the end,
  /// what counts visits, or the place within a page.
  ///
  /// @param address a whole one, by http or https
  static String of(String address) {
    var uri = URI.create(address).normalize();
    var host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    var port = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443;
    var path = uri.getRawPath().replaceFirst("/+$", "");
    var query = uri.getRawQuery() == null ? "" : query(uri.getRawQuery());
    var fragment = uri.getRawFragment() == null ? "" : uri.getRawFragment();
    return host
        + (port ? "" : ":" + uri.getPort())
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + (fragment.matches("!?/.+") ? "#" + fragment : ""); // a page of its own, to a script
  }

  private static String query(String given) {
    return Arrays.stream(given.split("&", -1))
        .filter(part -> !part.isEmpty() && !part.startsWith("utm_"))
        .sorted()
        .collect(Collectors.joining("&"));
  }
}
