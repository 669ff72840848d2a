package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mizan.platform.accounts.SignedIn.Step;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.accounts.pages.RecoveryCodesPage;
import mizan.platform.accounts.pages.SecondFactorPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.QrCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the pages where an app for one-time codes is set up and taken away.
@PageController
class SecondFactorController {
  private final SecondFactors secondFactors;
  private final Accounts accounts;
  private final Doorway doorway;
  private final Forms forms;
  private final Questions questions;

  SecondFactorController(
      SecondFactors secondFactors,
      Accounts accounts,
      Doorway doorway,
      Forms forms,
      Questions questions) {
    this.secondFactors = secondFactors;
    this.accounts = accounts;
    this.doorway = doorway;
    this.forms = forms;
    this.questions = questions;
  }

  @GetMapping("/account/second-factor")
  SecondFactorPage show(Language language) {
    return page(language, Refusal.NONE);
  }

  /// The session stands on two factors from here on, under a new secret.
  @PostMapping("/account/second-factor")
  ResponseEntity<?> confirm(
      Language language,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var known = known();
    return forms.answer(
        request,
        () -> {
          var codes = secondFactors.confirm(known.person(), code);
          doorway.raise(language, known, request, response);
          return ResponseEntity.ok(new RecoveryCodesPage(codes));
        },
        refusal -> page(language, refusal));
  }

  @GetMapping("/account/second-factor/remove")
  FormPage removing(Language language) {
    var words = questions.words(language);
    return FormPage.of(
            words.text("accounts.second.remove"),
            words.text("accounts.second.remove.lead"),
            "/account/second-factor/remove",
            words.text("accounts.second.remove"))
        .asking(questions.code(words, words.text("accounts.second.code.hint")))
        .leadingTo(words.text("accounts.back"), "/account");
  }

  @PostMapping("/account/second-factor/remove")
  ResponseEntity<?> remove(
      Language language, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          secondFactors.remove(accounts.signedIn(), code);
          return Forms.onwards(language, "/account/second-factor");
        },
        refusal -> removing(language).refused(refusal));
  }

  private SecondFactorPage page(Language language, Refusal refusal) {
    var known = known();
    var words = questions.words(language);
    var secret = secondFactors.begin(known.person());
    var mail = accounts.find(known.person()).map(Person::mail).orElse("");
    var drawn = QrCode.draw(SecondFactors.address(words.text("web.site"), mail, secret));
    return new SecondFactorPage(
        known.step() == Step.SETTING_UP,
        secret.replaceAll("(.{4})(?=.)", "$1 "),
        drawn.size(),
        drawn.path(),
        refusal.mark(questions.code(words, words.text("accounts.second.first-code.hint"))));
  }

  private static SignedIn known() {
    return Standing.find().orElseThrow(() -> Problem.unknown("accounts.sign-in-first"));
  }
}
