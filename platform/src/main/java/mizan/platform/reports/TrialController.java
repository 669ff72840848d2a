package mizan.platform.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mizan.platform.editions.Trial;
import mizan.platform.editions.Trial.State;
import mizan.platform.editions.Trials;
import mizan.platform.portals.Portals;
import mizan.platform.reports.pages.TrialPage;
import mizan.platform.reports.pages.TrialPage.Going;
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

/// Has a portal tried for its owner, and opens what came of it: for the owner alone.
@PageController
class TrialController {
  private final Trials trials;
  private final Portals portals;
  private final TrialView view;
  private final Forms forms;

  TrialController(Trials trials, Portals portals, TrialView view, Forms forms) {
    this.trials = trials;
    this.portals = portals;
    this.view = view;
    this.forms = forms;
  }

  @GetMapping("/portals/{slug}/trial")
  TrialPage show(
      Language language, @PathVariable String slug, @RequestParam(defaultValue = "") String id) {
    return page(language, slug, id, Refusal.NONE);
  }

  @PostMapping("/portals/{slug}/trial")
  ResponseEntity<?> ask(Language language, @PathVariable String slug, HttpServletRequest request) {
    portals.requireOwner(portals.active(slug));
    return forms.answer(
        request,
        () -> {
          trials.ask(slug);
          return Forms.onwards(language, "/portals/" + slug + "/trial");
        },
        refusal -> page(language, slug, "", refusal));
  }

  /// @param id of a trial; "" for the newest
  private TrialPage page(Language language, String slug, String id, Refusal refusal) {
    var portal = portals.active(slug);
    portals.requireOwner(portal);
    var all = trials.list(slug);
    var shown = all.stream().filter(trial -> id.isEmpty() || trial.id().equals(id)).findFirst();
    if (!id.isEmpty() && shown.isEmpty()) {
      throw Problem.notFound("reports.trial.none-such");
    }
    return new TrialPage(
        slug,
        portal.title(),
        Trials.BUDGET,
        Trials.KEPT.toDays(),
        all.stream().noneMatch(Trial::isOpen),
        shown.map(Trial::id).orElse(""),
        shown.map(trial -> trial.state().code()).orElse(""),
        shown.map(Trial::asked).orElse(null),
        shown.map(Trial::finished).orElse(null),
        shown.flatMap(this::going).orElse(null),
        shown
            .filter(trial -> trial.state() == State.MEASURED)
            .map(trial -> view.of(language, trial))
            .orElse(null),
        all.stream().map(trial -> new TrialPage.Other(trial.id(), trial.asked())).toList(),
        refusal.text());
  }

  private Optional<Going> going(Trial trial) {
    return trials
        .findProgress(trial)
        .map(so -> new Going(so.datasets(), so.asked(), so.links(), so.bytes()));
  }
}
