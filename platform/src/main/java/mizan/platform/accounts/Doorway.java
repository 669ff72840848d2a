package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import mizan.platform.accounts.SignedIn.Step;
import mizan.platform.web.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Hands out and takes back the session's cookie, and leads whoever came in to where they wanted.
@Component
class Doorway {
  private final Sessions sessions;
  private final SessionCookie cookie;

  Doorway(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /// Where somebody wanted to go, as the form carries it along.
  static String next(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getParameter("next"), "");
  }

  /// Signs a person in who has just been known by a secret and a new password.
  ResponseEntity<?> begin(
      Language language, String person, HttpServletRequest request, HttpServletResponse response) {
    var secret = sessions.begin(person, Client.of(request).device(), 1);
    return enter(language, secret, request, response);
  }

  /// Gives the browser a session's secret; the one it had before ends.
  ResponseEntity<?> enter(
      Language language, Secret secret, HttpServletRequest request, HttpServletResponse response) {
    return see(URI.create(admit(language, secret, request, response)));
  }

  /// The same, for somebody who wanted to go to a page that the request does not name.
  ResponseEntity<?> enter(
      Language language,
      Secret secret,
      String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return see(URI.create(admit(language, secret, next, request, response)));
  }

  /// The same, for a script that goes there by itself.
  ///
  /// @return the address to go to
  String admit(
      Language language, Secret secret, HttpServletRequest request, HttpServletResponse response) {
    return admit(language, secret, next(request), request, response);
  }

  private String admit(
      Language language,
      Secret secret,
      String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Standing.find().ifPresent(before -> sessions.end(before, before.session()));
    cookie.give(request, response, secret);
    var step = sessions.find(secret).map(SignedIn::step).orElse(Step.DONE);
    var home = "/" + language.code();
    return switch (step) {
      case SECOND_FACTOR -> home + "/sign-in/second" + Onwards.query(next);
      case SETTING_UP -> home + "/account/second-factor";
      case DONE -> Onwards.to(next, home + "/account");
    };
  }

  /// Lets a session stand on two factors, under a new secret.
  ResponseEntity<?> raise(
      Language language, SignedIn known, HttpServletRequest request, HttpServletResponse response) {
    cookie.give(request, response, sessions.raise(known));
    return to(language, next(request));
  }

  void leave(SignedIn known, HttpServletRequest request, HttpServletResponse response) {
    sessions.end(known, known.session());
    cookie.take(request, response);
  }

  ResponseEntity<?> to(Language language, String next) {
    return see(URI.create(Onwards.to(next, "/" + language.code() + "/account")));
  }

  static ResponseEntity<?> see(URI address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
  }
}
