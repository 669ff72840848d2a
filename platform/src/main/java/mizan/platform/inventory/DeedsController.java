package mizan.platform.inventory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.pages.DeedPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Asks for, and takes, each thing that is done about a record.
@PageController
class DeedsController {
  private final Inventory inventory;
  private final Judging judging;
  private final InventoryView view;
  private final Forms forms;

  DeedsController(Inventory inventory, Judging judging, InventoryView view, Forms forms) {
    this.inventory = inventory;
    this.judging = judging;
    this.view = view;
    this.forms = forms;
  }

  @GetMapping({"/inventory/{id}/do/{verb}", "/inventory/{id}/do/{verb}/{axis}"})
  DeedPage ask(
      @PathVariable String id,
      @PathVariable String verb,
      @PathVariable(required = false) @Nullable String axis) {
    return view.deed(id, verb, axis == null ? "" : axis, null, Refusal.NONE);
  }

  @PostMapping({"/inventory/{id}/do/{verb}", "/inventory/{id}/do/{verb}/{axis}"})
  ResponseEntity<?> take(
      Language language,
      @PathVariable String id,
      @PathVariable String verb,
      @PathVariable(required = false) @Nullable String axis,
      HttpServletRequest request) {
    var on = axis == null ? "" : axis;
    var typed = Forms.answers(request);
    return forms.answer(
        request,
        () -> {
          take(id, verb, on, typed);
          return Forms.onwards(language, "/inventory/" + id);
        },
        refusal -> view.deed(id, verb, on, typed, refusal));
  }

  private Asset take(String id, String verb, String axis, Map<String, String> typed) {
    var seen = seen(typed);
    return switch (verb) {
      case "assess" -> judging.open(id, seen, typed);
      case "review" -> judging.assess(id, seen, assessment(axis, typed));
      case "propose" -> judging.propose(id, seen, decision(typed));
      case "sign" -> judging.sign(id, seen);
      case "schedule" ->
          inventory.schedule(id, seen, answer(typed, "quarter"), answer(typed, "responsible"));
      case "declare" -> inventory.declare(id, seen, answer(typed, "address"));
      case "show" -> inventory.show(id, seen, visibility(typed), answer(typed, "ground"));
      case "withdraw" -> inventory.withdraw(id, seen, answer(typed, "said"));
      case "merge" -> inventory.merge(id, seen, answer(typed, "heir"), answer(typed, "said"));
      case "reopen" -> judging.reopen(id, seen, answer(typed, "said"));
      default -> throw Problem.notFound("inventory.none-such");
    };
  }

  private static Assessment assessment(String axis, Map<String, String> typed) {
    var outcome = answer(typed, "outcome");
    return new Assessment(
        chosen(Axis.values(), axis, Axis::code)
            .orElseThrow(() -> Problem.notFound("inventory.none-such")),
        0,
        "",
        chosen(Assessment.Outcome.values(), outcome, Assessment.Outcome::code).orElse(null),
        answer(typed, "ground"),
        Texts.text(answer(typed, "evidence"), "evidence"),
        Texts.text(answer(typed, "mitigation"), "mitigation"),
        Texts.text(answer(typed, "asked"), "asked"),
        day(typed, "due"),
        day(typed, "again"),
        null);
  }

  private static Decision decision(Map<String, String> typed) {
    return new Decision(
        0,
        chosen(Decision.Outcome.values(), answer(typed, "outcome"), Decision.Outcome::code)
            .orElseThrow(() -> Problem.badRequest("inventory.outcome-missing").at("outcome")),
        Content.several(answer(typed, "ground")),
        Judging.reason(
            answer(typed, "reason-ar"), answer(typed, "reason-fr"), answer(typed, "reason-en")),
        Texts.text(answer(typed, "partial"), "partial"),
        Texts.text(answer(typed, "appeal"), "appeal"),
        day(typed, "from"),
        day(typed, "review"),
        Texts.text(answer(typed, "note"), "note"),
        "",
        Instant.EPOCH,
        "",
        null);
  }

  private static Visibility visibility(Map<String, String> typed) {
    return chosen(Visibility.values(), answer(typed, "visibility"), Visibility::code)
        .orElseThrow(() -> Problem.badRequest("web.answer.missing").at("visibility"));
  }

  private static <E> Optional<E> chosen(E[] all, String code, Function<E, String> codes) {
    return Stream.of(all).filter(each -> codes.apply(each).equals(code)).findFirst();
  }

  private static String answer(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static @Nullable LocalDate day(Map<String, String> typed, String name) {
    var given = answer(typed, name);
    try {
      return given.isEmpty() ? null : LocalDate.parse(given);
    } catch (DateTimeParseException _) {
      throw Problem.badRequest("inventory.wrong.day", given).at(name);
    }
  }

  /// The version that somebody saw; 0, which none has, when they do not say it.
  static int seen(Map<String, String> typed) {
    var version = answer(typed, "version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }
}
