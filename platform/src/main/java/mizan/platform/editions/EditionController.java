package mizan.platform.editions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Opinion.Verdict;
import mizan.platform.editions.pages.EditionPage;
import mizan.platform.editions.pages.EditionsPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Section;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the editions, and takes from the unit what is to be done with one, from the jury what it
/// thinks of it.
@PageController
class EditionController {
  private final Verbs verbs;
  private final Admission admission;
  private final EditionView view;
  private final Accounts accounts;
  private final Forms forms;

  EditionController(
      Verbs verbs, Admission admission, EditionView view, Accounts accounts, Forms forms) {
    this.verbs = verbs;
    this.admission = admission;
    this.view = view;
    this.accounts = accounts;
    this.forms = forms;
  }

  @Bean
  static Section editionsSection() {
    return new Section(15, "editions.title", "/editions");
  }

  @GetMapping("/editions")
  EditionsPage list() {
    var unit = admission.isOfTheUnit();
    return new EditionsPage(
        verbs.editions().list().stream()
            .filter(edition -> unit || edition.state() != Edition.State.DRAFT)
            .map(edition ->
                new EditionsPage.Line(
                    edition.number(),
                    edition.state().code(),
                    edition.finished(),
                    edition.scope().portals().size(),
                    edition.scope().methodology()))
            .toList(),
        unit);
  }

  @GetMapping("/editions/{number}")
  EditionPage show(Language language, @PathVariable int number) {
    return view.of(require(number), language, "");
  }

  @PostMapping("/editions/{number}")
  ResponseEntity<?> take(Language language, @PathVariable int number, HttpServletRequest request) {
    var edition = require(number);
    return forms.answer(
        request,
        () -> {
          take(new Seen(number, version(request)), request);
          return Forms.onwards(language, "/editions/" + number);
        },
        refusal -> view.of(edition, language, refusal.text()));
  }

  @PostMapping("/editions/{number}/opinion")
  ResponseEntity<?> note(
      Language language,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request) {
    var edition = require(number);
    return forms.answer(
        request,
        () -> {
          var who = accounts.signedIn();
          var actor =
              who.grants().stream()
                  .filter(grant -> grant.role() == Role.ASSESSOR)
                  .map(Grant::of)
                  .min(String::compareTo)
                  .orElseThrow();
          var seen = new Seen(number, version(request));
          verbs.jury().note(seen, who.person(), actor, verdict(verdict), words);
          return Forms.onwards(language, "/editions/" + number);
        },
        refusal -> view.of(edition, language, refusal.text()));
  }

  /// What can be done with editions.
  @org.springframework.stereotype.Component
  record Verbs(Editions editions, Life life, Jury jury, ObjectProvider<EditionCountry> country) {}

  private void take(Seen seen, HttpServletRequest request) {
    if (!given(request, "sure").equals("yes")) {
      throw Problem.badRequest("editions.not-sure");
    }
    var life = verbs.life();
    var why = given(request, "why");
    switch (step(given(request, "do"))) {
      case FREEZE -> life.freeze(seen);
      case MEASURE -> measure(seen);
      case OPEN_REPLIES -> life.openReplies(seen);
      case EXTEND_REPLIES -> life.extendReplies(seen, day(given(request, "until")), why);
      case CALL_JURY -> life.callJury(seen);
      case PUBLISH -> life.publish(seen);
      case CLOSE -> life.close(seen);
      case WITHDRAW -> life.withdraw(seen, why);
      case RESCOPE, FINISH, FAIL -> throw Problem.badRequest("editions.unclear");
    }
  }

  private void measure(Seen seen) {
    var country = Optional.ofNullable(verbs.country().getIfAvailable());
    verbs
        .editions()
        .begin(seen, () -> country.map(known -> known.prepare(seen.number())).orElse(Ground.NONE));
  }

  private Edition require(int number) {
    return verbs
        .editions()
        .find(number)
        .filter(edition -> edition.state() != Edition.State.DRAFT || admission.isOfTheUnit())
        .orElseThrow(() -> Problem.notFound("editions.none", Integer.toString(number)));
  }

  private static Step step(String code) {
    return Stream.of(Step.values())
        .filter(step -> step.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("editions.unclear"));
  }

  private static Verdict verdict(String code) {
    return List.of(Verdict.values()).stream()
        .filter(verdict -> verdict.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("editions.jury.choose").at("verdict"));
  }

  static LocalDate day(String given) {
    try {
      return LocalDate.parse(given.strip());
    } catch (DateTimeParseException _) {
      throw Problem.badRequest("editions.day").at("until");
    }
  }

  static int version(HttpServletRequest request) {
    try {
      return Integer.parseInt(given(request, "version"));
    } catch (NumberFormatException _) {
      throw Problem.conflict("editions.changed");
    }
  }

  static String given(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
