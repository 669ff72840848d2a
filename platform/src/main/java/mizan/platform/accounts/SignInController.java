package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mizan.platform.accounts.SignedIn.Step;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets people in and out.
@PageController
class SignInController {
  private final SignIn signIn;
  private final Doorway doorway;
  private final SecondFactors secondFactors;
  private final Forms forms;
  private final Questions questions;

  SignInController(
      SignIn signIn,
      Doorway doorway,
      SecondFactors secondFactors,
      Forms forms,
      Questions questions) {
    this.signIn = signIn;
    this.doorway = doorway;
    this.secondFactors = secondFactors;
    this.forms = forms;
    this.questions = questions;
  }

  @GetMapping("/sign-in")
  Object form(Language language, @RequestParam(defaultValue = "") String next) {
    var isIn = Standing.find().filter(known -> known.step() == Step.DONE).isPresent();
    return isIn ? doorway.to(language, next) : questions.signIn(language, "", next);
  }

  @PostMapping("/sign-in")
  ResponseEntity<?> signIn(
      Language language,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var next = Doorway.next(request);
    return forms.answer(
        request,
        () -> {
          var secret = signIn.withPassword(mail, password, Client.of(request));
          return doorway.enter(language, secret, request, response);
        },
        refusal -> questions.signIn(language, mail, next).refused(refusal));
  }

  @GetMapping("/sign-in/second")
  FormPage second(Language language, @RequestParam(defaultValue = "") String next) {
    return secondPage(language, next);
  }

  @PostMapping("/sign-in/second")
  ResponseEntity<?> showSecond(
      Language language,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var known = halfway();
    return forms.answer(
        request,
        () -> {
          secondFactors.require(known.person(), code);
          return doorway.raise(language, known, request, response);
        },
        refusal -> secondPage(language, Doorway.next(request)).refused(refusal));
  }

  @PostMapping("/sign-out")
  ResponseEntity<?> signOut(
      Language language, HttpServletRequest request, HttpServletResponse response) {
    doorway.leave(halfway(), request, response);
    return Forms.onwards(language, "");
  }

  private FormPage secondPage(Language language, String next) {
    var words = questions.words(language);
    return FormPage.of(
            words.text("accounts.second"),
            words.text("accounts.second.lead"),
            "/sign-in/second",
            words.text("accounts.continue"))
        .asking(questions.code(words, words.text("accounts.second.code.hint")))
        .carrying("next", next)
        .orPasskey(true);
  }

  private static SignedIn halfway() {
    return Standing.find().orElseThrow(() -> Problem.unknown("accounts.sign-in-first"));
  }
}
