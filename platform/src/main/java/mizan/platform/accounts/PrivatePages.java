package mizan.platform.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Has nothing kept of pages that somebody signed in for, and tells nobody the address of a page
/// that a secret opens.
class PrivatePages extends OncePerRequestFilter {
  private static final Pattern SECRET_IN_ADDRESS =
      Pattern.compile(
          "/(?:ar|fr|en)/(?:(?:invitation|recovery|new-mail)/|follow/(?:confirm|mine|stop)/|requests/(?:confirm|mine)/|private-reports/mine/|sign-in/provider).*");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var holdsSecret = SECRET_IN_ADDRESS.matcher(request.getRequestURI()).matches();
    var isAsset = request.getRequestURI().startsWith("/assets/");
    if (holdsSecret) {
      response.setHeader("Referrer-Policy", "no-referrer");
    }
    if (holdsSecret || (!isAsset && Standing.find().isPresent())) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    chain.doFilter(request, response);
  }
}
