package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.pages.MyDeedPage;
import mizan.platform.exchange.pages.MyRequestsPage;
import mizan.platform.exchange.pages.MyRequestsPage.Mine;
import mizan.platform.exchange.pages.MyRequestsPage.Shown;
import mizan.platform.exchange.pages.MyRequestsPage.Told;
import mizan.platform.exchange.pages.RequestDonePage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens to requesters, who come by links of letters, what they asked for; nothing is done before a
/// POST says so.
@PageController
class MyRequestsController {
  private final Requesters requesters;
  private final RequestsStore store;
  private final Others others;
  private final Around around;
  private final Tools tools;

  MyRequestsController(
      Requesters requesters, RequestsStore store, Others others, Around around, Tools tools) {
    this.others = others;
    this.requesters = requesters;
    this.store = store;
    this.around = around;
    this.tools = tools;
  }

  /// What people send beside requests.
  @Component
  record Others(Showcase showcase, Convening convening, Tellings issues) {}

  @GetMapping("/requests/mine/{secret}")
  MyRequestsPage show(@PathVariable String secret) {
    var requester = requesters.of(new Secret(secret));
    return new MyRequestsPage(
        secret,
        requester.mail(),
        requesters.mine(requester).stream().map(request -> mine(requester, request)).toList(),
        Stream.concat(shown(others.showcase, requester), shown(others.convening, requester))
            .toList(),
        others.issues.mine(requester).stream()
            .map(issue ->
                new Told(
                    issue.number(),
                    issue.subject().title(),
                    issue.told().kind().code(),
                    issue.state().code(),
                    Tellings.verbs(requester, issue)))
            .toList());
  }

  private static <T extends Looked> Stream<Shown> shown(Moderating<T> all, Requester requester) {
    return all.mine(requester).stream()
        .map(one ->
            new Shown(
                one.thing(), one.number(), one.title(), one.state(), one.reason(), all.verbs(one)));
  }

  private Mine mine(Requester requester, DataRequest request) {
    var answer = request.answer();
    var course = around.timing().course(request.state(), store.steps(request.number()));
    return new Mine(
        request.number(),
        request.asking().title(),
        around.body(request.body()),
        request.state().code(),
        course.standing().code(),
        answer == null ? "" : answer.text(),
        requesters.verbs(requester, request));
  }

  /// What the address names: a link, a request, and what is to be done.
  record Place(String secret, String number, String verb) {
    Secret link() {
      return new Secret(secret);
    }
  }

  @GetMapping("/requests/mine/{secret}/{number}/{verb}")
  MyDeedPage ask(@ModelAttribute Place place) {
    return deed(place, "", Refusal.NONE);
  }

  @PostMapping("/requests/mine/{secret}/{number}/{verb}")
  ResponseEntity<?> take(
      Language language,
      @ModelAttribute Place place,
      @RequestParam(defaultValue = "") String said,
      HttpServletRequest request) {
    return tools
        .forms()
        .answer(
            request,
            () -> {
              requesters.take(
                  place.link(), RequestController.number(place.number), place.verb, said);
              return Forms.onwards(language, "/requests/mine/" + place.secret);
            },
            refusal -> deed(place, said, refusal));
  }

  @PostMapping("/requests/mine/{secret}")
  RequestDonePage forget(@PathVariable String secret) {
    requesters.forget(new Secret(secret));
    return new RequestDonePage("forgotten");
  }

  private MyDeedPage deed(Place place, String said, Refusal refusal) {
    var requester = requesters.of(place.link());
    var number = RequestController.number(place.number);
    var request =
        requesters.mine(requester).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("exchange.none-such"));
    if (refusal.equals(Refusal.NONE)
        && !requesters.verbs(requester, request).contains(place.verb)) {
      throw Problem.conflict("exchange.not-now");
    }
    return new MyDeedPage(
        place.secret, number, request.asking().title(), place.verb, said, refusal);
  }
}
