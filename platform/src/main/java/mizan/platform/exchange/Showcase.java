package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.privacy.PersonalText;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.Requester.ToShow;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.inventory.AssetField;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.WebAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What makers of reuses, and those who keep order, do about them.
@Component
class Showcase {
  /// So many things a reuse cites at most.
  private static final int MOST_USES = 20;

  private final ReusesStore store;
  private final ReuseLedger ledger;
  private final Requesters requesters;
  private final ReuseFindings findings;
  private final Keeping keeping;

  Showcase(
      ReusesStore store,
      ReuseLedger ledger,
      Requesters requesters,
      ReuseFindings findings,
      Keeping keeping) {
    this.store = store;
    this.ledger = ledger;
    this.requesters = requesters;
    this.findings = findings;
    this.keeping = keeping;
  }

  /// Who may do what, and at once or not at all.
  @Component
  record Keeping(
      Rights rights,
      RequestersStore makers,
      Notifying notifying,
      TransactionTemplate transaction) {}

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
    if (!PersonalText.find(title + "\n" + text).isEmpty() && !typed.anyway) {
      throw Problem.badRequest("exchange.personal").at("anyway");
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

  /// Shows everybody a reuse. What harvests know of what it cites is read before anything is
  /// written.
  void publish(int number, int seen) {
    var reuse = kept(number, seen);
    var found =
        findings.seen(
            store.citations(number).stream()
                .map(Citation::address)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet()));
    keeping.transaction.executeWithoutResult(
        _ -> tell(ledger.publish(reuse, found), "publish", ""));
  }

  /// Refuses a reuse, or takes it away from the public.
  void reject(int number, int seen, String reason) {
    var reuse = kept(number, seen);
    var why = Texts.required(reason, "said");
    keeping.transaction.executeWithoutResult(_ ->
        tell(ledger.write(reuse, reuse.in(Moderation.REJECTED, why), "reject"), "reject", why));
  }

  private Reuse kept(int number, int seen) {
    var _ = keeping.rights.requireKeeper();
    var reuse = store.find(number).orElseThrow(() -> Problem.notFound("exchange.reuse.none-such"));
    if (reuse.version() != seen) {
      throw Problem.conflict("exchange.reuse.changed");
    }
    return reuse;
  }

  private void tell(Reuse reuse, String what, String said) {
    keeping
        .makers
        .find(reuse.told().by())
        .ifPresent(maker -> keeping.notifying.tell(maker, ReuseLedger.about(reuse), what, said));
  }

  /// What somebody has shown, the newest first.
  List<Reuse> mine(Requester requester) {
    return store.list().stream().filter(reuse -> reuse.told().by().equals(requester.id())).toList();
  }

  /// A reuse that the link's owner has shown.
  Reuse mine(Secret link, int number) {
    return mine(requesters.of(link)).stream()
        .filter(reuse -> reuse.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("exchange.reuse.none-such"));
  }

  /// What its maker may do about a reuse now.
  static List<String> verbs(Reuse reuse) {
    return switch (reuse.state()) {
      case SUBMITTED -> List.of("withdraw");
      case PUBLISHED -> List.of("story", "withdraw");
      case REJECTED, WITHDRAWN -> List.of();
    };
  }

  /// What those who keep order may do about it now.
  List<String> keepersVerbs(Reuse reuse) {
    return keeping.rights.findKeeper().isEmpty() ? List.of() : reuse.state().keepersVerbs();
  }

  /// Does what the maker says.
  ///
  /// @param what one of [#verbs]
  void take(Secret link, int number, String what, String said) {
    var reuse = mine(link, number);
    if (!verbs(reuse).contains(what)) {
      throw Problem.conflict("exchange.reuse.not-now");
    }
    var story = what.equals("story") ? Texts.text(said, "said") : "";
    if (!PersonalText.find(story).isEmpty()) {
      throw Problem.badRequest("exchange.personal-said").at("said");
    }
    keeping.transaction.executeWithoutResult(_ ->
        ledger.write(
            reuse,
            what.equals("story") ? reuse.with(story) : reuse.in(Moderation.WITHDRAWN, ""),
            what));
  }
}
