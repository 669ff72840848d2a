package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import mizan.platform.exchange.MyRequestsController.Place;
import mizan.platform.exchange.RequestController.Tools;
import mizan.platform.exchange.pages.ModerationPage;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks for, and takes, what those who keep order and those who sent them do about reuses and
/// initiatives.
@PageController
class ModerationController {
  private final Showcase showcase;
  private final Convening convening;
  private final Tools tools;

  ModerationController(Showcase showcase, Convening convening, Tools tools) {
    this.showcase = showcase;
    this.convening = convening;
    this.tools = tools;
  }

  /// What the address names: one of them, and what is to be done.
  record Deed(String number, String verb) {
    int one() {
      return RequestController.number(number);
    }
  }

  /// The address says which of both it is about.
  private Moderating<?> of(HttpServletRequest request) {
    return request.getRequestURI().contains(Thing.INITIATIVE.path() + "/") ? convening : showcase;
  }

  @GetMapping({"/reuses/{number}/do/{verb}", "/initiatives/{number}/do/{verb}"})
  ModerationPage ask(@ModelAttribute Deed deed, HttpServletRequest request) {
    return asked(of(request), deed, Map.of(), Refusal.NONE);
  }

  @PostMapping({"/reuses/{number}/do/{verb}", "/initiatives/{number}/do/{verb}"})
  ResponseEntity<?> take(
      @ModelAttribute Deed deed,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var all = of(request);
    return tools
        .forms()
        .lead(
            request,
            all.path() + "/" + deed.one(),
            () ->
                all.moderate(
                    deed.one(),
                    deed.verb,
                    RequestDeedsController.seen(typed),
                    typed.getOrDefault("said", "")),
            refusal -> asked(all, deed, typed, refusal));
  }

  private static <T extends Looked> ModerationPage asked(
      Moderating<T> all, Deed deed, Map<String, String> typed, Refusal refusal) {
    var one = all.kept(deed.one());
    refuse(refusal, all.keepersVerbs(one).contains(deed.verb));
    var page = one.thing().path() + "/" + one.number();
    return new ModerationPage(
        one.thing(),
        page + "/do/" + deed.verb,
        page,
        one.title(),
        deed.verb,
        typed.isEmpty() ? one.version() : RequestDeedsController.seen(typed),
        typed,
        refusal);
  }

  private static void refuse(Refusal refusal, boolean possible) {
    if (refusal.equals(Refusal.NONE) && !possible) {
      throw Problem.conflict("exchange.reuse.not-now");
    }
  }

  @GetMapping({
    "/requests/mine/{secret}/reuses/{number}/{verb}",
    "/requests/mine/{secret}/initiatives/{number}/{verb}"
  })
  ModerationPage askMine(
      Language language, @ModelAttribute Place place, HttpServletRequest request) {
    return mine(of(request), place, language, Map.of(), Refusal.NONE);
  }

  @PostMapping({
    "/requests/mine/{secret}/reuses/{number}/{verb}",
    "/requests/mine/{secret}/initiatives/{number}/{verb}"
  })
  ResponseEntity<?> takeMine(
      Language language,
      @ModelAttribute Place place,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var all = of(request);
    return tools
        .forms()
        .lead(
            request,
            "/requests/mine/" + place.secret(),
            () ->
                all.take(
                    place.link(), RequestController.number(place.number()), place.verb(), typed),
            refusal -> mine(all, place, language, typed, refusal));
  }

  private static <T extends Looked> ModerationPage mine(
      Moderating<T> all,
      Place place,
      Language language,
      Map<String, String> typed,
      Refusal refusal) {
    var one = all.mine(place.link(), RequestController.number(place.number()));
    refuse(refusal, all.verbs(one).contains(place.verb()));
    var back = "/requests/mine/" + place.secret();
    return new ModerationPage(
        one.thing(),
        back + one.thing().path() + "/" + one.number() + "/" + place.verb(),
        back,
        one.title(),
        place.verb(),
        one.version(),
        typed.isEmpty() ? all.known(one, language) : typed,
        refusal);
  }
}
