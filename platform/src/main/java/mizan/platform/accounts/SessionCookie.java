package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// The cookie by which a browser shows that somebody is signed in; whoever only reads has none.
@Component
class SessionCookie implements SecurityContextRepository {
  static final String NAME = "mizan";

  /// Over https the browser itself sees to it that no other host and no plain page sets it.
  private static final String SECURE = "__Host-";

  private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

  private final Sessions sessions;

  SessionCookie(Sessions sessions) {
    this.sessions = sessions;
  }

  void give(HttpServletRequest request, HttpServletResponse response, Secret secret) {
    set(request, response, NAME, secret.text(), UNTIL_CLOSED);
  }

  void take(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, NAME, "", Duration.ZERO);
  }

  static void set(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    var cookie =
        ResponseCookie.from(name(request, name), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static String name(HttpServletRequest request, String name) {
    return request.isSecure() ? SECURE + name : name;
  }

  static Optional<Secret> shown(HttpServletRequest request) {
    return shown(request, NAME);
  }

  static Optional<Secret> shown(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(
            cookie -> cookie.getName().equals(name(request, name)) && !cookie.getValue().isEmpty())
        .map(cookie -> new Secret(cookie.getValue()))
        .findFirst();
  }

  @Override
  @SuppressWarnings("deprecation") // the interface demands it; nobody calls it any more
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  @Override
  public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
      HttpServletRequest request) {
    var context = load(request);
    return new org.springframework.security.core.context.DeferredSecurityContext() {
      @Override
      public SecurityContext get() {
        return context;
      }

      @Override
      public boolean isGenerated() {
        return context.getAuthentication() == null;
      }
    };
  }

  private SecurityContext load(HttpServletRequest request) {
    var context = SecurityContextHolder.createEmptyContext();
    shown(request)
        .flatMap(secret -> sessions.find(secret).map(known -> touched(secret, known)))
        .ifPresent(known ->
            context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    known, null, AuthorityUtils.NO_AUTHORITIES)));
    return context;
  }

  private SignedIn touched(Secret secret, SignedIn known) {
    sessions.touch(secret);
    return known;
  }

  /// Who is signed in is written down by [Sessions], not here.
  @Override
  public void saveContext(
      @Nullable SecurityContext context,
      HttpServletRequest request,
      HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return shown(request).isPresent();
  }
}
