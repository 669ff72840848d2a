package mizan.platform.portals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.SignedIn;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.portals.pages.PortalFormPage;
import mizan.platform.portals.pages.PortalsPage;
import mizan.platform.portals.pages.PortalsPage.Entry;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Field;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the register of portals, and takes what the unit enters, changes and ends there.
@PageController
class PortalsController {
  private final Portals portals;
  private final Bodies bodies;
  private final Accounts accounts;
  private final Forms forms;
  private final Dictionaries dictionaries;

  PortalsController(
      Portals portals, Bodies bodies, Accounts accounts, Forms forms, Dictionaries dictionaries) {
    this.portals = portals;
    this.bodies = bodies;
    this.accounts = accounts;
    this.forms = forms;
    this.dictionaries = dictionaries;
  }

  @GetMapping("/portals")
  PortalsPage list() {
    return new PortalsPage(
        portals.list().stream().map(this::entry).toList(),
        portals.listRetired().stream().map(this::entry).toList(),
        accounts.findSignedIn().filter(SignedIn::isOfTheUnit).isPresent());
  }

  private Entry entry(Portal portal) {
    var body =
        bodies.find(portal.body()).map(PublicBody::name).orElse(Trilingual.same(portal.body()));
    return new Entry(
        portal.slug(),
        portal.title(),
        portal.address(),
        bodies.find(portal.body()).map(PublicBody::slug).orElse(""),
        body,
        portal.retired(),
        portal.reason(),
        portals.isOwner(portal));
  }

  @GetMapping("/portals/new")
  PortalFormPage blank(Language language) {
    return page(language, "", new PortalForm(Map.of()), Refusal.NONE);
  }

  @PostMapping("/portals/new")
  ResponseEntity<?> add(
      Language language, @RequestParam Map<String, String> given, HttpServletRequest request) {
    var form = new PortalForm(new HashMap<>(given));
    return forms.answer(
        request,
        () -> {
          portals.add(form.portal(null, bodies));
          return Forms.onwards(language, "/portals");
        },
        refusal -> page(language, "", form, refusal));
  }

  @GetMapping("/portals/{slug}/edit")
  PortalFormPage edit(Language language, @PathVariable String slug) {
    return page(language, slug, PortalForm.of(portals.active(slug)), Refusal.NONE);
  }

  @PostMapping("/portals/{slug}/edit")
  ResponseEntity<?> change(
      Language language,
      @PathVariable String slug,
      @RequestParam(name = "do", defaultValue = "") String what,
      @RequestParam Map<String, String> given,
      HttpServletRequest request) {
    var known = portals.active(slug);
    var form = what.equals("retire") ? PortalForm.of(known) : new PortalForm(new HashMap<>(given));
    return forms.answer(
        request,
        () -> {
          switch (what) {
            case "save" -> portals.change(form.portal(known, bodies));
            case "retire" -> portals.retire(slug, given.getOrDefault("reason", ""));
            default -> throw Problem.badRequest("portals.unclear");
          }
          return Forms.onwards(language, "/portals");
        },
        refusal -> page(language, slug, form, refusal));
  }

  private PortalFormPage page(Language language, String slug, PortalForm form, Refusal refusal) {
    var words = dictionaries.in(language);
    List<Field> fields =
        form.fields(words, bodies, slug.isEmpty()).stream().map(refusal::mark).toList();
    Field reason =
        new Field.Text(
            "reason",
            words.text("portals.field.reason"),
            words.text("portals.hint.reason"),
            "",
            "");
    @Nullable Field ending = slug.isEmpty() ? null : refusal.mark(reason);
    var isOfField =
        refusal.field().equals("reason")
            || fields.stream().anyMatch(field -> field.name().equals(refusal.field()));
    return new PortalFormPage(slug, fields, ending, isOfField ? "" : refusal.text());
  }
}
