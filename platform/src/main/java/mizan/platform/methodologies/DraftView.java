package mizan.platform.methodologies;

import java.util.List;
import java.util.Optional;
import mizan.engine.methodology.InvalidMethodology;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.reporting.Words;
import mizan.platform.accounts.Accounts;
import mizan.platform.methodologies.Replay.Outcome;
import mizan.platform.methodologies.Version.State;
import mizan.platform.methodologies.Version.Toll;
import mizan.platform.methodologies.pages.DraftPage;
import mizan.platform.methodologies.pages.DraftPage.Fault;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import org.springframework.stereotype.Component;

/// Shows a draft with what it would do.
@Component
class DraftView {
  private final Methodologies methodologies;
  private final Replay replay;
  private final Accounts accounts;

  DraftView(Methodologies methodologies, Replay replay, Accounts accounts) {
    this.methodologies = methodologies;
    this.replay = replay;
    this.accounts = accounts;
  }

  /// What stands in the form.
  record Typed(String text, String note) {
    static Typed of(Version draft) {
      return new Typed(draft.text(), draft.note());
    }
  }

  DraftPage of(Version draft) {
    return of(draft, Typed.of(draft), List.of(), Refusal.NONE);
  }

  DraftPage refused(Version draft, Typed typed, Refusal refusal) {
    return of(draft, typed, List.of(), refusal);
  }

  DraftPage refused(Version draft, Typed typed, InvalidMethodology invalid, Language language) {
    return of(draft, typed, faults(invalid, language), Refusal.NONE);
  }

  private DraftPage of(Version draft, Typed typed, List<Fault> faults, Refusal refusal) {
    var methodology = parse(draft);
    var inForce = methodologies.inForce();
    var outcome = draft.state() == State.PUBLISHED ? Optional.<Outcome>empty() : outcome(draft);
    return new DraftPage(
        draft.id(),
        draft.version(),
        draft.name(),
        draft.basis(),
        draft.state().code(),
        typed.text(),
        typed.note(),
        Change.between(inForce.methodology(), methodology),
        Change.parts(inForce.methodology(), methodology),
        inForce.name(),
        outcome.orElse(null),
        draft.toll() != null && draft.toll().needsSecond(),
        !draft.second().isEmpty(),
        draft.proposer().equals(accounts.signedIn().person()),
        faults,
        refusal.text(),
        refusal.field());
  }

  /// What a version does as things stand now.
  Toll toll(Version version) {
    var against = methodologies.inForce().name();
    return outcome(version)
        .map(found ->
            new Toll(against, found.edition(), found.datasets(), found.failing(), found.moved()))
        .orElseGet(() -> new Toll(against, 0, 0, 0, 0));
  }

  private static List<Fault> faults(InvalidMethodology invalid, Language language) {
    var words = Words.in(language.code());
    return invalid.faults().stream()
        .map(fault -> new Fault(fault.line(), words.text("fault." + fault.code(), fault.given())))
        .toList();
  }

  private Optional<Outcome> outcome(Version version) {
    return replay.of(methodologies.current(), parse(version));
  }

  private static Methodology parse(Version version) {
    return MethodologyFile.parse("draft", version.text());
  }
}
