package mizan.engine.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.evidence.Archive;
import mizan.engine.evidence.Exchange;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Exchange.Broken;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.fetching.Fetched.Reason;
import mizan.engine.fetching.Fetched.Received;
import mizan.engine.fetching.Fetched.Redirect;
import org.jspecify.annotations.Nullable;

/// Fetches addresses with good manners; safe for several threads. START HERE.
///
/// ```
/// address ─▶ guard ─▶ archive, if it was asked before ─▶ turn ─▶ wire ─▶ archive ─▶ redirect? again
/// ```
public final class Fetcher implements AutoCloseable {
  private static final int REDIRECTS = 5;

  private final Policy policy;
  private final AddressGuard guard;
  private final Turns turns;
  private final Wire wire;
  private final List<Mirror> mirrors;
  private final @Nullable Archive archive;
  private final @Nullable Earlier earlier;

  public Fetcher() {
    this(Policy.usual(), List.of());
  }

  /// @param mirrors are asked instead of the addresses that they stand for; trusted like portals
  public Fetcher(Policy policy, List<Mirror> mirrors) {
    this.policy = policy;
    this.guard = new AddressGuard(policy);
    this.turns = new Turns(policy.time());
    this.wire = new Wire(guard, policy);
    this.mirrors = List.copyOf(mirrors);
    this.archive = null;
    this.earlier = null;
    mirrors.forEach(mirror -> trust(mirror.base()));
  }

  private Fetcher(Fetcher of, Archive archive, @Nullable Earlier earlier) {
    this.policy = of.policy;
    this.guard = of.guard;
    this.turns = of.turns;
    this.wire = of.wire;
    this.mirrors = of.mirrors;
    this.archive = archive;
    this.earlier = earlier;
  }

  /// The same, with every exchange kept; what the archive has already is answered from it. Only the
  /// fetcher that this was made of is closed.
  public Fetcher keeping(Archive kept) {
    return new Fetcher(this, kept, null);
  }

  /// The same, asking only for what has changed since an earlier archive was written. What has not
  /// is copied from there, so that the new archive stands alone.
  public Fetcher keeping(Archive kept, Earlier before) {
    return new Fetcher(this, kept, before);
  }

  /// Allows a host whatever its address: the operator named it as a portal.
  public void trust(URI portal) {
    guard.trust(portal.getHost());
  }

  /// Gets an address, several times if it fails in passing.
  ///
  /// @param accept the value of the Accept header
  /// @throws InterruptedException when the run is being stopped
  public Fetched get(URI meant, String accept) throws InterruptedException {
    return insist(Ask.get(meant, accept)).outcome();
  }

  /// Asks several times if it fails in passing.
  ///
  /// @throws InterruptedException when the run is being stopped
  public Asked insist(Ask ask) throws InterruptedException {
    var manners = policy.mannersTowards(Mirror.of(mirrors, ask.address()).getHost());
    for (var attempt = 1; ; attempt++) {
      var asked = ask(ask);
      if (attempt >= manners.tries() || !passing(asked.outcome())) {
        return asked;
      }
      if (asked.outcome() instanceof Answer answer) {
        answer.close();
      }
      if (!asked.archived()) {
        policy.time().sleep(manners.backoff().multipliedBy(1L << (attempt - 1)));
      }
    }
  }

  /// What came of asking, after redirects.
  ///
  /// @param redirects on the way, in their order
  /// @param at when the last of the exchanges began
  /// @param archived whether all of it came from the archive
  /// @param evidence the link of the last exchange in its archive; "" when nothing is kept
  public record Asked(
      Fetched outcome, List<Redirect> redirects, Instant at, boolean archived, String evidence) {
    public Asked {
      redirects = List.copyOf(redirects);
    }
  }

  /// Whether the archive has an answer to this that was not given out yet.
  public boolean remembers(Ask meant) {
    var ask = meant.at(Mirror.of(mirrors, meant.address()), 307);
    return archive != null && archive.has(wire.request(ask, "", Instant.EPOCH));
  }

  /// Lets time pass before an address is asked once more; none when the archive has the answer.
  ///
  /// @param attempt how often it was asked already
  public void waitBefore(URI address, int attempt) throws InterruptedException {
    if (!remembers(Ask.get(address, ""))) {
      var host = Mirror.of(mirrors, address).getHost();
      policy.time().sleep(policy.mannersTowards(host).backoff().multipliedBy(1L << (attempt - 1)));
    }
  }

  /// Whether its owner agreed that we may ask a host for files that its robots.txt forbids.
  public boolean mayPassRobots(URI address) {
    var host = Mirror.of(mirrors, address).getHost();
    var mandate = host == null ? null : policy.mandate(host);
    return mandate != null && mandate.overRobots();
  }

  /// Keeps requests to a host so far apart as it asks, unless its owner agreed to something else;
  /// whether it is done.
  boolean keepApart(URI site, Duration pause) {
    var host = Mirror.of(mirrors, site).getHost();
    if (host == null || policy.mandate(host) != null) {
      return false;
    }
    turns.keepApart(AddressGuard.unbracketed(host), pause, policy.mannersTowards(host));
    return true;
  }

  /// Requests that wait for each other: those to one host, at one address.
  ///
  /// @param atOnce how many of them may be under way at one time
  public record Lane(String authority, int atOnce) {}

  /// In which lane an address is asked.
  public Lane lane(URI address) {
    var to = Mirror.of(mirrors, address);
    var host = to.getHost() == null ? "" : to.getHost();
    return new Lane(String.valueOf(to.getRawAuthority()), policy.mannersTowards(host).atOnce());
  }

  /// Asks once, and follows redirects.
  ///
  /// @throws InterruptedException when the run is being stopped
  public Asked ask(Ask meant) throws InterruptedException {
    var ask = meant.at(Mirror.of(mirrors, meant.address()), 307);
    var redirects = new ArrayList<Redirect>();
    var archived = true;
    while (true) {
      var via = redirects.isEmpty() ? "" : redirects.getFirst().from().toString();
      var exchanged = exchange(ask, via);
      archived &= exchanged.archived;
      var outcome = outcome(ask, exchanged, redirects);
      if (outcome != null) {
        return new Asked(outcome, redirects, exchanged.exchange.at(), archived, exchanged.evidence);
      }
      var last = redirects.getLast();
      ask = ask.at(Mirror.of(mirrors, last.to()), last.status());
    }
  }

  /// What an exchange ends with; null when it is a redirect that is followed, the last of the list.
  private @Nullable Fetched outcome(Ask ask, Exchanged exchanged, List<Redirect> redirects) {
    return switch (exchanged.exchange.outcome()) {
      case Broken(var reason, var detail) -> new Failed(ask.address(), Reason.of(reason), detail);
      case Answered answered -> {
        var location = Fetched.field(answered.fields(), "Location");
        yield isRedirect(answered.status()) && !location.isEmpty()
            ? redirected(ask, answered, location, redirects)
            : answer(exchanged.exchange, answered, redirects, exchanged.evidence);
      }
    };
  }

  private static @Nullable Failed redirected(
      Ask ask, Answered answered, String location, List<Redirect> redirects) {
    answered.body().close();
    var next = next(ask.address(), location);
    if (next == null) {
      var why = "a redirect to something that is no address";
      return new Failed(ask.address(), Reason.FORBIDDEN_ADDRESS, why);
    }
    redirects.add(new Redirect(ask.address(), answered.status(), next));
    var seen = redirects.stream().anyMatch(earlier -> earlier.from().equals(next));
    if (seen || redirects.size() > REDIRECTS) {
      var why = seen ? "in a circle, back to " + next : "more than " + REDIRECTS;
      return new Failed(next, Reason.TOO_MANY_REDIRECTS, why);
    }
    return null;
  }

  /// One exchange over the network or out of the archive.
  private record Exchanged(Exchange exchange, boolean archived, String evidence) {}

  private Exchanged exchange(Ask ask, String via) throws InterruptedException {
    var request = wire.request(ask, via, policy.time().now().truncatedTo(ChronoUnit.MILLIS));
    if (archive == null) {
      return new Exchanged(live(ask, request), false, "");
    }
    for (var before = archive.find(request); before.isPresent(); before = archive.find(request)) {
      var exchange = before.get().exchange();
      if (Earlier.isUnchanged(exchange) && ask.isPlainGet()) {
        continue; // what had not changed stands behind it
      }
      var ours =
          exchange.outcome() instanceof Broken(var reason, _) && Reason.of(reason).isPassingOfUs();
      if (!ours || !archive.isWritten()) { // what we refused to ask is asked now that a run goes on
        return new Exchanged(exchange, true, before.get().kept().link());
      }
    }
    if (!archive.isWritten()) {
      return new Exchanged(with(request, broken(Reason.NOT_IN_ARCHIVE, "")), true, "");
    }
    var before = earlier == null ? null : earlier.find(ask, request);
    if (earlier != null && before != null) {
      var unless = ask.unless(before.etag(), before.lastModified());
      var answer = live(unless, wire.request(unless, via, request.at()));
      var link = archive.keep(answer).link();
      if (!Earlier.isUnchanged(answer)) {
        return new Exchanged(answer, false, link);
      }
      var copy = earlier.copy(before, answer);
      return new Exchanged(copy, false, archive.keep(copy).link());
    }
    var exchange = live(ask, request);
    return new Exchanged(exchange, false, archive.keep(exchange).link());
  }

  private Exchange live(Ask ask, Exchange request) throws InterruptedException {
    var host = ask.address().getHost();
    if (host != null && policy.stopped().test(host)) {
      return with(request, broken(Reason.STOPPED, host));
    }
    try {
      return carry(request, guard.admit(ask.address()), ask.enough());
    } catch (AddressGuard.Forbidden e) {
      return with(request, broken(Reason.FORBIDDEN_ADDRESS, e.getMessage()));
    } catch (Turns.CoolingOff e) {
      return with(request, broken(Reason.COOLING_OFF, e.getMessage()));
    } catch (UnknownHostException e) {
      return with(request, broken(Reason.UNKNOWN_HOST, e.getMessage()));
    }
  }

  private Exchange carry(Exchange request, AddressGuard.Allowed allowed, int enough)
      throws InterruptedException, Turns.CoolingOff {
    var host = allowed.host();
    var manners = policy.mannersTowards(host);
    try (var turn = turns.await(host, allowed.server(), manners, policy.windowOf(host))) {
      var exchange = wire.carry(request, allowed, manners, enough);
      switch (exchange.outcome()) {
        case Answered answer -> turn.heard(answer.status(), exchange.took(), retryAfter(answer));
        case Broken _ -> turn.heard(0, exchange.took(), null);
      }
      return exchange;
    }
  }

  private static Broken broken(Reason reason, @Nullable String detail) {
    return new Broken(reason.code(), detail == null ? "" : detail);
  }

  private static Exchange with(Exchange request, Exchange.Outcome outcome) {
    return new Exchange(
        request.method(),
        request.address(),
        request.asked(),
        request.posted(),
        request.via(),
        request.at(),
        request.took(),
        outcome);
  }

  private Fetched answer(
      Exchange exchange, Answered answered, List<Redirect> redirects, String evidence) {
    var address = exchange.address();
    var most = policy.mannersTowards(address.getHost()).maxBytes();
    try {
      var body =
          Unpacked.of(answered.body(), Fetched.field(answered.fields(), "Content-Encoding"), most);
      if (body == null) {
        answered.body().close();
        return new Failed(address, Reason.TOO_LARGE, "unpacked it is too large");
      }
      return new Answer(
          address,
          answered.status(),
          Fetched.field(answered.fields(), "Content-Type"),
          body,
          new Received(
              answered.fields(),
              redirects,
              exchange.took(),
              answered.bytes(),
              answered.sha256(),
              answered.cut(),
              evidence));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /// Where a redirect leads; null when that is no address. Spaces and letters of other scripts are
  /// taken as browsers take them.
  private static @Nullable URI next(URI from, String location) {
    try {
      var to = new URI(location.strip().replace(" ", "%20"));
      return new URI(from.resolve(to).toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException _) {
      return null;
    }
  }

  /// Seconds or a date, as RFC 9110 has them; null when neither.
  private @Nullable Duration retryAfter(Answered answer) {
    var given = Fetched.field(answer.fields(), "Retry-After").strip();
    if (given.isEmpty()) {
      return null;
    }
    if (given.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(given));
    }
    try {
      var until = ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(policy.time().now(), until);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static boolean passing(Fetched outcome) {
    return switch (outcome) {
      case Answer answer ->
          switch (answer.status()) {
            case 429, 500, 502, 503, 504 -> true;
            default -> false;
          };
      case Failed(_, var reason, _) ->
          switch (reason) {
            case UNREACHABLE, TIMEOUT, TRUNCATED -> true;
            case UNKNOWN_HOST,
                TLS,
                TLS_EXPIRED,
                TLS_NAME,
                TLS_CHAIN_INCOMPLETE,
                TOO_LARGE,
                TOO_MANY_REDIRECTS,
                FORBIDDEN_ADDRESS,
                COOLING_OFF,
                STOPPED,
                NOT_IN_ARCHIVE ->
                false;
          };
    };
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
