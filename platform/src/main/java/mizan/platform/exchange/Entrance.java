package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import mizan.platform.exchange.Requester.Draft;
import mizan.platform.exchange.Requester.Wish;
import mizan.platform.exchange.pages.RequestDonePage;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Takes by a form what somebody looks at before everybody may see it: at once from whoever is
/// signed in, after a letter from others.
@Component
class Entrance {
  private final Forms forms;
  private final Rights rights;
  private final Sending sending;

  Entrance(Forms forms, Rights rights, Sending sending) {
    this.forms = forms;
    this.rights = rights;
    this.sending = sending;
  }

  /// @param mail that was typed; "" by whoever is signed in
  /// @param sound makes what is wanted of what was typed, or refuses it
  /// @param again the form once more, with what was refused
  ResponseEntity<?> take(
      HttpServletRequest request,
      Language language,
      String mail,
      Supplier<? extends Wish> sound,
      Function<Refusal, ? extends Page> again) {
    return forms.answer(
        request,
        () -> {
          var wish = sound.get();
          var known = rights.mail();
          if (known.isEmpty()) {
            sending.want(new Draft(mail, language, wish), request);
            return ResponseEntity.ok(new RequestDonePage("asked-" + wish.thing().code()));
          }
          sending.send(new Draft(known, language, wish));
          return ResponseEntity.ok(new RequestDonePage("shown"));
        },
        again);
  }
}
