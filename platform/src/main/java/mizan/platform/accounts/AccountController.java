package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mizan.platform.accounts.pages.AccountPage;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the pages where whoever is signed in sees and changes their account.
@PageController
class AccountController {
  private final Accounts accounts;
  private final Sessions sessions;
  private final AccountView view;
  private final SessionCookie cookie;
  private final Forms forms;

  AccountController(
      Accounts accounts, Sessions sessions, AccountView view, SessionCookie cookie, Forms forms) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.view = view;
    this.cookie = cookie;
    this.forms = forms;
  }

  @GetMapping("/account")
  AccountPage show(Language language) {
    return view.of(language, accounts.signedIn());
  }

  @PostMapping("/account")
  ResponseEntity<?> change(
      Language language,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "language", defaultValue = "") String tongue,
      HttpServletRequest request) {
    var chosen = Language.find(tongue).orElse(language);
    return forms.answer(
        request,
        () -> {
          accounts.changeProfile(name, chosen);
          return Forms.onwards(language, "/account");
        },
        refusal -> view.refused(language, accounts.signedIn(), refusal, name, chosen));
  }

  /// Ends a session, or all others.
  @PostMapping("/account/sessions")
  ResponseEntity<?> end(
      Language language,
      @RequestParam(defaultValue = "") String session,
      HttpServletRequest request,
      HttpServletResponse response) {
    var known = accounts.signedIn();
    if (session.isEmpty()) {
      sessions.endOthers(known);
      return Forms.onwards(language, "/account");
    }
    sessions.end(known, session);
    if (session.equals(known.session())) {
      cookie.take(request, response);
      return Forms.onwards(language, "");
    }
    return Forms.onwards(language, "/account");
  }

  @GetMapping("/account/remove")
  FormPage remove(Language language) {
    return view.removing(language);
  }

  @PostMapping("/account/remove")
  ResponseEntity<?> removed(
      Language language, HttpServletRequest request, HttpServletResponse response) {
    return forms.answer(
        request,
        () -> {
          accounts.removeMyself();
          cookie.take(request, response);
          return Forms.onwards(language, "");
        },
        refusal -> view.removing(language).refused(refusal));
  }
}
