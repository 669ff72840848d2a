package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import mizan.platform.exchange.DataRequest.Answer;
import mizan.platform.exchange.DataRequest.Kind;
import mizan.platform.exchange.DataRequest.Verb;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.pages.RequestDeedPage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks for, and takes, each thing that bodies do about requests, and what keeps order.
@PageController
class RequestDeedsController {
  private final Handling handling;
  private final Order order;
  private final RequestView view;
  private final Tools tools;

  RequestDeedsController(Handling handling, Order order, RequestView view, Tools tools) {
    this.handling = handling;
    this.order = order;
    this.view = view;
    this.tools = tools;
  }

  @GetMapping("/requests/{number}/do/{verb}")
  RequestDeedPage ask(Language language, @PathVariable String number, @PathVariable String verb) {
    return view.deed(language, RequestController.number(number), verb, null, Refusal.NONE);
  }

  @PostMapping("/requests/{number}/do/{verb}")
  ResponseEntity<?> take(
      Language language,
      @PathVariable String number,
      @PathVariable String verb,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var asked = RequestController.number(number);
    return tools
        .forms()
        .answer(
            request,
            () -> {
              take(asked, verb, typed);
              return Forms.onwards(language, "/requests/" + asked);
            },
            refusal -> view.deed(language, asked, verb, typed, refusal));
  }

  private DataRequest take(int number, String verb, Map<String, String> typed) {
    var seen = seen(typed);
    var said = answer(typed, "said");
    return switch (verb) {
      case "acknowledge" -> handling.attend(number, seen, Verb.ACKNOWLEDGE);
      case "study" -> handling.attend(number, seen, Verb.STUDY);
      case "ask" -> handling.ask(number, seen, said);
      case "extend" -> handling.extend(number, seen, said);
      case "answer" -> handling.answer(number, seen, answer(typed), answer(typed, "responsible"));
      case "declare" -> handling.declare(number, seen, answer(typed, "address"));
      case "move" -> handling.move(number, seen, answer(typed, "body"), said);
      case "merge" -> handling.merge(number, seen, answer(typed, "into"), said);
      case "link" -> handling.link(number, seen, answer(typed, "asset"));
      case "hide" -> order.hide(number, seen, said);
      case "show" -> order.show(number, seen);
      case "label" -> order.label(number, seen, said);
      case "unlabel" -> order.unlabel(number, seen);
      case "uphold" -> order.judge(number, seen, Verb.UPHOLD, said);
      case "lift" -> order.judge(number, seen, Verb.LIFT, said);
      default -> throw Problem.notFound("exchange.none-such");
    };
  }

  private static Answer answer(Map<String, String> typed) {
    var kind = answer(typed, "kind");
    if (!Kind.isCode(kind)) {
      throw Problem.badRequest("web.answer.missing").at("kind");
    }
    return new Answer(
        Kind.of(kind),
        answer(typed, "text"),
        answer(typed, "ground"),
        answer(typed, "appeal"),
        answer(typed, "address"),
        answer(typed, "quarter"));
  }

  private static String answer(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  /// The version that somebody saw; 0, which none has, when they do not say it.
  static int seen(Map<String, String> typed) {
    var version = answer(typed, "version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }
}
