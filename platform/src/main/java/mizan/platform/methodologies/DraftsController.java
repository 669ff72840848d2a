package mizan.platform.methodologies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import mizan.engine.methodology.InvalidMethodology;
import mizan.engine.methodology.Methodology;
import mizan.platform.methodologies.DraftView.Typed;
import mizan.platform.methodologies.pages.DraftPage;
import mizan.platform.methodologies.pages.DraftsPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the drafts of the unit, and takes what is to be done with one.
@PageController
class DraftsController {
  private final Drafting drafting;
  private final Methodologies methodologies;
  private final DraftView view;
  private final Forms forms;

  DraftsController(Drafting drafting, Methodologies methodologies, DraftView view, Forms forms) {
    this.drafting = drafting;
    this.methodologies = methodologies;
    this.view = view;
    this.forms = forms;
  }

  @GetMapping("/methodology/drafts")
  DraftsPage list() {
    return new DraftsPage(
        drafting.list().stream()
            .map(draft ->
                new DraftsPage.Line(
                    draft.id(), draft.name(), draft.basis(), draft.state().code(), draft.changed()))
            .toList(),
        methodologies.list().stream().map(Methodologies.Published::name).toList());
  }

  /// @param typed beside the basis, weights by criterion as the what-if page sends them
  @PostMapping("/methodology/drafts")
  ResponseEntity<?> draft(
      Language language, @RequestParam String basis, @RequestParam Map<String, String> typed) {
    var from =
        methodologies.find(basis).orElseThrow(() -> Problem.notFound("methodologies.none-such"));
    var draft = drafting.draft(basis, weights(from.methodology(), typed));
    return Forms.onwards(language, "/methodology/drafts/" + draft.id());
  }

  @GetMapping("/methodology/drafts/{id}")
  DraftPage show(@PathVariable String id) {
    return view.of(drafting.get(id));
  }

  @PostMapping("/methodology/drafts/{id}")
  ResponseEntity<?> take(
      Language language,
      @PathVariable String id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam Map<String, String> given,
      HttpServletRequest request) {
    var draft = drafting.get(id);
    var typed =
        new Typed(
            given.getOrDefault("text", draft.text()).replace("\r\n", "\n"),
            given.getOrDefault("note", draft.note()).replace("\r\n", "\n"));
    try {
      return forms.answer(
          request,
          () -> {
            take(draft, version, given.getOrDefault("do", ""), typed);
            var discarded = "discard".equals(given.get("do"));
            return Forms.onwards(language, "/methodology/drafts" + (discarded ? "" : "/" + id));
          },
          refusal -> view.refused(draft, typed, refusal));
    } catch (InvalidMethodology invalid) {
      return ResponseEntity.badRequest().body(view.refused(draft, typed, invalid, language));
    }
  }

  private void take(Version draft, int seen, String deed, Typed typed) {
    switch (deed) {
      case "save" -> drafting.write(draft.id(), seen, typed.text(), typed.note());
      case "propose" -> propose(draft, seen, typed);
      case "consent" -> drafting.consent(draft.id(), seen);
      case "publish" -> drafting.publish(draft.id(), seen, view.toll(draft));
      case "reopen" -> drafting.reopen(draft.id(), seen);
      case "discard" -> drafting.discard(draft.id(), seen);
      default -> throw Problem.badRequest("methodologies.unclear");
    }
  }

  /// What stands in the form is saved first, so that what is proposed is what was seen.
  private void propose(Version draft, int seen, Typed typed) {
    var last = seen;
    if (!typed.text().equals(draft.text()) || !typed.note().strip().equals(draft.note())) {
      drafting.write(draft.id(), seen, typed.text(), typed.note());
      last++;
    }
    drafting.propose(draft.id(), last, view.toll(drafting.get(draft.id())));
  }

  private static Map<String, Double> weights(Methodology basis, Map<String, String> typed) {
    var weights = new LinkedHashMap<String, Double>();
    for (var dimension : basis.dimensions()) {
      for (var weight : dimension.weights()) {
        var given = Objects.requireNonNullElse(typed.get(weight.criterion()), "");
        TypedWeight.parse(given)
            .filter(value -> value != weight.weight())
            .ifPresent(value -> weights.put(weight.criterion(), value));
      }
    }
    return weights;
  }
}
