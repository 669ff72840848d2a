package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.accounts.pages.MessagePage;
import mizan.platform.web.Crumb;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the pages where whoever is signed in changes their password or mail address.
@PageController
class CredentialsController {
  private final Accounts accounts;
  private final Recovery recovery;
  private final Forms forms;
  private final Questions questions;

  CredentialsController(Accounts accounts, Recovery recovery, Forms forms, Questions questions) {
    this.accounts = accounts;
    this.recovery = recovery;
    this.forms = forms;
    this.questions = questions;
  }

  @GetMapping("/account/password")
  FormPage password(Language language) {
    var words = questions.words(language);
    return FormPage.of(
            words.text("accounts.password.change"),
            words.text("accounts.password.new.lead"),
            "/account/password",
            words.text("accounts.save"))
        .asking(
            questions.password("old", words.text("accounts.password.old")),
            questions.newPassword(words))
        .leadingTo(words.text("accounts.back"), "/account");
  }

  @PostMapping("/account/password")
  ResponseEntity<?> changePassword(
      Language language,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          recovery.changePassword(accounts.signedIn(), old, password);
          return Forms.onwards(language, "/account");
        },
        refusal -> password(language).refused(refusal));
  }

  @GetMapping("/account/mail")
  FormPage mail(Language language) {
    return mail(language, "");
  }

  @PostMapping("/account/mail")
  ResponseEntity<?> changeMail(
      Language language,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    var words = questions.words(language);
    return forms.answer(
        request,
        () -> {
          recovery.askNewMail(accounts.signedIn(), mail, password);
          return ResponseEntity.ok(
              new MessagePage(
                  words.text("accounts.mail.sent"),
                  words.text("accounts.mail.sent.text"),
                  List.of(new Crumb(words.text("accounts.back"), "/account"))));
        },
        refusal -> mail(language, mail).refused(refusal));
  }

  private FormPage mail(Language language, String mail) {
    var words = questions.words(language);
    return FormPage.of(
            words.text("accounts.mail.change"),
            words.text("accounts.mail.change.lead"),
            "/account/mail",
            words.text("accounts.continue"))
        .asking(
            questions.mail(words, mail),
            questions.password("password", words.text("accounts.password")))
        .leadingTo(words.text("accounts.back"), "/account");
  }
}
