package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import mizan.platform.exchange.MyRequestsController.Place;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.pages.IssueDeedPage;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks for, and takes, each thing that is done about issues: by bodies and those who keep order,
/// and by those who told them, who come by links of letters.
@PageController
class IssueDeedsController {
  private final IssueHandling handling;
  private final Tellings tellings;
  private final Requesters tellers;
  private final IssueView view;
  private final Tools tools;

  IssueDeedsController(
      IssueHandling handling, Tellings tellings, Requesters tellers, IssueView view, Tools tools) {
    this.handling = handling;
    this.tellings = tellings;
    this.tellers = tellers;
    this.view = view;
    this.tools = tools;
  }

  /// What the address names: an issue, and what is to be done.
  record Deed(String number, String verb) {
    int issue() {
      return RequestController.number(number);
    }
  }

  @GetMapping("/issues/{number}/do/{verb}")
  IssueDeedPage ask(Language language, @ModelAttribute Deed deed) {
    return view.deed(language, deed.issue(), deed.verb, null, Refusal.NONE);
  }

  @PostMapping("/issues/{number}/do/{verb}")
  ResponseEntity<?> take(
      Language language,
      @ModelAttribute Deed deed,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    return tools
        .forms()
        .lead(
            request,
            "/issues/" + deed.issue(),
            () -> handling.take(deed.issue(), deed.verb, typed(typed)),
            refusal -> view.deed(language, deed.issue(), deed.verb, typed, refusal));
  }

  private static IssueHandling.Typed typed(Map<String, String> typed) {
    return new IssueHandling.Typed(
        RequestDeedsController.seen(typed),
        typed.getOrDefault("said", ""),
        typed.getOrDefault("day", ""),
        typed.getOrDefault("body", ""),
        typed.getOrDefault("into", ""));
  }

  @GetMapping("/requests/mine/{secret}/issues/{number}/{verb}")
  IssueDeedPage askMine(@ModelAttribute Place place) {
    var teller = tellers.of(place.link());
    var issue = tellings.mine(teller, RequestController.number(place.number()));
    if (!Tellings.verbs(teller, issue).contains(place.verb())) {
      throw Problem.conflict("exchange.issue.not-now");
    }
    return mine(place, "", Refusal.NONE);
  }

  @PostMapping("/requests/mine/{secret}/issues/{number}/{verb}")
  ResponseEntity<?> takeMine(
      @ModelAttribute Place place,
      @RequestParam(defaultValue = "") String said,
      HttpServletRequest request) {
    var number = RequestController.number(place.number());
    return tools
        .forms()
        .lead(
            request,
            "/requests/mine/" + place.secret(),
            () -> tellings.take(tellers.of(place.link()), number, place.verb(), said),
            refusal -> mine(place, said, refusal));
  }

  private IssueDeedPage mine(Place place, String said, Refusal refusal) {
    var back = "/requests/mine/" + place.secret();
    var issue = tellings.mine(tellers.of(place.link()), RequestController.number(place.number()));
    return new IssueDeedPage(
        back + "/issues/" + issue.number() + "/" + place.verb(),
        back,
        issue.subject().title(),
        place.verb(),
        issue.version(),
        Map.of("said", said),
        List.of(),
        refusal);
  }
}
