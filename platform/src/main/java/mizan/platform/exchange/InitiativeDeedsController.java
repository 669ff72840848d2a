package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import mizan.platform.exchange.MyRequestsController.Place;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.pages.InitiativeDeedPage;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks for, and takes, what those who keep order and those who lead do about initiatives.
@PageController
class InitiativeDeedsController {
  private final Convening convening;
  private final InitiativeView view;
  private final Tools tools;

  InitiativeDeedsController(Convening convening, InitiativeView view, Tools tools) {
    this.convening = convening;
    this.view = view;
    this.tools = tools;
  }

  @GetMapping("/initiatives/{number}/do/{verb}")
  InitiativeDeedPage ask(@PathVariable String number, @PathVariable String verb) {
    return view.deed(RequestController.number(number), verb, Map.of(), Refusal.NONE);
  }

  @PostMapping("/initiatives/{number}/do/{verb}")
  ResponseEntity<?> take(
      @PathVariable String number,
      @PathVariable String verb,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var asked = RequestController.number(number);
    return tools
        .forms()
        .lead(
            request,
            "/initiatives/" + asked,
            () -> take(asked, verb, typed),
            refusal -> view.deed(asked, verb, typed, refusal));
  }

  private void take(int number, String verb, Map<String, String> typed) {
    var seen = RequestDeedsController.seen(typed);
    switch (verb) {
      case "publish" -> convening.publish(number, seen);
      case "reject" -> convening.reject(number, seen, typed.getOrDefault("said", ""));
      default -> throw Problem.notFound("exchange.initiative.none-such");
    }
  }

  @GetMapping("/requests/mine/{secret}/initiatives/{number}/{verb}")
  InitiativeDeedPage askMine(Language language, @ModelAttribute Place place) {
    return view.mine(place, language, Map.of(), Refusal.NONE);
  }

  @PostMapping("/requests/mine/{secret}/initiatives/{number}/{verb}")
  ResponseEntity<?> takeMine(
      Language language,
      @ModelAttribute Place place,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    return tools
        .forms()
        .lead(
            request,
            "/requests/mine/" + place.secret(),
            () ->
                convening.take(
                    place.link(), RequestController.number(place.number()), place.verb(), typed),
            refusal -> view.mine(place, language, typed, refusal));
  }
}
