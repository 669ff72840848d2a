package mizan.platform.editions;

import static mizan.platform.editions.EditionController.given;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.editions.pages.ScopePage;
import mizan.platform.editions.pages.ScopePage.Box;
import mizan.platform.methodologies.Methodologies;
import mizan.platform.portals.Portals;
import mizan.platform.web.Choice;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Field;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Opens the form by which the unit says what an edition is to measure.
@PageController
class ScopeController {
  private final Ledger ledger;
  private final Life life;
  private final Choices choices;
  private final ObjectProvider<EditionCountry> country;
  private final Words words;

  ScopeController(
      Ledger ledger,
      Life life,
      Choices choices,
      ObjectProvider<EditionCountry> country,
      Words words) {
    this.ledger = ledger;
    this.life = life;
    this.choices = choices;
    this.country = country;
    this.words = words;
  }

  /// How the form speaks.
  @org.springframework.stereotype.Component
  record Words(Dictionaries dictionaries, Forms forms) {}

  /// What can be chosen.
  @org.springframework.stereotype.Component
  record Choices(Portals portals, Methodologies methodologies) {}

  /// The form as it is filled in.
  record Filled(
      List<String> portals,
      String methodology,
      String from,
      String to,
      String days,
      String quorum) {
    static Filled of(EditionScope scope) {
      return new Filled(
          scope.portals(),
          scope.methodology(),
          Objects.toString(scope.from(), ""),
          Objects.toString(scope.to(), ""),
          Integer.toString(scope.replyDays()),
          Integer.toString(scope.quorum()));
    }

    static Filled of(HttpServletRequest request) {
      var chosen = Optional.ofNullable(request.getParameterValues("portal"));
      return new Filled(
          chosen.map(List::of).orElse(List.of()),
          given(request, "methodology"),
          given(request, "from"),
          given(request, "to"),
          given(request, "days"),
          given(request, "quorum"));
    }

    EditionScope scope() {
      return new EditionScope(
              portals,
              methodology,
              day(from, "from"),
              day(to, "to"),
              number(days, "days"),
              number(quorum, "quorum"))
          .checked();
    }

    private static @Nullable LocalDate day(String given, String field) {
      try {
        return given.isBlank() ? null : LocalDate.parse(given.strip());
      } catch (DateTimeParseException _) {
        throw Problem.badRequest("editions.day").at(field);
      }
    }

    private static int number(String given, String field) {
      if (!given.strip().matches("\\d{1,4}")) {
        throw Problem.badRequest("editions.number").at(field);
      }
      return Integer.parseInt(given.strip());
    }
  }

  @GetMapping("/editions/draft")
  ScopePage drafting(Language language) {
    var all = choices.portals().list().stream().map(portal -> portal.slug()).toList();
    return page(language, null, Filled.of(EditionScope.usual(all)), Refusal.NONE);
  }

  @PostMapping("/editions/draft")
  ResponseEntity<?> draft(Language language, HttpServletRequest request) {
    var filled = Filled.of(request);
    return words
        .forms()
        .answer(
            request,
            () -> {
              var known = Optional.ofNullable(country.getIfAvailable());
              var edition =
                  life.draft(
                      filled.scope(),
                      false,
                      known.filter(EditionCountry::isInvented).isPresent(),
                      known.map(EditionCountry::languages).orElse(List.of()));
              return Forms.onwards(language, "/editions/" + edition.number());
            },
            refusal -> page(language, null, filled, refusal));
  }

  @GetMapping("/editions/{number}/scope")
  ScopePage scoping(Language language, @PathVariable int number) {
    var edition = ledger.require(number);
    return page(language, edition, Filled.of(edition.scope()), Refusal.NONE);
  }

  @PostMapping("/editions/{number}/scope")
  ResponseEntity<?> scope(Language language, @PathVariable int number, HttpServletRequest request) {
    var filled = Filled.of(request);
    var edition = ledger.require(number);
    return words
        .forms()
        .answer(
            request,
            () -> {
              life.rescope(new Seen(number, EditionController.version(request)), filled.scope());
              return Forms.onwards(language, "/editions/" + number);
            },
            refusal -> page(language, edition, filled, refusal));
  }

  private ScopePage page(
      Language language, @Nullable Edition edition, Filled filled, Refusal refusal) {
    var text = words.dictionaries().in(language);
    var fields =
        Stream.of(
                methodology(text, filled.methodology),
                input("from", text.text("editions.scope.from"), filled.from, "date"),
                input("to", text.text("editions.scope.to"), filled.to, "date"),
                input("days", text.text("editions.scope.reply-days"), filled.days, "text"),
                input("quorum", text.text("editions.quorum"), filled.quorum, "text"))
            .map(refusal::mark)
            .toList();
    return new ScopePage(
        edition == null ? 0 : edition.number(),
        edition == null ? 0 : edition.version(),
        choices.portals().list().stream()
            .map(portal ->
                new Box(portal.slug(), portal.title(), filled.portals.contains(portal.slug())))
            .toList(),
        fields,
        fields.stream().allMatch(field -> field.error().isEmpty()) ? refusal.text() : "");
  }

  private Field methodology(mizan.platform.web.Words text, String chosen) {
    var methodologies = choices.methodologies();
    var inForce = text.text("editions.scope.in-force", methodologies.inForce().name());
    var versions =
        Stream.concat(
                Stream.of(new Choice("", inForce)),
                methodologies.list().stream().map(each -> new Choice(each.name(), each.name())))
            .toList();
    return Field.Select.of("methodology", text.text("editions.methodology"), chosen, versions);
  }

  private static Field input(String name, String label, String value, String type) {
    return new Field.Input(name, label, "", value, "", type, "off");
  }
}
