package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Objects;
import mizan.platform.accounts.Questions.RoleForm;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.accounts.pages.PeoplePage;
import mizan.platform.accounts.pages.PersonPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the pages where the unit calls people in and sees to their roles.
@PageController
class PeopleController {
  private final Accounts accounts;
  private final Invitations invitations;
  private final PeopleView view;
  private final Forms forms;
  private final Questions questions;

  PeopleController(
      Accounts accounts,
      Invitations invitations,
      PeopleView view,
      Forms forms,
      Questions questions) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.view = view;
    this.forms = forms;
    this.questions = questions;
  }

  @GetMapping("/people")
  PeoplePage list(
      Language language,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "1") int page) {
    return view.list(language, name, role, page, Refusal.NONE);
  }

  @GetMapping("/people/invite")
  FormPage inviting(Language language) {
    return view.inviting(language, "", language, RoleForm.USUAL);
  }

  @PostMapping("/people/invite")
  ResponseEntity<?> invite(
      Language language,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(name = "language", defaultValue = "") String tongue,
      HttpServletRequest request) {
    var role = role(request);
    var chosen = Language.find(tongue).orElse(language);
    return forms.answer(
        request,
        () -> {
          invitations.invite(Mails.require(mail), chosen, questions.grant(role));
          return Forms.onwards(language, "/people");
        },
        refusal -> view.inviting(language, mail, chosen, role).refused(refusal));
  }

  @PostMapping("/people/invitations/{id}")
  ResponseEntity<?> invitation(
      Language language,
      @PathVariable String id,
      @RequestParam(name = "do", defaultValue = "") String what,
      HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          switch (what) {
            case "resend" -> invitations.resend(id);
            case "withdraw" -> invitations.withdraw(id);
            default -> throw Problem.badRequest("accounts.unclear");
          }
          return Forms.onwards(language, "/people");
        },
        refusal -> view.list(language, "", "", 1, refusal));
  }

  @GetMapping("/people/{id}")
  PersonPage show(Language language, @PathVariable String id) {
    return view.person(language, id, RoleForm.USUAL, Refusal.NONE);
  }

  @PostMapping("/people/{id}")
  ResponseEntity<?> change(
      Language language,
      @PathVariable String id,
      @RequestParam(name = "do", defaultValue = "") String what,
      HttpServletRequest request) {
    var role = role(request);
    return forms.answer(
        request,
        () -> {
          switch (what) {
            case "add" -> add(id, questions.grant(role));
            case "take" -> take(id, given(request, "grant"));
            case "disable" -> accounts.disable(id);
            case "enable" -> accounts.enable(id);
            case "reset" -> accounts.resetSecondFactor(id);
            default -> throw Problem.badRequest("accounts.unclear");
          }
          return Forms.onwards(language, "/people/" + id);
        },
        refusal -> view.person(language, id, role, refusal));
  }

  private void add(String id, Grant grant) {
    var grants = new HashSet<>(find(id).grants());
    grants.add(grant);
    accounts.changeGrants(id, grants);
  }

  private void take(String id, String grant) {
    var grants = new HashSet<>(find(id).grants());
    grants.removeIf(held -> held.toString().equals(grant));
    accounts.changeGrants(id, grants);
  }

  private Person find(String id) {
    return accounts.find(id).orElseThrow(() -> Problem.notFound("accounts.person.missing"));
  }

  private static RoleForm role(HttpServletRequest request) {
    return new RoleForm(given(request, "role"), given(request, "body"), given(request, "actor"));
  }

  private static String given(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
