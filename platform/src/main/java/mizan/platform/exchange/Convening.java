package mizan.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.engine.privacy.PersonalText;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.Initiative.Bundle;
import mizan.platform.exchange.Requester.ToGather;
import mizan.platform.exchange.Showcase.Keeping;
import mizan.platform.inventory.AssetField;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.WebAddress;
import org.springframework.stereotype.Component;

/// What those who lead initiatives, and those who keep order, do about them.
@Component
class Convening {
  private final InitiativesStore store;
  private final InitiativeLedger ledger;
  private final Requesters requesters;
  private final Reading reading;
  private final Keeping keeping;

  Convening(
      InitiativesStore store,
      InitiativeLedger ledger,
      Requesters requesters,
      Reading reading,
      Keeping keeping) {
    this.store = store;
    this.ledger = ledger;
    this.requesters = requesters;
    this.reading = reading;
    this.keeping = keeping;
  }

  /// What is read of lines, and where harvests found it.
  @Component
  record Reading(Bundles bundles, ReuseFindings findings) {}

  /// An initiative as it can be sent.
  ///
  /// @param typed by the names of the form's fields
  /// @throws Problem when something is missing or wrong, or personal data seem to be in it and
  ///   whoever sends it has not said that they are meant
  ToGather sound(Map<String, String> typed) {
    var title = Texts.requiredLine(typed.getOrDefault("title", ""), "title");
    var text = Texts.required(typed.getOrDefault("text", ""), "text");
    var topic = typed.getOrDefault("topic", "");
    if (!AssetField.THEME.choices().contains(topic)) {
      throw Problem.badRequest("web.answer.missing").at("topic");
    }
    var name = Texts.requiredLine(typed.getOrDefault("name", ""), "name");
    var address = Texts.line(typed.getOrDefault("address", ""), "address");
    if (!address.isEmpty() && !WebAddress.isOne(address)) {
      throw Problem.badRequest("exchange.wrong.address", address).at("address");
    }
    var bundle = bundle(typed);
    if (!typed.containsKey("anyway")) {
      refusePersonal(title + "\n" + text + "\n" + said(bundle), "exchange.personal", "anyway");
    }
    return new ToGather(title, text, topic, address, name, bundle);
  }

  private Bundle bundle(Map<String, String> typed) {
    return reading.bundles.read(
        typed.getOrDefault("parts", ""), typed.getOrDefault("conclusions", ""));
  }

  private static String said(Bundle bundle) {
    return bundle.conclusions().stream()
        .map(Initiative.Conclusion::said)
        .collect(Collectors.joining("\n"));
  }

  private static void refusePersonal(String text, String key, String field) {
    if (!PersonalText.find(text).isEmpty()) {
      throw Problem.badRequest(key).at(field);
    }
  }

  /// Shows everybody an initiative. What harvests know of its data is read before anything is
  /// written.
  void publish(int number, int seen) {
    var initiative = kept(number, seen);
    var found = reading.findings.seen(initiative.bundle().addresses().collect(Collectors.toSet()));
    keeping
        .transaction()
        .executeWithoutResult(_ -> tell(ledger.publish(initiative, found), "publish", ""));
  }

  /// Refuses an initiative, or takes it away from the public.
  void reject(int number, int seen, String reason) {
    var initiative = kept(number, seen);
    var why = Texts.required(reason, "said");
    keeping
        .transaction()
        .executeWithoutResult(_ ->
            tell(
                ledger.write(initiative, initiative.in(Moderation.REJECTED, why), "reject"),
                "reject",
                why));
  }

  private Initiative kept(int number, int seen) {
    var _ = keeping.rights().requireKeeper();
    var initiative =
        store.find(number).orElseThrow(() -> Problem.notFound("exchange.initiative.none-such"));
    if (initiative.version() != seen) {
      throw Problem.conflict("exchange.reuse.changed");
    }
    return initiative;
  }

  private void tell(Initiative initiative, String what, String said) {
    keeping
        .makers()
        .find(initiative.told().by())
        .ifPresent(maker ->
            keeping.notifying().tell(maker, InitiativeLedger.about(initiative), what, said));
  }

  /// What those who keep order may do about it now.
  List<String> keepersVerbs(Initiative initiative) {
    return keeping.rights().findKeeper().isEmpty() ? List.of() : initiative.state().keepersVerbs();
  }

  /// What somebody leads, the newest first.
  List<Initiative> mine(Requester requester) {
    return store.list().stream()
        .filter(initiative -> initiative.told().by().equals(requester.id()))
        .toList();
  }

  /// An initiative that the link's owner leads.
  Initiative mine(Secret link, int number) {
    return mine(requesters.of(link)).stream()
        .filter(initiative -> initiative.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("exchange.initiative.none-such"));
  }

  /// What those who lead it may do about it now.
  static List<String> verbs(Initiative initiative) {
    return initiative.state().isThere() ? List.of("change", "withdraw") : List.of();
  }

  /// Does what those who lead it say.
  ///
  /// @param what one of [#verbs]
  /// @param typed by the names of the form's fields
  void take(Secret link, int number, String what, Map<String, String> typed) {
    var initiative = mine(link, number);
    if (!verbs(initiative).contains(what)) {
      throw Problem.conflict("exchange.reuse.not-now");
    }
    var after =
        what.equals("change")
            ? changed(initiative, typed)
            : initiative.in(Moderation.WITHDRAWN, "");
    keeping.transaction().executeWithoutResult(_ -> ledger.write(initiative, after, what));
  }

  private Initiative changed(Initiative initiative, Map<String, String> typed) {
    if (initiative.version() != RequestDeedsController.seen(typed)) {
      throw Problem.conflict("exchange.reuse.changed");
    }
    var story = Texts.text(typed.getOrDefault("said", ""), "said");
    refusePersonal(story, "exchange.personal-said", "said");
    var bundle = bundle(typed);
    refusePersonal(said(bundle), "exchange.personal-said", "conclusions");
    return ledger.placed(
        initiative.with(bundle).with(story),
        reading.findings.seen(bundle.addresses().collect(Collectors.toSet())));
  }
}
