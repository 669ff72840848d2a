package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mizan.engine.privacy.PersonalText;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.DataRequest.Label;
import mizan.platform.exchange.DataRequest.Verb;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people may do about what they have asked for; they come by links in letters.
@Component
class Requesters {
  private final RequestersStore store;
  private final RequestsStore requests;
  private final RequestLedger ledger;
  private final Around around;

  Requesters(RequestersStore store, RequestsStore requests, RequestLedger ledger, Around around) {
    this.store = store;
    this.requests = requests;
    this.ledger = ledger;
    this.around = around;
  }

  /// Whose link it is.
  ///
  /// @throws Problem when it is nobody's, or not any more
  @Transactional(readOnly = true)
  public Requester of(Secret link) {
    return store
        .find(link, around.timing().now())
        .orElseThrow(() -> Problem.gone("exchange.link-over"));
  }

  /// What somebody asked for, by themselves or with others, the newest first.
  @Transactional(readOnly = true)
  public List<DataRequest> mine(Requester requester) {
    return store.requests(requester.id()).stream()
        .flatMap(number -> requests.find(number).stream())
        .toList();
  }

  /// What a requester may do about a request now, by the codes of the verbs. Whoever only asks for
  /// it too may leave it, no more.
  List<String> verbs(Requester requester, DataRequest request) {
    if (!request.asking().by().equals(requester.id())) {
      return List.of("leave");
    }
    var verbs = new ArrayList<String>();
    for (var verb :
        List.of(Verb.CLARIFY, Verb.CONFIRM, Verb.CONTEST, Verb.GO_OUTSIDE, Verb.WITHDRAW)) {
      if (verb.isPossible(request.state())) {
        verbs.add(verb.code());
      }
    }
    if (Verb.APPEAL.isPossible(request.state()) && !request.label().appealed()) {
      verbs.add(Verb.APPEAL.code());
    }
    return verbs;
  }

  /// Does what the requester says.
  ///
  /// @param what one of [#verbs]
  @Transactional
  public void take(Secret link, int number, String what, String said) {
    var requester = of(link);
    var request =
        mine(requester).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("exchange.none-such"));
    if (!verbs(requester, request).contains(what)) {
      throw Problem.conflict("exchange.not-now");
    }
    if (what.equals("leave")) {
      requests.leave(number, requester.id());
      return;
    }
    var verb = Verb.valueOf(what.toUpperCase(Locale.ROOT).replace('-', '_'));
    var words =
        verb == Verb.CONFIRM || verb == Verb.WITHDRAW
            ? Texts.text(said, "said")
            : Texts.required(said, "said");
    if (!PersonalText.find(words).isEmpty()) {
      throw Problem.badRequest("exchange.personal-said").at("said");
    }
    var after =
        verb == Verb.APPEAL
            ? request
                .after(verb)
                .with(new Label(request.label().first(), request.label().second(), true))
            : request.after(verb);
    var done = ledger.write(request, after, new Doing(Who.REQUESTER, what, words));
    if (verb != Verb.CONFIRM) {
      ledger.await(done, what, verb == Verb.GO_OUTSIDE || verb == Verb.APPEAL);
    }
  }

  /// Forgets an address: requests stay, nothing leads from them to whoever made them.
  @Transactional
  public void forget(Secret link) {
    var requester = of(link);
    store.remove(requester);
    around.events().publishEvent(new AddressErased(requester.mail()));
  }
}
