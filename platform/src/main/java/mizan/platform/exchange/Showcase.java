package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mizan.platform.exchange.Requester.ToShow;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.inventory.AssetField;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.WebAddress;
import org.springframework.stereotype.Component;

/// What makers of reuses, and those who keep order, do about them.
@Component
class Showcase extends Moderating<Reuse> {
  /// So many things a reuse cites at most.
  private static final int MOST_USES = 20;

  private final ReusesStore store;
  private final ReuseLedger ledger;
  private final ReuseFindings findings;

  Showcase(
      ReusesStore store,
      ReuseLedger ledger,
      ReuseFindings findings,
      Requesters requesters,
      Keeping keeping) {
    super(requesters, keeping);
    this.store = store;
    this.ledger = ledger;
    this.findings = findings;
  }

  /// What somebody types who shows a reuse.
  ///
  /// @param uses what it uses, a line each
  /// @param anyway whether they have read the warning about personal data
  record Typed(
      String title,
      String text,
      String type,
      String topic,
      String address,
      String name,
      String uses,
      boolean anyway) {}

  /// A reuse as it can be sent.
  ///
  /// @throws Problem when something is missing or wrong, or personal data seem to be in it and its
  ///   maker has not said that they are meant
  ToShow sound(Typed typed) {
    var title = Texts.requiredLine(typed.title, "title");
    var text = Texts.required(typed.text, "text");
    if (Reuse.Type.find(typed.type).isEmpty()) {
      throw Problem.badRequest("web.answer.missing").at("type");
    }
    if (!AssetField.THEME.choices().contains(typed.topic)) {
      throw Problem.badRequest("web.answer.missing").at("topic");
    }
    var address = Texts.text(typed.address, "address");
    if (!WebAddress.isOne(address)) {
      throw Problem.badRequest("exchange.wrong.address", address).at("address");
    }
    ledger.refuseTwice(address);
    var uses = uses(typed.uses);
    var name = Texts.line(typed.name, "name");
    if (!typed.anyway) {
      refusePersonal(title + "\n" + text, "exchange.personal", "anyway");
    }
    return new ToShow(title, text, typed.type, typed.topic, address, name, uses);
  }

  private List<String> uses(String typed) {
    var uses = new ArrayList<String>();
    for (var line : Texts.required(typed, "uses").lines().map(String::strip).toList()) {
      if (line.isEmpty() || uses.contains(line)) {
        continue;
      }
      if (!WebAddress.isOne(line) && ledger.findShown(line).isEmpty()) {
        throw Problem.badRequest("exchange.reuse.wrong.uses", line).at("uses");
      }
      uses.add(line);
    }
    if (uses.size() > MOST_USES) {
      throw Problem.badRequest("exchange.reuse.wrong.too-many", MOST_USES).at("uses");
    }
    return uses;
  }

  @Override
  String path() {
    return Thing.REUSE.path();
  }

  @Override
  List<Reuse> list() {
    return store.list();
  }

  @Override
  Optional<Reuse> find(int number) {
    return store.find(number);
  }

  @Override
  Problem noneSuch() {
    return Problem.notFound("exchange.reuse.none-such");
  }

  @Override
  Reuse in(Reuse reuse, Moderation next, String why) {
    return reuse.in(next, why);
  }

  @Override
  Reuse write(Reuse before, Reuse after, String what) {
    return ledger.write(before, after, what);
  }

  /// What harvests know of what it cites is read first.
  @Override
  Supplier<Reuse> publication(Reuse reuse) {
    var found =
        findings.seen(
            store.citations(reuse.number()).stream()
                .map(Citation::address)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet()));
    return () -> ledger.publish(reuse, found);
  }

  @Override
  List<String> verbs(Reuse reuse) {
    return switch (reuse.state()) {
      case SUBMITTED -> List.of(WITHDRAW);
      case PUBLISHED -> List.of("story", WITHDRAW);
      case REJECTED, WITHDRAWN -> List.of();
    };
  }

  @Override
  Reuse changed(Reuse reuse, Map<String, String> typed) {
    var story = Texts.text(typed.getOrDefault("said", ""), "said");
    refusePersonal(story, "exchange.personal-said", "said");
    return reuse.with(story);
  }

  @Override
  Map<String, String> known(Reuse reuse, Language language) {
    return Map.of("said", reuse.story());
  }
}
