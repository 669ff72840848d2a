package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import mizan.platform.exchange.DataRequest.Label;
import mizan.platform.exchange.DataRequest.Shown;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.DataRequest.Verb;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps order among requests: hides what must not be read, and calls a request vexatious, which
/// takes two people and can be appealed to a third.
@Component
class Order {
  private final Requests requests;
  private final RequestLedger ledger;
  private final Rights rights;

  Order(Requests requests, RequestLedger ledger, Rights rights) {
    this.requests = requests;
    this.ledger = ledger;
    this.rights = rights;
  }

  /// Takes a request away from the public at once.
  @Transactional
  public DataRequest hide(int number, int seen, String reason) {
    return show(number, seen, true, Texts.required(reason, "said"));
  }

  /// Gives it to the public, or back to it.
  @Transactional
  public DataRequest show(int number, int seen) {
    return show(number, seen, false, "");
  }

  private DataRequest show(int number, int seen, boolean hidden, String reason) {
    var request = mine(number, seen);
    if (request.shown().hidden() == hidden) {
      throw Problem.conflict("exchange.not-now");
    }
    var what = hidden ? "hide" : "show";
    var shown =
        write(request, request.with(new Shown(hidden, request.shown().from())), what, reason);
    ledger.tell(shown, what, reason);
    ledger.announce(shown, "send");
    return shown;
  }

  /// Says that a request is vexatious; the second person to say so ends it.
  @Transactional
  public DataRequest label(int number, int seen, String reason) {
    var request = mine(number, seen);
    var label = request.label();
    if (!Verb.DISMISS.isPossible(request.state()) || label.appealed()) {
      throw Problem.conflict("exchange.not-now");
    }
    var said = Texts.required(reason, "said");
    var person = rights.person();
    if (label.first().isEmpty()) {
      return write(request, request.with(new Label(person, "", false)), "label", said);
    }
    if (label.involves(person)) {
      throw Problem.conflict("exchange.second-person");
    }
    var dismissed =
        write(
            request,
            request.after(Verb.DISMISS).with(new Label(label.first(), person, false)),
            Verb.DISMISS.code(),
            said);
    ledger.tell(dismissed, Verb.DISMISS.code(), said);
    return dismissed;
  }

  /// Takes back what one person has said, before a second has.
  @Transactional
  public DataRequest unlabel(int number, int seen) {
    var request = mine(number, seen);
    if (request.label().first().isEmpty() || !request.label().second().isEmpty()) {
      throw Problem.conflict("exchange.not-now");
    }
    return write(request, request.with(Label.NONE), "unlabel", "");
  }

  /// Decides about an appeal: whoever called the request vexatious does not.
  ///
  /// @param verb `UPHOLD` or `LIFT`
  @Transactional
  public DataRequest judge(int number, int seen, Verb verb, String reason) {
    var request = mine(number, seen);
    if (request.label().involves(rights.person())) {
      throw Problem.conflict("exchange.third-person");
    }
    var said = Texts.required(reason, "said");
    var judged = write(request, request.after(verb), verb.code(), said);
    ledger.tell(judged, verb.code(), said);
    if (verb == Verb.LIFT) {
      ledger.await(judged, "send", false);
    }
    return judged;
  }

  private DataRequest write(DataRequest before, DataRequest after, String what, String said) {
    return ledger.write(before, after, new Doing(rights.requireKeeper(), what, said));
  }

  private DataRequest mine(int number, int seen) {
    var request = requests.require(number);
    var _ = rights.requireKeeper();
    if (request.version() != seen) {
      throw Problem.conflict("exchange.changed");
    }
    return request;
  }

  /// What whoever asks, who keeps order, can do now, by the codes of the verbs.
  List<String> verbs(DataRequest request) {
    var verbs = new ArrayList<String>();
    verbs.add(request.shown().hidden() ? "show" : "hide");
    var label = request.label();
    if (Verb.DISMISS.isPossible(request.state()) && !label.appealed()) {
      if (label.first().isEmpty() || !label.involves(rights.person())) {
        verbs.add("label");
      }
      if (!label.first().isEmpty()) {
        verbs.add("unlabel");
      }
    }
    if (request.state() == State.APPEALED && !label.involves(rights.person())) {
      verbs.addAll(List.of(Verb.UPHOLD.code(), Verb.LIFT.code()));
    }
    return verbs;
  }
}
