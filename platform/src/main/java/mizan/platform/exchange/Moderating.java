package mizan.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mizan.engine.privacy.PersonalText;
import mizan.platform.accounts.Secret;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What is done about things that somebody looks at before everybody may see them: those who keep
/// order publish and reject them, those who sent them say more, or withdraw them.
abstract class Moderating<T extends Looked> {
  static final String WITHDRAW = "withdraw";

  private final Requesters requesters;
  private final Keeping keeping;

  Moderating(Requesters requesters, Keeping keeping) {
    this.requesters = requesters;
    this.keeping = keeping;
  }

  /// Who may do what, who hears of it, and at once or not at all.
  @Component
  record Keeping(
      Rights rights,
      RequestersStore senders,
      Notifying notifying,
      TransactionTemplate transaction) {}

  /// Of the list of all of them, without the language.
  abstract String path();

  /// All of them, the newest first.
  abstract List<T> list();

  abstract Optional<T> find(int number);

  abstract Problem noneSuch();

  /// The same in another state.
  ///
  /// @throws Problem when it cannot get there now
  abstract T in(T one, Moderation next, String why);

  /// Writes down what became of one.
  abstract T write(T before, T after, String what);

  /// What shows one to everybody; what takes its time is done before anything is written.
  abstract Supplier<T> publication(T one);

  /// What whoever sent it may do about it now.
  abstract List<String> verbs(T one);

  /// One after whoever sent it has said more.
  ///
  /// @param typed by the names of the form's fields
  abstract T changed(T one, Map<String, String> typed);

  /// What the form of that starts with.
  abstract Map<String, String> known(T one, Language language);

  /// One for those who keep order.
  ///
  /// @throws Problem when whoever asks does not, or there is none
  T kept(int number) {
    var _ = keeping.rights.requireKeeper();
    return find(number).orElseThrow(this::noneSuch);
  }

  private T kept(int number, int seen) {
    var one = kept(number);
    if (one.version() != seen) {
      throw Problem.conflict("exchange.reuse.changed");
    }
    return one;
  }

  /// What those who keep order may do about it now; nothing for others.
  List<String> keepersVerbs(T one) {
    return keeping.rights.findKeeper().isEmpty() ? List.of() : one.state().keepersVerbs();
  }

  /// Does what those who keep order say.
  ///
  /// @param verb one of [#keepersVerbs]
  void moderate(int number, String verb, int seen, String said) {
    switch (verb) {
      case "publish" -> {
        var publication = publication(kept(number, seen));
        keeping.transaction.executeWithoutResult(_ -> tell(publication.get(), verb, ""));
      }
      case "reject" -> {
        var one = kept(number, seen);
        var why = Texts.required(said, "said");
        keeping.transaction.executeWithoutResult(
            _ -> tell(write(one, in(one, Moderation.REJECTED, why), verb), verb, why));
      }
      default -> throw noneSuch();
    }
  }

  private void tell(T one, String what, String said) {
    keeping
        .senders
        .find(one.by())
        .ifPresent(sender -> keeping.notifying.tell(sender, one, what, said));
  }

  /// What somebody has sent, the newest first.
  List<T> mine(Requester requester) {
    return list().stream().filter(one -> one.by().equals(requester.id())).toList();
  }

  /// One that the link's owner has sent.
  T mine(Secret link, int number) {
    return mine(requesters.of(link)).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(this::noneSuch);
  }

  /// Does what whoever sent it says.
  ///
  /// @param what one of [#verbs]
  void take(Secret link, int number, String what, Map<String, String> typed) {
    var one = mine(link, number);
    if (!verbs(one).contains(what)) {
      throw Problem.conflict("exchange.reuse.not-now");
    }
    var after = what.equals(WITHDRAW) ? in(one, Moderation.WITHDRAWN, "") : changed(one, typed);
    keeping.transaction.executeWithoutResult(_ -> write(one, after, what));
  }

  /// @param key of the words that refuse it
  static void refusePersonal(String text, String key, String field) {
    if (!PersonalText.find(text).isEmpty()) {
      throw Problem.badRequest(key).at(field);
    }
  }
}
