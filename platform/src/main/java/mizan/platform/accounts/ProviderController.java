package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leads people to the identity provider, and lets those in whom it sends back.
///
/// By a link, not a form: no form of this site may lead to another.
@PageController
class ProviderController {
  static final String COOKIE = SessionCookie.NAME + "-visit";

  private final Visits visits;
  private final SignIn signIn;
  private final Doorway doorway;
  private final Forms forms;
  private final Questions questions;

  ProviderController(
      Visits visits, SignIn signIn, Doorway doorway, Forms forms, Questions questions) {
    this.visits = visits;
    this.signIn = signIn;
    this.doorway = doorway;
    this.forms = forms;
    this.questions = questions;
  }

  @GetMapping("/sign-in/provider")
  ResponseEntity<?> leave(
      Language language, HttpServletRequest request, HttpServletResponse response) {
    var next = Doorway.next(request);
    return forms.answer(
        request,
        () -> {
          var begun = visits.begin(language, next, Client.of(request));
          SessionCookie.set(request, response, COOKIE, begun.state().text(), Visits.LAST);
          return Doorway.see(begun.door());
        },
        refusal -> questions.signIn(language, "", next).refused(refusal));
  }

  /// The session's cookie is set first, then the visit's is taken back.
  @GetMapping("/sign-in/provider/back")
  ResponseEntity<?> comeBack(
      Language language,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    return forms.answer(
        request,
        () -> {
          var kept = SessionCookie.shown(request, COOKIE).orElseGet(() -> new Secret(""));
          var client = Client.of(request);
          var returned = visits.end(language, kept, new Visits.Answer(state, code), client);
          var secret = signIn.vouchedFor(returned.vouched(), client);
          var onwards = doorway.enter(language, secret, returned.next(), request, response);
          SessionCookie.set(request, response, COOKIE, "", Duration.ZERO);
          return onwards;
        },
        refusal -> questions.signIn(language, "", "").refused(refusal));
  }
}
