package mizan.platform.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.exchange.ReuseController.Asked;
import mizan.platform.exchange.Reuses.Known;
import mizan.platform.exchange.pages.InitiativeLink;
import mizan.platform.exchange.pages.ReuseFormPage;
import mizan.platform.exchange.pages.ReusePage;
import mizan.platform.exchange.pages.ReusesPage;
import mizan.platform.exchange.pages.ReusesPage.Line;
import mizan.platform.exchange.pages.ReusesPage.Narrowed;
import mizan.platform.inventory.Asset;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spelling;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Makes the pages of reuses.
@Component
class ReuseView {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS = List.of("title", "type", "health", "made");

  private final Reuses reuses;
  private final Beside beside;
  private final ReuseLedger ledger;
  private final Rights rights;
  private final Around around;

  ReuseView(Reuses reuses, Beside beside, ReuseLedger ledger, Rights rights, Around around) {
    this.reuses = reuses;
    this.beside = beside;
    this.ledger = ledger;
    this.rights = rights;
    this.around = around;
  }

  /// What is done about reuses, and what they are part of.
  @Component
  record Beside(Showcase showcase, Initiatives initiatives) {}

  ReusesPage list(Language language, Asked asked) {
    var all = reuses.list();
    var lines = new ArrayList<>(lines(all, asked));
    var sorting = Sorting.of(Narrowing.text(asked.sort()), "-made", COLUMNS);
    lines.sort(order(sorting, language));
    var pager = new Pager(asked.page() == null ? 1 : asked.page(), PAGE, lines.size());
    return new ReusesPage(
        new Narrowed(
            Narrowing.text(asked.q()),
            Narrowing.text(asked.type()),
            Narrowing.text(asked.topic()),
            Narrowing.text(asked.health()),
            Narrowing.text(asked.body()),
            Narrowing.text(asked.asset())),
        around.bodies().choices(all.stream().flatMap(known -> bodies(known).stream()), language),
        pager.cut(lines),
        all.size(),
        rights.findKeeper().isPresent(),
        pager,
        sorting);
  }

  /// The reuses that an address asks for, the newest first.
  List<Line> lines(List<Known> all, Asked asked) {
    return all.stream().filter(wanted(asked)).map(this::line).toList();
  }

  private static Predicate<Known> wanted(Asked asked) {
    var text = Narrowing.text(asked.q());
    return known -> {
      var told = known.reuse().told();
      return Narrowing.allows(asked.type(), told.type().code())
          && Narrowing.allows(asked.topic(), told.topic())
          && Narrowing.allows(asked.health(), known.health().kind().code())
          && (Narrowing.text(asked.body()).isEmpty()
              || bodies(known).contains(Narrowing.text(asked.body())))
          && (Narrowing.text(asked.asset()).isEmpty()
              || known.citations().stream()
                  .anyMatch(citation -> citation.asset().equals(Narrowing.text(asked.asset()))))
          && (text.isEmpty()
              || Spelling.matches(
                  text, Spelling.forms(Stream.of(told.title(), told.text(), told.name()))));
    };
  }

  private static Set<String> bodies(Known known) {
    return known.citations().stream()
        .map(Citation::body)
        .filter(body -> !body.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Line line(Known known) {
    var reuse = known.reuse();
    var told = reuse.told();
    return new Line(
        reuse.number(),
        told.title(),
        told.language(),
        told.type().code(),
        told.topic(),
        told.address(),
        bodies(known).stream().map(around::body).toList(),
        known.health().kind().code(),
        made(reuse));
  }

  private LocalDate made(Reuse reuse) {
    return LocalDate.ofInstant(reuse.made(), around.timing().zone());
  }

  private static Comparator<Line> order(Sorting sorting, Language language) {
    Comparator<Line> order =
        switch (sorting.column()) {
          case "title" -> Comparator.comparing(Line::title, language.order());
          case "type" -> Comparator.comparing(Line::type);
          case "health" -> Comparator.comparing(Line::health);
          default -> Comparator.comparing(Line::made);
        };
    return (sorting.descending() ? order.reversed() : order)
        .thenComparing(Comparator.comparingInt(Line::number).reversed());
  }

  ReusePage one(int number) {
    var known = reuses.require(number);
    var reuse = known.reuse();
    var told = reuse.told();
    return new ReusePage(
        number,
        new ReusePage.Asked(
            told.title(),
            told.text(),
            told.language(),
            told.type().code(),
            told.topic(),
            told.address(),
            told.name()),
        reuse.state().code(),
        reuse.story(),
        reuse.reason(),
        made(reuse),
        known.health(),
        known.citations().stream().map(this::use).toList(),
        InitiativeLink.of(beside.initiatives.ofReuse(number)),
        reuse.version(),
        beside.showcase.keepersVerbs(reuse));
  }

  private ReusePage.Use use(Citation citation) {
    Optional<Asset> asset = ledger.findShown(citation.asset());
    return new ReusePage.Use(
        citation.asset(),
        asset.map(Asset::title).orElse(Trilingual.same(citation.title())),
        citation.address(),
        citation.body().isEmpty() ? null : around.body(citation.body()),
        citation.portal(),
        citation.dataset(),
        citation.edition(),
        citation.lost());
  }

  ReuseFormPage form(Map<String, String> typed, Refusal refusal) {
    var there =
        refusal.field().equals("address")
            ? ledger.findPublished(typed.getOrDefault("address", "").strip())
            : Optional.<Reuse>empty();
    return new ReuseFormPage(
        typed, there.map(Reuse::number).orElse(0), rights.mail().isEmpty(), refusal);
  }
}
