package mizan.platform.judgements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Role;
import mizan.platform.accounts.SignedIn;
import mizan.platform.editions.Edition;
import mizan.platform.judgements.pages.JudgementPage;
import mizan.platform.judgements.pages.JudgementPage.Entry;
import mizan.platform.judgements.pages.JudgementPage.Form;
import mizan.platform.judgements.pages.JudgementPage.Step;
import mizan.platform.judgements.pages.JudgementsPage;
import mizan.platform.judgements.pages.JudgementsPage.Cell;
import mizan.platform.judgements.pages.JudgementsPage.Row;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a reader sees of judgements, and nothing that they may not see yet.
@Component
class JudgementsView {
  private final Judgements judgements;
  private final JudgedQuestions questions;
  private final Bench bench;
  private final Portals portals;
  private final Dictionaries dictionaries;

  JudgementsView(
      Judgements judgements,
      JudgedQuestions questions,
      Bench bench,
      Portals portals,
      Dictionaries dictionaries) {
    this.judgements = judgements;
    this.questions = questions;
    this.bench = bench;
    this.portals = portals;
    this.dictionaries = dictionaries;
  }

  JudgementsPage list(Language language, int number) {
    var edition =
        questions
            .find(number)
            .filter(bench::mayLook)
            .orElseThrow(() -> Problem.notFound("judgements.none"));
    var all =
        judgements.list(edition).stream()
            .filter(each -> bench.mayLookAt(edition, each.question().portal()))
            .toList();
    var rows =
        all.stream()
            .map(each -> each.question().portal())
            .distinct()
            .map(portal -> row(edition, portal, all))
            .sorted(Comparator.comparing(row -> row.title().in(language)))
            .toList();
    return new JudgementsPage(
        number,
        edition.isPublic(),
        Bench.isInTime(edition) && isAssessor(),
        all.stream().filter(each -> each.value().isPresent()).count(),
        all.size(),
        questions.criteria(edition),
        rows);
  }

  private Row row(Edition edition, String portal, List<Deliberation> all) {
    return new Row(
        portal,
        title(portal),
        all.stream()
            .filter(each -> each.question().portal().equals(portal))
            .map(each ->
                new Cell(
                    each.question().criterion(),
                    each.state().code(),
                    shownValue(edition, each),
                    own(each).map(Judgement::value).orElse(null)))
            .toList());
  }

  JudgementPage one(Language language, Question question, Given typed, Refusal refusal) {
    var edition = require(question);
    var deliberation = judgements.find(question);
    var reader = bench.reader().map(SignedIn::person).orElse("");
    var sees = bench.sees(edition, deliberation);
    var said =
        deliberation.said().stream()
            .filter(each -> sees || each.person().equals(reader))
            .map(each -> entry(each, reader))
            .toList();
    var form = form(language, edition, deliberation, new Typed(typed, refusal));
    return new JudgementPage(
        question.edition(),
        question.portal(),
        title(question.portal()),
        question.criterion(),
        deliberation.state().code(),
        shownValue(edition, deliberation),
        said,
        said.size() < deliberation.said().size(),
        form,
        form == null ? notice(language, edition, deliberation) : "");
  }

  /// The edition of a question that whoever asks may look at.
  ///
  /// @throws Problem when there is none for them
  Edition require(Question question) {
    var edition = questions.require(question);
    if (!bench.mayLookAt(edition, question.portal())) {
      throw Problem.notFound("judgements.none-such");
    }
    return edition;
  }

  /// What was typed, and why it was refused.
  private record Typed(Given given, Refusal refusal) {
    boolean isFresh() {
      return refusal.text().isEmpty();
    }
  }

  private @Nullable Form form(
      Language language, Edition edition, Deliberation deliberation, Typed typed) {
    if (bench.refusal(edition, deliberation).isEmpty()) {
      var own = own(deliberation);
      var given =
          typed.isFresh() ? own.map(JudgementsView::again).orElse(typed.given) : typed.given;
      return form(language, deliberation, own.isPresent() ? "change" : "judge", typed, given);
    }
    return bench.refusalToSettle(edition, deliberation).isEmpty()
        ? form(language, deliberation, "settle", typed, typed.given)
        : null;
  }

  private static Given again(Judgement own) {
    return new Given(
        Double.toString(own.value()), String.join("\n", own.evidence()), own.note(), "", 0);
  }

  private Form form(
      Language language, Deliberation deliberation, String verb, Typed typed, Given given) {
    var fields = fields(language, verb, given).stream().map(typed.refusal::mark).toList();
    var ofValue = typed.refusal.field().equals("value");
    var ofField = ofValue || fields.stream().anyMatch(field -> !field.error().isEmpty());
    return new Form(
        verb,
        deliberation.said().size(),
        JudgedQuestions.scale(deliberation.question().criterion(), language).entrySet().stream()
            .map(step -> new Step(step.getKey(), step.getValue()))
            .toList(),
        given.value(),
        ofValue ? typed.refusal.text() : "",
        fields,
        ofField ? "" : typed.refusal.text());
  }

  private List<Field> fields(Language language, String verb, Given given) {
    var words = dictionaries.in(language);
    var fields = new ArrayList<Field>();
    if (!verb.equals("settle")) {
      fields.add(
          new Field.Text(
              "evidence",
              words.text("judgements.evidence"),
              words.text("judgements.evidence.hint"),
              given.evidence(),
              ""));
      fields.add(
          new Field.Text(
              "note",
              words.text("judgements.note"),
              words.text("judgements.note.hint"),
              given.note(),
              ""));
    }
    if (!verb.equals("judge")) {
      fields.add(
          new Field.Text(
              "reason",
              words.text("judgements.reason." + verb),
              words.text("judgements.reason.hint"),
              given.reason(),
              ""));
    }
    return fields;
  }

  /// An assessor is told why they may not judge, the unit why there is nothing to settle.
  private String notice(Language language, Edition edition, Deliberation deliberation) {
    var reader = bench.reader();
    Optional<Problem> why =
        reader.filter(SignedIn::isOfTheUnit).isPresent()
            ? bench.refusalToSettle(edition, deliberation)
            : isAssessor() ? bench.refusal(edition, deliberation) : Optional.empty();
    return why.map(problem -> problem.text(dictionaries.in(language))).orElse("");
  }

  private @Nullable Double shownValue(Edition edition, Deliberation deliberation) {
    return bench.sees(edition, deliberation) ? deliberation.value().orElse(null) : null;
  }

  private Optional<Judgement> own(Deliberation deliberation) {
    return bench.reader().flatMap(who -> deliberation.find(who.person()));
  }

  private boolean isAssessor() {
    return bench.reader().filter(who -> who.has(Role.ASSESSOR)).isPresent();
  }

  private static Entry entry(Judgement said, String reader) {
    return new Entry(
        said.kind().code(),
        said.actor(),
        said.person().equals(reader),
        said.value(),
        said.evidence(),
        said.note(),
        said.reason(),
        said.at());
  }

  private Trilingual title(String portal) {
    return portals.find(portal).map(Portal::title).orElse(Trilingual.same(portal));
  }
}
