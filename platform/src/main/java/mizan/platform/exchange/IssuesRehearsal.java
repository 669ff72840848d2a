package mizan.platform.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.Editions;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.exchange.DatasetIssue.Subject;
import mizan.platform.exchange.DatasetIssue.Told;
import mizan.platform.exchange.DatasetIssue.Verb;
import mizan.platform.exchange.Evidence.Look;
import mizan.platform.exchange.Evidence.Says;
import mizan.platform.exchange.ExchangeCountry.Flaw;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Step.Who;
import mizan.platform.reports.Checkups;
import mizan.platform.reports.Whereabouts;
import mizan.platform.web.Language;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells what people of the invented country find wrong with its data, once, when its second
/// edition is published, as of the first: what the second has mended its checks verify, like any
/// other. Nobody is written to of it.
@Component
class IssuesRehearsal {
  /// Before what the same edition measured is looked at.
  private static final int BEFORE_CHECKS = 500;

  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final int DAYS_AGO = 40;

  /// So many datasets of a portal are looked at for one that was mended, or was not.
  private static final int TRIED = 8;

  private static final Set<Verb> TELLERS = Set.of(Verb.CONFIRM, Verb.CONTEST, Verb.WITHDRAW);

  private final Tables tables;
  private final Editions editions;
  private final Checkups checkups;
  private final Whereabouts whereabouts;
  private final RequestsRehearsal.Stage stage;

  IssuesRehearsal(
      Tables tables,
      Editions editions,
      Checkups checkups,
      Whereabouts whereabouts,
      RequestsRehearsal.Stage stage) {
    this.tables = tables;
    this.editions = editions;
    this.checkups = checkups;
    this.whereabouts = whereabouts;
    this.stage = stage;
  }

  /// Where what is played is written down.
  @Component("issueTables")
  record Tables(
      IssuesStore store,
      RequestsStore numbers,
      IssueLedger ledger,
      TransactionTemplate transaction) {}

  /// A dataset of the first edition, and the portal's body.
  private record Choice(Subject subject, String body, Look look) {}

  @EventListener
  @Order(BEFORE_CHECKS)
  void hear(EditionPublished published) {
    var invented = editions.listPublished().stream().filter(Edition::invented).toList();
    if (!stage.country().issues().isEmpty()
        && invented.size() > 1
        && invented.getFirst().number() == published.number()
        && tables.store.list().isEmpty()) {
      play(invented.get(1), invented.getFirst());
    }
  }

  private void play(Edition first, Edition second) {
    var taken = new HashSet<String>();
    var turn = 0;
    for (var flaw : stage.country().issues()) {
      turn++;
      var day = stage.around().timing().now().minus(Duration.ofDays(DAYS_AGO - turn));
      var language = LANGUAGES.get(turn % LANGUAGES.size());
      choose(flaw, taken, first, second, day)
          .ifPresent(choice -> {
            taken.add(choice.subject.dataset());
            taken.add(choice.subject.portal());
            tables.transaction.executeWithoutResult(_ -> play(flaw, choice, language, day));
          });
    }
  }

  /// Another portal each time, while there are any.
  private Optional<Choice> choose(
      Flaw flaw, Set<String> taken, Edition first, Edition second, Instant day) {
    var bodies = whereabouts.bodies(first);
    var portals =
        bodies.keySet().stream()
            .sorted(Comparator.comparing(taken::contains))
            .filter(portal -> !bodies.getOrDefault(portal, "").isEmpty())
            .toList();
    return portals.stream()
        .flatMap(portal ->
            datasets(flaw, first, portal).stream()
                .filter(dataset -> !taken.contains(dataset))
                .flatMap(dataset ->
                    checkups.find(first, portal, dataset, "").stream()
                        .map(checkup ->
                            new Choice(
                                new Subject(
                                    portal, dataset, checkup.title(), "", 0, first.number()),
                                bodies.getOrDefault(portal, ""),
                                Look.of(
                                    first.number(), first.revision(), day, flaw.kind(), checkup)))))
        .filter(choice -> isFit(flaw, choice, second))
        .findFirst();
  }

  private List<String> datasets(Flaw flaw, Edition edition, String portal) {
    var checks = flaw.kind().checks();
    return checks.isEmpty()
        ? whereabouts.list(edition, portal).stream().limit(TRIED).map(place -> place.key()).toList()
        : checks.stream()
            .flatMap(check -> checkups.failing(edition, portal, check, TRIED).stream())
            .distinct()
            .toList();
  }

  /// Whether a check sees what is wrong, if any could, and the second edition says what is wanted.
  private boolean isFit(Flaw flaw, Choice choice, Edition second) {
    if (flaw.kind().checks().isEmpty()) {
      return true;
    }
    var subject = choice.subject;
    var then = List.of(choice.look);
    var now =
        Look.of(
            second.number(),
            second.revision(),
            choice.look.at(),
            flaw.kind(),
            checkups.find(second, subject.portal(), subject.dataset(), "").orElse(null));
    return Evidence.of(flaw.kind(), then).says() == Says.FAILS
        && Evidence.of(flaw.kind(), List.of(choice.look, now)).says()
            == (flaw.mended() ? Says.PASSES : Says.FAILS);
  }

  private void play(Flaw flaw, Choice choice, Language language, Instant day) {
    var told =
        new Told(
            flaw.kind(),
            flaw.text().in(language),
            "",
            language.code(),
            "",
            UUID.randomUUID().toString());
    var issue =
        tables.ledger.enter(
            new DatasetIssue(
                tables.numbers.takeNumber("issue"),
                choice.body,
                State.NEW,
                choice.subject,
                told,
                false,
                null,
                0,
                day,
                0));
    tables.store.join(issue.number(), told.by(), day);
    tables.store.append(issue.number(), choice.look);
    var seen = Evidence.of(flaw.kind(), List.of(choice.look)).says() == Says.FAILS;
    issue =
        tables.ledger.write(
            issue,
            issue.after(Verb.TRIAGE),
            new Doing(Who.MEASUREMENT, seen ? Verb.TRIAGE.code() : "unseen", ""),
            day);
    var at = day;
    for (var step : flaw.path()) {
      var parts = step.split(" ", 2);
      at = at.plus(Duration.ofDays(Long.parseLong(parts[1])));
      issue = take(issue, Verb.valueOf(parts[0].toUpperCase(Locale.ROOT)), language, at);
    }
  }

  private DatasetIssue take(DatasetIssue issue, Verb verb, Language language, Instant at) {
    var after = issue.after(verb);
    var today = stage.around().timing().today();
    return tables.ledger.write(
        issue,
        verb == Verb.ANNOUNCE ? after.by(today.plusMonths(1)) : after,
        new Doing(
            TELLERS.contains(verb) ? Who.REQUESTER : Who.BODY,
            verb.code(),
            RequestsRehearsal.SAID.in(language)),
        at);
  }
}
