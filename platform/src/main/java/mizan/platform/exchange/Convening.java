package mizan.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mizan.platform.exchange.Initiative.Bundle;
import mizan.platform.exchange.Requester.ToGather;
import mizan.platform.exchange.ReuseLedger.Seen;
import mizan.platform.inventory.AssetField;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.WebAddress;
import org.springframework.stereotype.Component;

/// What those who lead initiatives, and those who keep order, do about them.
@Component
class Convening extends Moderating<Initiative> {
  private final InitiativesStore store;
  private final InitiativeLedger ledger;
  private final Reading reading;

  Convening(
      InitiativesStore store,
      InitiativeLedger ledger,
      Reading reading,
      Requesters requesters,
      Keeping keeping) {
    super(requesters, keeping);
    this.store = store;
    this.ledger = ledger;
    this.reading = reading;
  }

  /// What is read of lines, and where harvests found it.
  @Component
  record Reading(Bundles bundles, ReuseFindings findings) {
    /// What harvests know of the data of a bundle; takes its time.
    Seen seen(Bundle bundle) {
      return findings.seen(bundle.addresses().collect(Collectors.toSet()));
    }
  }

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

  @Override
  String path() {
    return Thing.INITIATIVE.path();
  }

  @Override
  List<Initiative> list() {
    return store.list();
  }

  @Override
  Optional<Initiative> find(int number) {
    return store.find(number);
  }

  @Override
  Problem noneSuch() {
    return Problem.notFound("exchange.initiative.none-such");
  }

  @Override
  Initiative in(Initiative initiative, Moderation next, String why) {
    return initiative.in(next, why);
  }

  @Override
  Initiative write(Initiative before, Initiative after, String what) {
    return ledger.write(before, after, what);
  }

  @Override
  Supplier<Initiative> publication(Initiative initiative) {
    var seen = reading.seen(initiative.bundle());
    return () -> ledger.publish(initiative, seen);
  }

  @Override
  List<String> verbs(Initiative initiative) {
    return initiative.state().isThere() ? List.of("change", WITHDRAW) : List.of();
  }

  @Override
  Initiative changed(Initiative initiative, Map<String, String> typed) {
    if (initiative.version() != RequestDeedsController.seen(typed)) {
      throw Problem.conflict("exchange.reuse.changed");
    }
    var story = Texts.text(typed.getOrDefault("said", ""), "said");
    refusePersonal(story, "exchange.personal-said", "said");
    var bundle = bundle(typed);
    refusePersonal(said(bundle), "exchange.personal-said", "conclusions");
    return ledger.placed(initiative.with(bundle).with(story), reading.seen(bundle));
  }

  @Override
  Map<String, String> known(Initiative initiative, Language language) {
    return Map.of(
        "parts", reading.bundles.parts(initiative.bundle(), language),
        "conclusions", Bundles.conclusions(initiative.bundle()),
        "said", initiative.story());
  }
}
