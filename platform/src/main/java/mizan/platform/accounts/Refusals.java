package mizan.platform.accounts;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mizan.platform.web.Language;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// Answers those who may not come in: shows a reader the door to sign in at, and everybody else a
/// problem.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Access access;

  Refusals(Access access) {
    this.access = access;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException, ServletException {
    answer(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException, ServletException {
    answer(request, response);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    switch (access.answer(request.getMethod(), request.getRequestURI(), Standing.find())) {
      case MISSING -> refuse(request, response, HttpStatus.NOT_FOUND);
      case OTHER_METHOD -> refuse(request, response, HttpStatus.METHOD_NOT_ALLOWED);
      case SIGN_IN_FIRST -> lead(request, response, "/sign-in");
      case SECOND_FACTOR_FIRST -> lead(request, response, "/sign-in/second");
      case SET_UP_FIRST -> lead(request, response, "/account/second-factor");
      case FORBIDDEN, WELCOME -> refuse(request, response, HttpStatus.FORBIDDEN);
    }
  }

  /// A program, and whoever sent something, is told; a reader is led to what is missing.
  private static void lead(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException, ServletException {
    var accept = String.valueOf(request.getHeader("Accept"));
    if (!request.getMethod().equals("GET") || !accept.contains("text/html")) {
      refuse(request, response, HttpStatus.UNAUTHORIZED);
      return;
    }
    var language = Language.findInPath(request.getRequestURI()).orElse(Language.USUAL);
    var query = request.getQueryString();
    var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(HttpStatus.FOUND.value());
    response.setHeader("Location", "/" + language.code() + path + Onwards.query(wanted));
  }

  static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException, ServletException {
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    request.getRequestDispatcher("/error").forward(request, response);
  }
}
