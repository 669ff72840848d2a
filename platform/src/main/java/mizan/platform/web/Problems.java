package mizan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import mizan.platform.web.pages.ProblemPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/// The outer door: whatever a room refused or broke on becomes a problem page.
@RestController
@RestControllerAdvice
class Problems implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Set<Integer> WORDED =
      Set.of(400, 401, 403, 404, 405, 409, 410, 413, 429, 500, 503);

  private final Dictionaries dictionaries;

  Problems(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  @ExceptionHandler
  ResponseEntity<ProblemPage> refused(Problem problem, HttpServletRequest request) {
    var words = dictionaries.in(Views.language(request));
    var type = "urn:mizan:problem:" + problem.code();
    var page = page(type, problem.status(), problem.text(words), request);
    var answer = answered(page, request);
    if (problem.pause().isPositive()) {
      answer.header(HttpHeaders.RETRY_AFTER, Long.toString(problem.pause().toSeconds()));
    }
    return answer.body(page);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<ProblemPage> failed(Exception failure, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return null; // nobody is left to read it
    }
    return switch (failure) {
      case ErrorResponse known ->
          answer(known.getStatusCode().value(), known.getHeaders(), request);
      case TypeMismatchException _, HttpMessageNotReadableException _, MultipartException _ ->
          answer(400, HttpHeaders.EMPTY, request);
      // two did at the same moment what one alone can do, and each had looked before
      case DuplicateKeyException _ -> answer(409, HttpHeaders.EMPTY, request);
      default -> {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        yield answer(500, HttpHeaders.EMPTY, request);
      }
    };
  }

  /// What failed before or after the rooms had a say.
  @RequestMapping("/error")
  ResponseEntity<ProblemPage> failedOutside(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return answer(status instanceof Integer code ? code : 404, HttpHeaders.EMPTY, request);
  }

  private ResponseEntity<ProblemPage> answer(
      int status, HttpHeaders headers, HttpServletRequest request) {
    var words = dictionaries.in(Views.language(request));
    var detail = words.text("web.problem.detail." + worded(status));
    var page = page("about:blank", status, detail, request);
    return answered(page, request).headers(headers).body(page);
  }

  private ProblemPage page(String type, int status, String detail, HttpServletRequest request) {
    var words = dictionaries.in(Views.language(request));
    var title = words.text("web.problem.title." + worded(status));
    return new ProblemPage(type, title, status, detail, Views.address(request));
  }

  private static BodyBuilder answered(ProblemPage page, HttpServletRequest request) {
    return ResponseEntity.status(page.status())
        .contentType(wantsJson(request) ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noStore());
  }

  /// A problem is always told, also to a reader who accepts neither of our two forms.
  static boolean wantsJson(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return "json".equals(request.getParameter("format"))
        || (accept != null && accept.contains("json") && !accept.contains("text/html"));
  }

  private static int worded(int status) {
    return WORDED.contains(status) ? status : status < 500 ? 400 : 500;
  }
}
