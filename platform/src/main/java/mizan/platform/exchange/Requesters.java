package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import mizan.platform.exchange.DataRequest.Verb;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Requester.Draft;
import mizan.platform.exchange.Requester.ToAsk;
import mizan.platform.exchange.Requester.ToJoin;
import mizan.platform.exchange.Requester.ToShow;
import mizan.platform.exchange.Requester.Wish;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those who ask for data: how they ask, and what they may do about what they asked for. They need
/// no account: what they do comes by links in letters, and nothing is asked in the name of an
/// address before a letter to it was answered.
@Component
class Requesters {
  static final Duration TO_PROVE = Duration.ofDays(2);
  static final Limit OF_NETWORK = new Limit("request from", 20, Duration.ofHours(1));
  static final Limit TO_MAIL = new Limit("request to", 5, Duration.ofDays(1));
  private static final Duration TWICE = Duration.ofMinutes(10);

  /// So many requests of one person, and to one body, in a day: more is a flood.
  static final int MOST_OF_ONE = 5;

  static final int MOST_TO_BODY = 100;
  private static final Duration FLOOD = Duration.ofDays(1);
  private static final int LONGEST_EMBARGO_DAYS = 60;

  private final RequestersStore store;
  private final RequestsStore requests;
  private final RequestLedger ledger;
  private final ReuseLedger reuses;
  private final Handling.Around around;
  private final Limits limits;

  Requesters(
      RequestersStore store,
      RequestsStore requests,
      Ledgers ledgers,
      Handling.Around around,
      Limits limits) {
    this.store = store;
    this.requests = requests;
    this.ledger = ledgers.requests;
    this.reuses = ledgers.reuses;
    this.around = around;
    this.limits = limits;
  }

  /// Where what was proven is written down.
  @Component
  record Ledgers(RequestLedger requests, ReuseLedger reuses) {}

  /// What somebody has sent.
  ///
  /// @param reuse whether it is a reuse, and no request
  record Sent(boolean reuse, int number) {}

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
                draft.mail(),
                draft.language(),
                secret,
                title(draft.wish()),
                draft.wish() instanceof ToShow));
  }

  /// The title of what is wanted.
  String title(Wish wish) {
    return switch (wish) {
      case ToAsk ask -> ask.title();
      case ToShow show -> show.title();
      case ToJoin(var number) ->
          requests.find(number).map(request -> request.asking().title()).orElse("");
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
    return switch (draft.wish()) {
      case ToAsk ask -> new Sent(false, ask(requester, draft.language(), ask));
      case ToJoin(var number) -> new Sent(false, join(requester, number));
      case ToShow show -> new Sent(true, show(requester, draft.language(), show));
    };
  }

  private int show(Requester requester, Language language, ToShow wish) {
    var now = around.timing().now();
    if (store.countShown(requester.id(), now.minus(FLOOD)) >= MOST_OF_ONE) {
      throw Problem.tooOften(FLOOD, "exchange.reuse.flood", MOST_OF_ONE);
    }
    return reuses.enter(requester, language, wish);
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
  }

  /// The language in which somebody is written to, when they are known.
  static Draft joining(String mail, Language language, int number) {
    return new Draft(mail, language, new ToJoin(number));
  }
}
