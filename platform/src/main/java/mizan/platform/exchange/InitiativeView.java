package mizan.platform.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mizan.platform.exchange.InitiativeController.Asked;
import mizan.platform.exchange.Initiatives.Known;
import mizan.platform.exchange.Initiatives.Progress;
import mizan.platform.exchange.pages.InitiativeFormPage;
import mizan.platform.exchange.pages.InitiativePage;
import mizan.platform.exchange.pages.InitiativesPage;
import mizan.platform.exchange.pages.InitiativesPage.Line;
import mizan.platform.exchange.pages.InitiativesPage.Narrowed;
import mizan.platform.exchange.pages.InitiativesPage.Waiting;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spelling;
import org.springframework.stereotype.Component;

/// Makes the pages of initiatives.
@Component
class InitiativeView {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS =
      List.of("title", "topic", "progress", "parts", "last");

  private final Initiatives initiatives;
  private final Convening convening;
  private final Rights rights;
  private final Around around;

  InitiativeView(
      Initiatives initiatives, Convening convening, Bundles bundles, Rights rights, Around around) {
    this.initiatives = initiatives;
    this.convening = convening;
    this.rights = rights;
    this.around = around;
  }

  InitiativesPage list(Language language, Asked asked) {
    var all = initiatives.list();
    var lines = new ArrayList<>(lines(all, asked));
    var sorting = Sorting.of(Narrowing.text(asked.sort()), "-last", COLUMNS);
    lines.sort(order(sorting, language));
    var pager = new Pager(asked.page() == null ? 1 : asked.page(), PAGE, lines.size());
    return new InitiativesPage(
        new Narrowed(
            Narrowing.text(asked.q()),
            Narrowing.text(asked.topic()),
            Narrowing.text(asked.progress())),
        pager.cut(lines),
        all.size(),
        initiatives.queue().stream()
            .map(each ->
                new Waiting(
                    each.number(), each.told().title(), each.told().language(), each.made()))
            .toList(),
        pager,
        sorting);
  }

  /// The initiatives that an address asks for, the newest first.
  List<Line> lines(Asked asked) {
    return lines(initiatives.list(), asked);
  }

  private List<Line> lines(List<Known> all, Asked asked) {
    return all.stream().filter(wanted(asked)).map(this::line).toList();
  }

  private static Predicate<Known> wanted(Asked asked) {
    var text = Narrowing.text(asked.q());
    return known -> {
      var told = known.initiative().told();
      return Narrowing.allows(asked.topic(), told.topic())
          && Narrowing.allows(asked.progress(), known.progress().code())
          && (text.isEmpty()
              || Spelling.matches(
                  text, Spelling.forms(Stream.of(told.title(), told.text(), told.name()))));
    };
  }

  private Line line(Known known) {
    var told = known.initiative().told();
    return new Line(
        known.initiative().number(),
        told.title(),
        told.language(),
        told.topic(),
        told.name(),
        known.progress().code(),
        known.reached(),
        known.parts().size(),
        last(known));
  }

  /// The day on which something happened last.
  private LocalDate last(Known known) {
    return day(
        known.events().isEmpty() ? known.initiative().made() : known.events().getFirst().at());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, around.timing().zone());
  }

  private static Comparator<Line> order(Sorting sorting, Language language) {
    Comparator<Line> order =
        switch (sorting.column()) {
          case "title" -> Comparator.comparing(Line::title, language.order());
          case "topic" -> Comparator.comparing(Line::topic);
          case "progress" -> Comparator.comparingInt(line -> rank(line.progress()));
          case "parts" -> Comparator.comparingInt(Line::parts);
          default -> Comparator.comparing(Line::last);
        };
    return (sorting.descending() ? order.reversed() : order)
        .thenComparing(Comparator.comparingInt(Line::number).reversed());
  }

  private static int rank(String progress) {
    return Stream.of(Progress.values()).map(Progress::code).toList().indexOf(progress);
  }

  InitiativePage one(int number) {
    var known = initiatives.require(number);
    var initiative = known.initiative();
    var told = initiative.told();
    return new InitiativePage(
        number,
        new InitiativePage.Asked(
            told.title(), told.text(), told.language(), told.topic(), told.address(), told.name()),
        initiative.state(),
        initiative.story(),
        initiative.reason(),
        day(initiative.made()),
        known.progress(),
        known.reached(),
        known.parts(),
        initiative.bundle().conclusions(),
        known.events(),
        convening.keepersVerbs(initiative));
  }

  InitiativeFormPage form(Map<String, String> typed, Refusal refusal) {
    return new InitiativeFormPage(typed, rights.mail().isEmpty(), refusal);
  }
}
