package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import mizan.engine.privacy.PersonalText;
import mizan.platform.accounts.Limits;
import mizan.platform.accounts.Limits.Limit;
import mizan.platform.accounts.Mails;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.DataRequest.Asking;
import mizan.platform.exchange.DataRequest.Label;
import mizan.platform.exchange.DataRequest.Shown;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Requester.Draft;
import mizan.platform.exchange.Requester.ToAsk;
import mizan.platform.exchange.Requester.ToGather;
import mizan.platform.exchange.Requester.ToJoin;
import mizan.platform.exchange.Requester.ToSee;
import mizan.platform.exchange.Requester.ToShow;
import mizan.platform.exchange.Requester.ToTell;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what people ask for, show and tell. They need no account: nothing is done in the name of
/// an address before a letter to it was answered.
@Component
class Sending {
  static final Duration TO_PROVE = Duration.ofDays(2);
  static final Limit OF_NETWORK = new Limit("request from", 20, Duration.ofHours(1));
  static final Limit TO_MAIL = new Limit("request to", 5, Duration.ofDays(1));
  private static final Duration TWICE = Duration.ofMinutes(10);

  /// So many requests of one person, and to one body, in a day: more is a flood.
  static final int MOST_OF_ONE = 5;

  static final int MOST_TO_BODY = 100;
  static final Duration FLOOD = Duration.ofDays(1);
  private static final int LONGEST_EMBARGO_DAYS = 60;

  private final RequestersStore store;
  private final RequestsStore requests;
  private final RequestLedger ledger;
  private final Ledgers ledgers;
  private final Around around;
  private final Limits limits;

  Sending(
      RequestersStore store,
      RequestsStore requests,
      Ledgers ledgers,
      Around around,
      Limits limits) {
    this.store = store;
    this.requests = requests;
    this.ledger = ledgers.requests;
    this.ledgers = ledgers;
    this.around = around;
    this.limits = limits;
  }

  /// Where what was proven is written down.
  @Component
  record Ledgers(
      RequestLedger requests,
      ReuseLedger reuses,
      InitiativeLedger initiatives,
      InitiativesStore gathered,
      Tellings issues) {}

  /// What somebody has sent.
  record Sent(Thing thing, int number) {}

  /// What somebody types who asks for data.
  ///
  /// @param from the day from which the request is public; "" for at once
  /// @param anyway whether they have read the warning about personal data
  record Typed(
      String body,
      String title,
      String text,
      String purpose,
      String asset,
      String name,
      String from,
      boolean anyway) {}

  /// A wish as it can be sent.
  ///
  /// @throws Problem when something is missing or wrong, or personal data seem to be in it and
  ///   whoever asks has not said that they are meant
  ToAsk sound(Typed typed) {
    if (around.bodies().find(typed.body).isEmpty()) {
      throw Problem.badRequest("exchange.wrong.body").at("body");
    }
    var title = Texts.requiredLine(typed.title, "title");
    var text = Texts.required(typed.text, "text");
    var purpose = Texts.text(typed.purpose, "purpose");
    var name = Texts.line(typed.name, "name");
    var asset = typed.asset.strip();
    // A record that is hidden is answered as one that does not exist.
    if (!asset.isEmpty()
        && around
            .inventory()
            .find(asset)
            .filter(known -> known.body().equals(typed.body))
            .isEmpty()) {
      throw Problem.badRequest("exchange.wrong.asset").at("asset");
    }
    var suspected = !PersonalText.find(title + "\n" + text + "\n" + purpose).isEmpty();
    if (suspected && !typed.anyway) {
      throw Problem.badRequest("exchange.personal").at("anyway");
    }
    return new ToAsk(typed.body, title, text, purpose, asset, name, embargo(typed.from), suspected);
  }

  private String embargo(String from) {
    if (from.isBlank()) {
      return "";
    }
    var today = around.timing().today();
    return Optional.of(from.strip())
        .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
        .map(LocalDate::parse)
        .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(LONGEST_EMBARGO_DAYS)))
        .map(LocalDate::toString)
        .orElseThrow(
            () -> Problem.badRequest("exchange.wrong.from", LONGEST_EMBARGO_DAYS).at("from"));
  }

  /// Sends a letter to whoever is said to want something; what is sent twice is one wish.
  ///
  /// @throws Problem when the address is none, or too much was asked
  @Transactional
  public void want(Draft given, HttpServletRequest request) {
    var draft = new Draft(Mails.require(given.mail()), given.language(), given.wish());
    limits.count(OF_NETWORK, request);
    var now = around.timing().now();
    if (store.hasDraft(draft, now.minus(TWICE))) {
      return;
    }
    limits.count(TO_MAIL, draft.mail());
    var secret = Secret.random();
    store.insert(draft, secret, now, now.plus(TO_PROVE));
    around
        .events()
        .publishEvent(
            new DraftMade(
                draft.mail(), draft.language(), secret, title(draft), draft.wish().thing()));
  }

  /// The title of what is wanted, for whoever wants it.
  String title(Draft draft) {
    return switch (draft.wish()) {
      case ToAsk ask -> ask.title();
      case ToShow show -> show.title();
      case ToGather gather -> gather.title();
      case ToJoin(var number) ->
          requests.find(number).map(request -> request.asking().title()).orElse("");
      case ToTell tell -> tell.subject().title().in(draft.language());
      case ToSee(var number) -> ledgers.issues.title(number).in(draft.language());
    };
  }

  /// What a letter's link would send.
  ///
  /// @throws Problem when it sends nothing, or nothing any more
  @Transactional(readOnly = true)
  public Draft shown(Secret secret) {
    return store
        .findDraft(secret, around.timing().now())
        .orElseThrow(() -> Problem.gone("exchange.link-over"));
  }

  /// Does what was wanted, for whoever uses the link of the letter.
  @Transactional
  public Sent prove(Secret secret) {
    var draft = shown(secret);
    if (!store.removeDraft(secret)) {
      throw Problem.gone("exchange.link-over");
    }
    return enter(draft);
  }

  /// Does what somebody wants whose address is known to be theirs.
  @Transactional
  public Sent send(Draft draft) {
    return enter(draft);
  }

  private Sent enter(Draft draft) {
    var requester = store.enter(UUID.randomUUID().toString(), draft, around.timing().now());
    var number =
        switch (draft.wish()) {
          case ToAsk ask -> ask(requester, draft.language(), ask);
          case ToJoin(var other) -> join(requester, other);
          case ToShow show -> show(requester, draft.language(), show);
          case ToGather gather -> gather(requester, draft.language(), gather);
          case ToTell tell -> ledgers.issues.enter(requester, draft.language(), tell);
          case ToSee(var other) -> ledgers.issues.join(requester, other);
        };
    return new Sent(draft.wish().thing(), number);
  }

  private int show(Requester requester, Language language, ToShow wish) {
    var now = around.timing().now();
    if (store.countShown(requester.id(), now.minus(FLOOD)) >= MOST_OF_ONE) {
      throw Problem.tooOften(FLOOD, "exchange.reuse.flood", MOST_OF_ONE);
    }
    return ledgers.reuses.enter(requester, language, wish);
  }

  private int gather(Requester requester, Language language, ToGather wish) {
    var now = around.timing().now();
    if (ledgers.gathered.count(requester.id(), now.minus(FLOOD)) >= MOST_OF_ONE) {
      throw Problem.tooOften(FLOOD, "exchange.reuse.flood", MOST_OF_ONE);
    }
    return ledgers.initiatives.enter(requester, language, wish);
  }

  private int ask(Requester requester, Language language, ToAsk wish) {
    var now = around.timing().now();
    if (store.countSent(requester.id(), now.minus(FLOOD)) >= MOST_OF_ONE) {
      throw Problem.tooOften(FLOOD, "exchange.flood", MOST_OF_ONE);
    }
    if (store.countReceived(wish.body(), now.minus(FLOOD)) >= MOST_TO_BODY) {
      throw Problem.tooOften(FLOOD, "exchange.flood-body");
    }
    var request =
        ledger.enter(
            new DataRequest(
                requests.takeNumber("request"),
                wish.body(),
                State.SENT,
                new Asking(
                    wish.title(),
                    wish.text(),
                    language.code(),
                    wish.purpose(),
                    wish.asset(),
                    wish.name(),
                    requester.id()),
                new Shown(
                    wish.hidden(), wish.from().isEmpty() ? null : LocalDate.parse(wish.from())),
                null,
                Label.NONE,
                0,
                0),
            now);
    requests.join(request.number(), requester.id(), now);
    ledger.tell(request, requester, "send", "");
    ledger.await(request, "send", request.shown().hidden());
    ledger.announce(request, "send");
    return request.number();
  }

  private int join(Requester requester, int number) {
    var request =
        requests
            .find(number)
            .filter(each -> each.shown().isPublic(around.timing().today()))
            .orElseThrow(() -> Problem.notFound("exchange.none-such"));
    if (!request.state().isOpen() && request.state() != State.ANSWERED) {
      throw Problem.conflict("exchange.not-now");
    }
    if (requests.join(number, requester.id(), around.timing().now())) {
      ledger.write(request, request, new Doing(Who.REQUESTER, "join", ""));
    }
    ledger.tell(request, requester, "join", "");
    return number;
  }

  /// The language in which somebody is written to, when they are known.
  static Draft joining(String mail, Language language, int number) {
    return new Draft(mail, language, new ToJoin(number));
  }
}
