package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mizan.platform.accounts.Invitations.Newcomer;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.web.Field;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Opens the page behind an invitation's link, where somebody becomes a person of the site.
@PageController
class InvitationController {
  private final Invitations invitations;
  private final Passwords passwords;
  private final Doorway doorway;
  private final Forms forms;
  private final Questions questions;

  InvitationController(
      Invitations invitations,
      Passwords passwords,
      Doorway doorway,
      Forms forms,
      Questions questions) {
    this.invitations = invitations;
    this.passwords = passwords;
    this.doorway = doorway;
    this.forms = forms;
    this.questions = questions;
  }

  @GetMapping("/invitation/{secret}")
  FormPage show(Language language, @PathVariable String secret, HttpServletRequest request) {
    return page(language, new Secret(secret), request);
  }

  @PostMapping("/invitation/{secret}")
  ResponseEntity<?> accept(
      Language language,
      @PathVariable String secret,
      HttpServletRequest request,
      HttpServletResponse response) {
    var shown = new Secret(secret);
    invitations.opened(shown);
    return forms.answer(
        request,
        () -> {
          if (invitations.isKnown(invitations.opened(shown))) {
            invitations.acceptAs(shown);
            return Forms.onwards(language, "/account");
          }
          var person = invitations.accept(shown, newcomer(language, shown, request));
          return doorway.begin(language, person, request, response);
        },
        refusal -> page(language, shown, request).refused(refusal));
  }

  /// The password is looked at and encoded before anything is written.
  private Newcomer newcomer(Language language, Secret secret, HttpServletRequest request) {
    var invited = invitations.opened(secret).mail();
    var mail = invited.isEmpty() ? Mails.require(given(request, "mail")) : invited;
    var name = Accounts.requireName(given(request, "name"));
    var password = given(request, "password");
    passwords.require(password, mail);
    var tongue = Language.find(given(request, "language")).orElse(language);
    return new Newcomer(name, mail, tongue, passwords.encode(password));
  }

  private FormPage page(Language language, Secret secret, HttpServletRequest request) {
    var invitation = invitations.opened(secret);
    var words = questions.words(language);
    var address = "/invitation/" + secret.text();
    var role = questions.text(words, invitation.grant());
    var form =
        FormPage.of(
            words.text("accounts.invitation"),
            words.text("accounts.invitation.lead", role),
            address,
            words.text("accounts.invitation.accept"));
    if (!invitations.isKnown(invitation)) {
      return form.asking(asked(language, invitation, request).toArray(Field[]::new));
    }
    return Standing.find().isPresent()
        ? form
        : form.leadingTo(
            words.text("accounts.invitation.sign-in"),
            "/sign-in" + Onwards.query("/" + language.code() + address));
  }

  private List<Field> asked(Language language, Invitation invitation, HttpServletRequest request) {
    var words = questions.words(language);
    var chosen = Language.find(given(request, "language")).orElse(language);
    var asked = new ArrayList<Field>();
    if (invitation.mail().isEmpty()) {
      asked.add(questions.mail(words, given(request, "mail")));
    }
    asked.add(questions.name(words, given(request, "name")));
    asked.add(questions.language(words, chosen));
    asked.add(questions.newPassword(words));
    return asked;
  }

  private static String given(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
