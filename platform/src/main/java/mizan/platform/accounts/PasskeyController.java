package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mizan.platform.accounts.Passkeys.Question;
import mizan.platform.web.Forms;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/// Talks to the small script that asks devices for passkeys.
@PageController
class PasskeyController {
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final SecondFactors secondFactors;
  private final Doorway doorway;
  private final Limits limits;

  PasskeyController(
      Passkeys passkeys,
      Sessions sessions,
      SecondFactors secondFactors,
      Doorway doorway,
      Limits limits) {
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.secondFactors = secondFactors;
    this.doorway = doorway;
    this.limits = limits;
  }

  /// What a device answers to a question.
  ///
  /// @param label of a passkey that was made; "" for one that was shown
  record Answer(String handle, String label, JsonNode credential) {}

  /// Where the script goes next.
  record Next(String next) {}

  @PostMapping("/sign-in/passkey/options")
  Question askToShow(HttpServletRequest request) {
    limits.count(SignIn.OF_NETWORK, Client.of(request).network());
    return passkeys.askToShow();
  }

  @PostMapping("/sign-in/passkey")
  Next show(
      Language language,
      @RequestBody Answer answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.count(SignIn.OF_NETWORK, Client.of(request).network());
    var person = passkeys.shown(answer.handle(), answer.credential());
    var secret = sessions.begin(person, Client.of(request).device(), 2);
    return new Next(doorway.admit(language, secret, request, response));
  }

  @PostMapping("/account/passkeys/options")
  Question askToMake() {
    return passkeys.askToMake(known());
  }

  /// The session stands on two factors from here on.
  @PostMapping("/account/passkeys")
  Next make(
      Language language,
      @RequestBody Answer answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var known = known();
    passkeys.take(known, answer.handle(), answer.label(), answer.credential());
    doorway.raise(language, known, request, response);
    return new Next("/" + language.code() + "/account");
  }

  @PostMapping("/account/passkeys/remove")
  ResponseEntity<?> remove(Language language, @RequestParam(defaultValue = "") String id) {
    var known = known();
    passkeys.remove(known, id, secondFactors.isSetUp(known.person()));
    return Forms.onwards(language, "/account");
  }

  private static SignedIn known() {
    return Standing.find().orElseThrow(() -> Problem.unknown("accounts.sign-in-first"));
  }
}
