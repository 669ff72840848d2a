package mizan.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Keeps pages as they were written for readers who have no cookie, until anything on the site is
/// changed, and for seconds at most: not everything that pages tell of is a change by somebody.
@Component
class KeptPages implements HandlerInterceptor {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long BYTES = 32L << 20;
  private static final int OVERHEAD = 500;
  private static final List<String> VARY = List.of("Accept", "Accept-Encoding", "Cookie");

  private final ObjectProvider<Changes> changes;
  private final Cache<Asked, Written> pages =
      Caffeine.newBuilder()
          .expireAfterWrite(LONGEST)
          .maximumWeight(BYTES)
          .weigher((Asked asked, Written page) -> asked.length() + page.body.length + OVERHEAD)
          .build();

  KeptPages(ObjectProvider<Changes> changes) {
    this.changes = changes;
  }

  /// All that a page depends on when its reader is nobody in particular.
  private record Asked(String address, String query, String accept, boolean zipped, String state) {
    int length() {
      return address.length() + query.length() + accept.length() + state.length();
    }
  }

  /// A page as it leaves.
  private static final class Written {
    private final String type;
    private final byte[] body;
    private final boolean zipped;

    Written(String type, byte[] body, boolean zipped) {
      this.type = type;
      this.body = body;
      this.zipped = zipped;
    }
  }

  /// Answers with the page that was kept, if one was.
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var asked = asked(request, handler);
    var kept = asked.map(pages::getIfPresent);
    if (kept.isPresent()) {
      var page = kept.get();
      response.setContentType(page.type);
      response.setContentLength(page.body.length);
      response.setHeader(HttpHeaders.VARY, String.join(", ", VARY));
      if (page.zipped) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      }
      response.getOutputStream().write(page.body);
      return false;
    }
    asked.ifPresent(key -> request.setAttribute(KeptPages.class.getName(), key));
    return true;
  }

  private Optional<Asked> asked(HttpServletRequest request, Object handler) {
    var site = changes.getIfAvailable();
    if (site == null
        || !request.getMethod().equals("GET")
        || request.getDispatcherType() != DispatcherType.REQUEST
        || request.getHeader(HttpHeaders.COOKIE) != null
        || !(handler instanceof HandlerMethod method)
        || !Page.class.isAssignableFrom(method.getReturnType().getParameterType())) {
      return Optional.empty();
    }
    return Optional.of(
        new Asked(
            request.getRequestURI(),
            Objects.requireNonNullElse(request.getQueryString(), ""),
            Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), ""),
            Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "")
                .contains("gzip"),
            site.latest()));
  }

  /// Writes a page out, and keeps it if it is the same for everybody who asks like this.
  void write(Page page, byte[] body, HttpOutputMessage message) throws IOException {
    var headers = message.getHeaders();
    var asking = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    var written = new Written(String.valueOf(headers.getContentType()), body, false);
    if (asking.getRequest().getAttribute(KeptPages.class.getName()) instanceof Asked asked
        && page.isSteady()
        && isForEverybody(asking.getResponse())) {
      written = asked.zipped ? new Written(written.type, zipped(body), true) : written;
      pages.put(asked, written);
    }
    headers.setVary(VARY);
    headers.setContentLength(written.body.length);
    if (written.zipped) {
      headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    message.getBody().write(written.body);
  }

  private static boolean isForEverybody(@Nullable HttpServletResponse response) {
    return response != null
        && response.getStatus() == HttpStatus.OK.value()
        && !response.containsHeader(HttpHeaders.SET_COOKIE)
        && !response.containsHeader(HttpHeaders.CACHE_CONTROL);
  }

  private static byte[] zipped(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream(body.length / 4);
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body);
    }
    return bytes.toByteArray();
  }
}
