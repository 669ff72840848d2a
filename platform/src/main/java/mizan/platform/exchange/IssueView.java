package mizan.platform.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mizan.platform.exchange.DatasetIssue.Kind;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.exchange.IssueController.Asked;
import mizan.platform.exchange.pages.IssueDeedPage;
import mizan.platform.exchange.pages.IssueFormPage;
import mizan.platform.exchange.pages.IssuePage;
import mizan.platform.exchange.pages.IssuesPage;
import mizan.platform.exchange.pages.IssuesPage.Line;
import mizan.platform.exchange.pages.IssuesPage.Narrowed;
import mizan.platform.web.Choice;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spelling;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of issues.
@Component
class IssueView {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS =
      List.of("title", "body", "portal", "kind", "state", "made");
  private static final Trilingual NO_BODY = Trilingual.same("–");

  private final Issues issues;
  private final IssueHandling handling;
  private final Tellings tellings;
  private final Rights rights;
  private final Places places;

  IssueView(
      Issues issues, IssueHandling handling, Tellings tellings, Rights rights, Places places) {
    this.issues = issues;
    this.handling = handling;
    this.tellings = tellings;
    this.rights = rights;
    this.places = places;
  }

  /// What bodies and portals are called.
  @Component("issuePlaces")
  record Places(Around around, IssueFindings findings) {
    Trilingual body(String slug) {
      return slug.isEmpty() ? NO_BODY : around.body(slug);
    }

    Trilingual portal(String slug) {
      return findings.portal(slug);
    }

    LocalDate day(DatasetIssue issue) {
      return LocalDate.ofInstant(issue.made(), around.timing().zone());
    }
  }

  IssuesPage list(Language language, Asked asked) {
    var all = issues.list();
    var lines = new ArrayList<>(lines(all, asked));
    var sorting = Sorting.of(Narrowing.text(asked.sort()), "-made", COLUMNS);
    lines.sort(order(sorting, language));
    var pager = new Pager(asked.page() == null ? 1 : asked.page(), PAGE, lines.size());
    return new IssuesPage(
        new Narrowed(
            Narrowing.text(asked.q()),
            Narrowing.text(asked.body()),
            Narrowing.text(asked.portal()),
            Narrowing.text(asked.state()),
            Narrowing.text(asked.kind()),
            Narrowing.text(asked.dataset())),
        places
            .around
            .bodies()
            .choices(
                all.stream().map(DatasetIssue::body).filter(body -> !body.isEmpty()), language),
        all.stream()
            .map(issue -> issue.subject().portal())
            .distinct()
            .map(portal -> new Choice(portal, places.portal(portal).in(language)))
            .sorted(Comparator.comparing(Choice::label, language.order()))
            .toList(),
        pager.cut(lines),
        all.size(),
        pager,
        sorting);
  }

  /// The issues that an address asks for, the newest first.
  List<Line> lines(List<DatasetIssue> all, Asked asked) {
    return all.stream().filter(wanted(asked)).map(this::line).toList();
  }

  private static Predicate<DatasetIssue> wanted(Asked asked) {
    var text = Narrowing.text(asked.q());
    return issue -> {
      var title = issue.subject().title();
      return Narrowing.allows(asked.body(), issue.body())
          && Narrowing.allows(asked.portal(), issue.subject().portal())
          && Narrowing.allows(asked.dataset(), issue.subject().dataset())
          && Narrowing.allows(asked.kind(), issue.told().kind().code())
          && (Narrowing.allows(asked.state(), issue.state().code())
              || (IssuesPage.OPEN.equals(asked.state()) && issue.state().isOpen()))
          && (text.isEmpty()
              || Spelling.matches(
                  text,
                  Spelling.forms(
                      Stream.of(title.ar(), title.fr(), title.en(), issue.told().text()))));
    };
  }

  private Line line(DatasetIssue issue) {
    var subject = issue.subject();
    return new Line(
        issue.number(),
        subject.title(),
        subject.file(),
        issue.body(),
        places.body(issue.body()),
        subject.portal(),
        places.portal(subject.portal()),
        issue.told().kind().code(),
        issue.state().code(),
        places.day(issue));
  }

  private static Comparator<Line> order(Sorting sorting, Language language) {
    Comparator<Line> order =
        switch (sorting.column()) {
          case "title" -> Comparator.comparing(line -> line.title().in(language), language.order());
          case "body" ->
              Comparator.comparing(line -> line.bodyName().in(language), language.order());
          case "portal" ->
              Comparator.comparing(line -> line.portalName().in(language), language.order());
          case "kind" -> Comparator.comparing(Line::kind);
          case "state" -> Comparator.comparing(line -> State.of(line.state()));
          default -> Comparator.comparing(Line::made);
        };
    return (sorting.descending() ? order.reversed() : order)
        .thenComparing(Comparator.comparingInt(Line::number).reversed());
  }

  IssuePage one(int number) {
    var issue = issues.require(number);
    var known = issues.known(issue);
    var told = issue.told();
    return new IssuePage(
        number,
        issue.subject(),
        places.portal(issue.subject().portal()),
        issue.body(),
        places.body(issue.body()),
        new IssuePage.Said(
            told.kind().code(), told.text(), told.where(), told.language(), told.name()),
        issue.state().code(),
        issue.promised(),
        places.day(issue),
        known.evidence(),
        known.steps(),
        issue.into(),
        known.tellers(),
        issue.hidden(),
        issue.version(),
        handling.verbs(issue),
        !issue.hidden() && issue.state().isOpen());
  }

  /// What an address leads to is looked for once the rest is sound.
  ///
  /// @param typed what was sent
  IssueFormPage form(Map<String, String> typed, Refusal refusal) {
    var isSame = refusal.field().equals("seen");
    var subject =
        isSame || typed.containsKey("portal") ? tellings.subject(typed).orElse(null) : null;
    var kind = Kind.find(typed.getOrDefault("kind", "")).orElse(null);
    return new IssueFormPage(
        subject,
        rights.mail().isEmpty(),
        isSame && subject != null && kind != null
            ? tellings.same(subject, kind).stream().map(DatasetIssue::number).toList()
            : List.of(),
        typed,
        refusal);
  }

  /// @param typed what was refused; null for nothing
  IssueDeedPage deed(
      Language language,
      int number,
      String verb,
      @Nullable Map<String, String> typed,
      Refusal refusal) {
    var issue = issues.require(number);
    if (!rights.isInside(issue.body())) {
      throw Problem.forbidden("exchange.issue.not-yours");
    }
    if (typed == null && !handling.verbs(issue).contains(verb)) {
      throw Problem.conflict("exchange.issue.not-now");
    }
    return new IssueDeedPage(
        "/issues/" + number + "/do/" + verb,
        "/issues/" + number,
        issue.subject().title(),
        verb,
        typed == null ? issue.version() : RequestDeedsController.seen(typed),
        typed == null ? Map.of() : typed,
        verb.equals("move") ? places.around.everyBody(language) : List.of(),
        refusal);
  }
}
