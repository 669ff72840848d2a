package mizan.platform.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site has a browser send here.
///
/// Browsers say where a request comes from (`Sec-Fetch-Site`, or `Origin` in older ones) and no
/// page can change that: unlike a token it needs no session, so that readers have none. A program
/// that says neither has no cookies of somebody's browser; one that has is refused.
class OriginCheck extends OncePerRequestFilter {
  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (CHANGE_NOTHING.contains(request.getMethod()) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      Refusals.refuse(request, response, HttpStatus.FORBIDDEN);
    }
  }

  private static boolean isOurs(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null
        ? SessionCookie.shown(request).isEmpty()
        : origin.equals(origin(URI.create(request.getRequestURL().toString())));
  }

  /// As browsers write it: without the usual port.
  private static String origin(URI address) {
    var isUsual =
        address.getPort() == -1
            || (address.getScheme().equals("https") && address.getPort() == 443)
            || (address.getScheme().equals("http") && address.getPort() == 80);
    return address.getScheme()
        + "://"
        + address.getHost()
        + (isUsual ? "" : ":" + address.getPort());
  }
}
