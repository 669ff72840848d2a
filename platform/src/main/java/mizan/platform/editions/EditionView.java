package mizan.platform.editions;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mizan.engine.evidence.Chain;
import mizan.platform.accounts.Accounts;
import mizan.platform.editions.Edition.State;
import mizan.platform.editions.pages.EditionPage;
import mizan.platform.editions.pages.EditionPage.Dates;
import mizan.platform.editions.pages.EditionPage.Deed;
import mizan.platform.editions.pages.EditionPage.Entry;
import mizan.platform.editions.pages.EditionPage.Frame;
import mizan.platform.editions.pages.EditionPage.Mine;
import mizan.platform.editions.pages.EditionPage.Moment;
import mizan.platform.editions.pages.EditionPage.Said;
import mizan.platform.editions.pages.EditionPage.Unit;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a reader sees of an edition.
@Component
class EditionView {
  /// What the unit can do; the other steps the site takes by itself, or they have forms of their
  /// own.
  static final Set<Step> DEEDS =
      EnumSet.of(
          Step.FREEZE,
          Step.MEASURE,
          Step.OPEN_REPLIES,
          Step.EXTEND_REPLIES,
          Step.CALL_JURY,
          Step.PUBLISH,
          Step.CLOSE,
          Step.WITHDRAW);

  private final Admission admission;
  private final Hindrances hindrances;
  private final Deadlines deadlines;
  private final Dictionaries dictionaries;
  private final Sources sources;
  private final Map<String, String> heads = new ConcurrentHashMap<>();

  EditionView(
      Admission admission,
      Hindrances hindrances,
      Deadlines deadlines,
      Dictionaries dictionaries,
      Sources sources) {
    this.admission = admission;
    this.hindrances = hindrances;
    this.deadlines = deadlines;
    this.dictionaries = dictionaries;
    this.sources = sources;
  }

  /// Where it is taken from.
  @Component
  record Sources(
      Editions editions,
      Ledger ledger,
      Jury jury,
      Portals portals,
      Accounts accounts,
      EditionParts parts) {}

  /// @param error why the last thing that this reader tried was refused; "" for none
  EditionPage of(Edition edition, Language language, String error) {
    var until = edition.replyUntil();
    var left = until == null ? -1 : deadlines.today().until(until, ChronoUnit.DAYS);
    var own = admission.own(edition);
    return new EditionPage(
        edition.number(),
        edition.state().code(),
        edition.invented(),
        admission.mayReadAll(edition),
        new Dates(
            edition.scope().from(),
            edition.scope().to(),
            edition.finished(),
            until,
            edition.state() == State.IN_REPLY ? Math.max(0, left + 1) : 0),
        frame(edition),
        sources.ledger().steps(edition.number()).stream()
            .map(taken -> new Moment(taken.step(), taken.at(), taken.why()))
            .toList(),
        own.isEmpty() || !edition.isMeasured()
            ? null
            : new Mine(own.stream().map(EditionView::entry).toList()),
        admission.isOfTheUnit() ? unit(edition, language) : null,
        jury(edition),
        sources.parts().links(edition, dictionaries.in(language)),
        error);
  }

  private Frame frame(Edition edition) {
    var scope = edition.scope();
    return new Frame(
        scope.portals().stream().map(this::entry).toList(),
        scope.methodology(),
        edition.state() == State.DRAFT ? "" : scope.digest(),
        admission.mayReadAll(edition) ? evidence(edition) : "",
        scope.replyDays(),
        scope.quorum());
  }

  /// The link over the heads of all portals' archives, as the report tells it; read once for each
  /// state of the results.
  private String evidence(Edition edition) {
    return heads.computeIfAbsent(
        edition.number() + edition.revision(),
        _ -> {
          var links =
              sources.editions().results(edition).portals().stream()
                  .flatMap(portal -> Stream.ofNullable(portal.summary().evidence()))
                  .map(evidence -> evidence.head())
                  .toArray(String[]::new);
          return links.length == 0 ? "" : Chain.link(Chain.START, links);
        });
  }

  private Entry entry(String slug) {
    return sources
        .portals()
        .find(slug)
        .map(EditionView::entry)
        .orElseGet(() -> new Entry(slug, Trilingual.same(slug)));
  }

  private static Entry entry(Portal portal) {
    return new Entry(portal.slug(), portal.title());
  }

  private Unit unit(Edition edition, Language language) {
    var words = dictionaries.in(language);
    return new Unit(
        edition.version(),
        DEEDS.stream()
            .filter(step -> step.leadsFrom(edition.state()))
            .map(step ->
                new Deed(
                    step.code(),
                    texts(hindrances.of(step, edition), words),
                    texts(sources.parts().warnings(step, edition), words)))
            .toList());
  }

  private static List<String> texts(List<Problem> problems, Words words) {
    return problems.stream().map(problem -> problem.text(words)).toList();
  }

  private static String verdict(Opinion opinion, Edition edition) {
    return opinion.isVoid(edition) ? "void" : opinion.verdict().code();
  }

  private EditionPage.@Nullable Jury jury(Edition edition) {
    var isMember = admission.isOfTheJury() && edition.isBeforeTheJury();
    var isTold = edition.isPublic() || (admission.isOfTheUnit() && edition.isBeforeTheJury());
    if (!isMember && !isTold) {
      return null;
    }
    var opinions = sources.jury().list(edition.number());
    var own =
        opinions.stream()
            .filter(
                each -> isMember && each.member().equals(sources.accounts().signedIn().person()))
            .findFirst();
    return new EditionPage.Jury(
        (isTold ? opinions : List.<Opinion>of())
            .stream()
                .map(each -> new Said(each.actor(), verdict(each, edition), each.words()))
                .toList(),
        isMember,
        edition.version(),
        own.filter(each -> !each.isVoid(edition)).map(each -> each.verdict().code()).orElse(""),
        own.map(Opinion::words).orElse(""),
        own.filter(each -> !each.isOf(edition)).isPresent());
  }
}
