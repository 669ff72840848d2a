package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.platform.exchange.DataRequest.Answer;
import mizan.platform.exchange.DataRequest.Kind;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.DataRequest.Verb;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.inventory.Asset;
import mizan.platform.inventory.Quarter;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.WebAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What bodies, and the unit, do about requests; each verb is one transaction.
@Component
class Handling {
  private final Requests requests;
  private final RequestsStore store;
  private final RequestLedger ledger;
  private final Rights rights;
  private final Around around;

  Handling(
      Requests requests, RequestsStore store, RequestLedger ledger, Rights rights, Around around) {
    this.requests = requests;
    this.store = store;
    this.ledger = ledger;
    this.rights = rights;
    this.around = around;
  }

  /// A body says that a request has come, or that it looks into it.
  ///
  /// @param verb `ACKNOWLEDGE` or `STUDY`
  @Transactional
  public DataRequest attend(int number, int seen, Verb verb) {
    var request = mine(number, seen);
    return told(request, request.after(verb), verb.code(), "");
  }

  /// Asks the requester for what the body must know; its clock stands until they say it.
  @Transactional
  public DataRequest ask(int number, int seen, String question) {
    var request = mine(number, seen);
    return told(
        request, request.after(Verb.ASK), Verb.ASK.code(), Texts.required(question, "said"));
  }

  /// Takes more time, once, before the time is over.
  @Transactional
  public DataRequest extend(int number, int seen, String reason) {
    var request = mine(number, seen);
    if (!mayExtend(request)) {
      throw Problem.conflict("exchange.no-extension");
    }
    return told(request, request, "extend", Texts.required(reason, "said"));
  }

  private boolean mayExtend(DataRequest request) {
    var course = around.timing().course(request.state(), store.steps(request.number()));
    return request.state() != State.CONTESTED
        && course.due() != null
        && !course.extended()
        && !course.standing().isLate()
        && around.timing().rules().extension() > 0;
  }

  /// Answers.
  @Transactional
  public DataRequest answer(int number, int seen, Answer given, String responsible) {
    var request = mine(number, seen);
    var answer = sound(given);
    if (answer.kind() == Kind.WILL_OPEN) {
      promise(request, answer, responsible);
    }
    var answered =
        told(request, request.after(Verb.ANSWER).with(answer), Verb.ANSWER.code(), answer.text());
    ledger.announce(answered, Verb.ANSWER.code());
    around.events().publishEvent(new AnswerGiven(number));
    return answered;
  }

  private Answer sound(Answer given) {
    var kind = given.kind();
    var text = Texts.required(given.text(), "text");
    var address = Texts.text(given.address(), "address");
    if ((kind == Kind.ALREADY_OPEN || !address.isEmpty()) && !WebAddress.isOne(address)) {
      throw Problem.badRequest("exchange.wrong.address", address).at("address");
    }
    if (kind.needsGround() && around.ground(given.ground()).isEmpty()) {
      throw Problem.badRequest("exchange.wrong.ground").at("ground");
    }
    if (kind == Kind.WILL_OPEN
        && Quarter.find(given.quarter())
            .filter(quarter -> quarter.lastDay().isAfter(around.timing().today()))
            .isEmpty()) {
      throw Problem.badRequest("exchange.wrong.quarter").at("quarter");
    }
    return new Answer(
        kind,
        text,
        kind.needsGround() ? given.ground() : "",
        kind.needsGround() ? Texts.text(given.appeal(), "appeal") : "",
        kind.isOpening() ? address : "",
        kind == Kind.WILL_OPEN ? given.quarter() : "");
  }

  /// A promise about a record that is decided about is one of the inventory, too.
  private void promise(DataRequest request, Answer answer, String responsible) {
    around
        .inventory()
        .find(request.asking().asset())
        .filter(asset -> Asset.Verb.SCHEDULE.isPossible(asset.state()))
        .ifPresent(asset ->
            around
                .inventory()
                .schedule(asset.id(), asset.version(), answer.quarter(), responsible));
  }

  /// Says where what was promised is published.
  @Transactional
  public DataRequest declare(int number, int seen, String address) {
    var request = mine(number, seen);
    var answer = request.answer();
    if (request.state() != State.ANSWERED || answer == null || !answer.kind().isOpening()) {
      throw Problem.conflict("exchange.not-now");
    }
    var place = Texts.text(address, "address");
    if (!WebAddress.isOne(place)) {
      throw Problem.badRequest("exchange.wrong.address", place).at("address");
    }
    around.events().publishEvent(new AnswerGiven(number));
    return write(request, request.with(answer.at(place)), "declare", place);
  }

  /// Gives a request to the body that has the data; its clock goes on.
  @Transactional
  public DataRequest move(int number, int seen, String body, String reason) {
    var request = mine(number, seen);
    if (!Verb.MERGE.isPossible(request.state())) {
      throw Problem.conflict("exchange.not-now");
    }
    if (body.equals(request.body()) || around.bodies().find(body).isEmpty()) {
      throw Problem.badRequest("exchange.wrong.body").at("body");
    }
    var moved =
        told(
            request,
            request.of(body).with(request.asking().about("")),
            "move",
            Texts.required(reason, "said"));
    ledger.await(moved, "move", false);
    return moved;
  }

  /// Puts a request into another of the same body that asks for the same; who asked is told of the
  /// other from then on.
  @Transactional
  public DataRequest merge(int number, int seen, String into, String reason) {
    var request = mine(number, seen);
    var other =
        number(into)
            .flatMap(requests::find)
            .filter(each -> each.number() != number && each.body().equals(request.body()))
            .filter(each -> each.state() != State.MERGED && each.state() != State.WITHDRAWN)
            .orElseThrow(() -> Problem.badRequest("exchange.wrong.into").at("into"));
    var merged =
        told(
            request,
            request.after(Verb.MERGE).into(other.number()),
            Verb.MERGE.code(),
            Texts.required(reason, "said"));
    for (var requester : store.requesters(number)) {
      store.join(other.number(), requester, around.timing().now());
    }
    return merged;
  }

  /// Says which record of the inventory a request is about.
  ///
  /// @param asset its id; "" for none
  @Transactional
  public DataRequest link(int number, int seen, String asset) {
    var request = mine(number, seen);
    var id = asset.strip();
    if (!id.isEmpty()
        && around
            .inventory()
            .find(id)
            .filter(known -> known.body().equals(request.body()))
            .isEmpty()) {
      throw Problem.badRequest("exchange.wrong.asset").at("asset");
    }
    return write(request, request.with(request.asking().about(id)), "link", "");
  }

  static Optional<Integer> number(String text) {
    var clean = text.strip();
    return clean.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(clean)) : Optional.empty();
  }

  private DataRequest told(DataRequest before, DataRequest after, String what, String said) {
    var written = write(before, after, what, said);
    ledger.tell(written, what, said);
    return written;
  }

  private DataRequest write(DataRequest before, DataRequest after, String what, String said) {
    return ledger.write(before, after, new Doing(rights.require(before.body()), what, said));
  }

  /// A request that the asker may deal with and has seen as it stands.
  private DataRequest mine(int number, int seen) {
    var request = requests.require(number);
    rights.require(request.body());
    if (request.version() != seen) {
      throw Problem.conflict("exchange.changed");
    }
    return request;
  }

  /// What can be done about a request by a body or the unit now, by the codes of the verbs.
  List<String> verbs(DataRequest request) {
    var state = request.state();
    var verbs = new ArrayList<String>();
    for (var verb : List.of(Verb.ACKNOWLEDGE, Verb.STUDY, Verb.ANSWER, Verb.ASK)) {
      if (verb.isPossible(state)) {
        verbs.add(verb.code());
      }
    }
    if (mayExtend(request)) {
      verbs.add("extend");
    }
    var answer = request.answer();
    if (state == State.ANSWERED && answer != null && answer.kind().isOpening()) {
      verbs.add("declare");
    }
    if (Verb.MERGE.isPossible(state)) {
      verbs.addAll(List.of("move", Verb.MERGE.code()));
    }
    if (state.isOpen() || state == State.ANSWERED) {
      verbs.add("link");
    }
    return verbs;
  }
}
