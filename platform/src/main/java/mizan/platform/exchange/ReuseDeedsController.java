package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import mizan.platform.exchange.MyRequestsController.Place;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.pages.ReuseDeedPage;
import mizan.platform.exchange.pages.ReuseQueuePage;
import mizan.platform.exchange.pages.ReuseQueuePage.Waiting;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks for, and takes, what those who keep order and makers do about reuses.
@PageController
class ReuseDeedsController {
  private final Reuses reuses;
  private final Showcase showcase;
  private final ReuseView view;
  private final Tools tools;

  ReuseDeedsController(Reuses reuses, Showcase showcase, ReuseView view, Tools tools) {
    this.reuses = reuses;
    this.showcase = showcase;
    this.view = view;
    this.tools = tools;
  }

  @GetMapping("/reuses/queue")
  ReuseQueuePage queue() {
    return new ReuseQueuePage(
        reuses.queue().stream()
            .map(reuse ->
                new Waiting(
                    reuse.number(),
                    reuse.told().title(),
                    reuse.told().language(),
                    reuse.told().type().code(),
                    reuse.made()))
            .toList());
  }

  @GetMapping("/reuses/{number}/do/{verb}")
  ReuseDeedPage ask(@PathVariable String number, @PathVariable String verb) {
    return view.deed(RequestController.number(number), verb, null, Refusal.NONE);
  }

  @PostMapping("/reuses/{number}/do/{verb}")
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
            "/reuses/" + asked,
            () -> take(asked, verb, typed),
            refusal -> view.deed(asked, verb, typed, refusal));
  }

  private void take(int number, String verb, Map<String, String> typed) {
    var seen = RequestDeedsController.seen(typed);
    switch (verb) {
      case "publish" -> showcase.publish(number, seen);
      case "reject" -> showcase.reject(number, seen, typed.getOrDefault("said", ""));
      default -> throw Problem.notFound("exchange.reuse.none-such");
    }
  }

  @GetMapping("/requests/mine/{secret}/reuses/{number}/{verb}")
  ReuseDeedPage askMine(@ModelAttribute Place place) {
    var reuse = showcase.mine(place.link(), RequestController.number(place.number()));
    if (!Showcase.verbs(reuse).contains(place.verb())) {
      throw Problem.conflict("exchange.reuse.not-now");
    }
    return mine(place, reuse.story(), Refusal.NONE);
  }

  @PostMapping("/requests/mine/{secret}/reuses/{number}/{verb}")
  ResponseEntity<?> takeMine(
      @ModelAttribute Place place,
      @RequestParam(defaultValue = "") String said,
      HttpServletRequest request) {
    return tools
        .forms()
        .lead(
            request,
            "/requests/mine/" + place.secret(),
            () ->
                showcase.take(
                    place.link(), RequestController.number(place.number()), place.verb(), said),
            refusal -> mine(place, said, refusal));
  }

  private ReuseDeedPage mine(Place place, String said, Refusal refusal) {
    var back = "/requests/mine/" + place.secret();
    var reuse = showcase.mine(place.link(), RequestController.number(place.number()));
    return new ReuseDeedPage(
        back + "/reuses/" + reuse.number() + "/" + place.verb(),
        back,
        reuse.told().title(),
        place.verb(),
        reuse.version(),
        said,
        refusal);
  }
}
