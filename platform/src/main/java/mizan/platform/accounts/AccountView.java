package mizan.platform.accounts;

import java.util.List;
import mizan.platform.accounts.pages.AccountPage;
import mizan.platform.accounts.pages.AccountPage.Place;
import mizan.platform.accounts.pages.FormPage;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import org.springframework.stereotype.Component;

/// Gathers what a person sees of their own account.
@Component
class AccountView {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SecondFactors secondFactors;
  private final PasskeysStore passkeys;
  private final Questions questions;

  AccountView(
      Accounts accounts,
      Sessions sessions,
      SecondFactors secondFactors,
      PasskeysStore passkeys,
      Questions questions) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.secondFactors = secondFactors;
    this.passkeys = passkeys;
    this.questions = questions;
  }

  AccountPage of(Language language, SignedIn known) {
    return refused(language, known, Refusal.NONE, known.name(), known.language());
  }

  /// The page with what is wrong with the form on it, and what was typed.
  AccountPage refused(
      Language language, SignedIn known, Refusal refusal, String name, Language chosen) {
    var words = questions.words(language);
    var person = accounts.find(known.person()).orElseThrow();
    List<Field> profile =
        List.of(refusal.mark(questions.name(words, name)), questions.language(words, chosen));
    return new AccountPage(
        person.name(),
        person.mail(),
        known.grants().stream().map(grant -> questions.text(words, grant)).sorted().toList(),
        profile,
        secondFactors.isSetUp(known.person()),
        secondFactors.countRecoveryCodes(known.person()),
        known.isOfTheUnit(),
        known.isOfTheUnit(),
        passkeys.list(known.person()).stream()
            .map(key -> new AccountPage.Key(key.id(), key.label(), key.made(), key.used()))
            .toList(),
        sessions.list(known.person()).stream().map(session -> place(session, known)).toList(),
        refusal.field().isEmpty() ? refusal.text() : "");
  }

  private static Place place(Session session, SignedIn known) {
    return new Place(
        session.id(),
        session.device().browser(),
        session.device().system(),
        session.made(),
        session.seen(),
        session.id().equals(known.session()));
  }

  FormPage removing(Language language) {
    var words = questions.words(language);
    return FormPage.of(
            words.text("accounts.remove"),
            words.text("accounts.remove.lead"),
            "/account/remove",
            words.text("accounts.remove.button"))
        .leadingTo(words.text("accounts.back"), "/account");
  }
}
