package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mizan.platform.accounts.Tickets.Purpose;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.accounts.pages.MessagePage;
import mizan.platform.web.Crumb;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the pages for people who have lost their password, and those behind the links of letters.
@PageController
class RecoveryController {
  private final Recovery recovery;
  private final Forms forms;
  private final Questions questions;

  RecoveryController(Recovery recovery, Forms forms, Questions questions) {
    this.recovery = recovery;
    this.forms = forms;
    this.questions = questions;
  }

  @GetMapping("/recovery")
  FormPage form(Language language) {
    return asking(language, "");
  }

  @PostMapping("/recovery")
  ResponseEntity<?> ask(
      Language language, @RequestParam(defaultValue = "") String mail, HttpServletRequest request) {
    var words = questions.words(language);
    return forms.answer(
        request,
        () -> {
          recovery.ask(mail, Client.of(request));
          return ResponseEntity.ok(
              new MessagePage(
                  words.text("accounts.recovery.sent"),
                  words.text("accounts.recovery.sent.text"),
                  List.of(new Crumb(words.text("accounts.sign-in"), "/sign-in"))));
        },
        refusal -> asking(language, mail).refused(refusal));
  }

  @GetMapping("/recovery/{secret}")
  FormPage choose(Language language, @PathVariable String secret) {
    recovery.requireOpen(Purpose.RECOVERY, new Secret(secret));
    return choosing(language, secret);
  }

  @PostMapping("/recovery/{secret}")
  ResponseEntity<?> recover(
      Language language,
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    recovery.requireOpen(Purpose.RECOVERY, new Secret(secret));
    return forms.answer(
        request,
        () -> {
          recovery.recover(new Secret(secret), password);
          return Forms.onwards(language, "/sign-in");
        },
        refusal -> choosing(language, secret).refused(refusal));
  }

  @GetMapping("/new-mail/{secret}")
  FormPage mail(Language language, @PathVariable String secret) {
    recovery.requireOpen(Purpose.MAIL, new Secret(secret));
    var words = questions.words(language);
    return FormPage.of(
        words.text("accounts.mail.confirm"),
        words.text("accounts.mail.confirm.lead"),
        "/new-mail/" + secret,
        words.text("accounts.mail.confirm.button"));
  }

  @PostMapping("/new-mail/{secret}")
  ResponseEntity<?> confirm(Language language, @PathVariable String secret) {
    recovery.confirmMail(new Secret(secret));
    return Forms.onwards(language, "/account");
  }

  private FormPage asking(Language language, String mail) {
    var words = questions.words(language);
    return FormPage.of(
            words.text("accounts.recovery"),
            words.text("accounts.recovery.lead"),
            "/recovery",
            words.text("accounts.recovery.button"))
        .asking(questions.mail(words, mail));
  }

  private FormPage choosing(Language language, String secret) {
    var words = questions.words(language);
    return FormPage.of(
            words.text("accounts.password.new"),
            words.text("accounts.password.new.lead"),
            "/recovery/" + secret,
            words.text("accounts.save"))
        .asking(questions.newPassword(words));
  }
}
