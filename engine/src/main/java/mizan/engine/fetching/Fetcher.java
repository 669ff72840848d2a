package mizan.engine.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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
    mirrors.forEach(mirror -> trust(mirror.base()));
  }

  private Fetcher(Fetcher of, Archive archive) {
    this.policy = of.policy;
    this.guard = of.guard;
    this.turns = of.turns;
    this.wire = of.wire;
    this.mirrors = of.mirrors;
    this.archive = archive;
  }

  /// The same, with every exchange kept; what the archive has already is answered from it. Only the
  /// fetcher that this was made of is closed.
  public Fetcher keeping(Archive kept) {
    return new Fetcher(this, kept);
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
    return insist(Ask.get(meant, accept));
  }

  /// Asks several times if it fails in passing.
  ///
  /// @throws InterruptedException when the run is being stopped
  public Fetched insist(Ask ask) throws InterruptedException {
    var manners = policy.mannersTowards(Mirror.of(mirrors, ask.address()).getHost());
    for (var attempt = 1; ; attempt++) {
      var asked = once(ask);
      if (attempt >= manners.tries() || !passing(asked.outcome)) {
        return asked.outcome;
      }
      if (asked.outcome instanceof Answer answer) {
        answer.close();
      }
      if (!asked.archived) {
        policy.time().sleep(manners.backoff().multipliedBy(1L << (attempt - 1)));
      }
    }
  }

  /// Asks once, and follows redirects.
  ///
  /// @throws InterruptedException when the run is being stopped
  public Fetched ask(Ask ask) throws InterruptedException {
    return once(ask).outcome;
  }

  /// What came of it, and whether all of it came from the archive.
  private record Asked(Fetched outcome, boolean archived) {}

  private Asked once(Ask meant) throws InterruptedException {
    var ask = meant.at(Mirror.of(mirrors, meant.address()), 307);
    var redirects = new ArrayList<Redirect>();
    var archived = true;
    while (true) {
      var exchanged = exchange(ask);
      archived &= exchanged.archived;
      if (exchanged.failed != null) {
        return new Asked(exchanged.failed, archived);
      }
      var exchange = exchanged.exchange();
      if (!(exchange.outcome() instanceof Answered answered)) {
        throw new IllegalStateException("neither an answer nor a failure");
      }
      var location = Fetched.field(answered.fields(), "Location");
      if (!isRedirect(answered.status()) || location.isEmpty()) {
        return new Asked(answer(exchange, answered, redirects, exchanged.evidence), archived);
      }
      delete(answered.body());
      var next = next(ask.address(), location);
      if (next == null) {
        var why = "a redirect to something that is no address";
        return new Asked(new Failed(ask.address(), Reason.FORBIDDEN_ADDRESS, why), archived);
      }
      redirects.add(new Redirect(ask.address(), answered.status(), next));
      var seen = redirects.stream().anyMatch(earlier -> earlier.from().equals(next));
      if (seen || redirects.size() > REDIRECTS) {
        var why = seen ? "in a circle, back to " + next : "more than " + REDIRECTS;
        return new Asked(new Failed(next, Reason.TOO_MANY_REDIRECTS, why), archived);
      }
      ask = ask.at(Mirror.of(mirrors, next), answered.status());
    }
  }

  /// One exchange over the network or out of the archive.
  private record Exchanged(
      @Nullable Exchange whole,
      @Nullable Failed failed,
      boolean archived,
      @Nullable String evidence) {
    Exchange exchange() {
      return java.util.Objects.requireNonNull(whole);
    }
  }

  private Exchanged exchange(Ask ask) throws InterruptedException {
    var request = Wire.request(ask, policy.time().now());
    if (archive != null) {
      var before = archive.find(request);
      if (before.isPresent()) {
        return told(before.get().exchange(), true, before.get().kept().link());
      }
      if (!archive.isWritten()) {
        return failed(ask, Reason.NOT_IN_ARCHIVE, "", true);
      }
    }
    var host = ask.address().getHost();
    if (host != null && policy.stopped().test(host)) {
      return failed(ask, Reason.STOPPED, host, false);
    }
    try {
      var exchange = carry(request, guard.admit(ask.address()));
      return told(exchange, false, archive == null ? null : archive.keep(exchange).link());
    } catch (AddressGuard.Forbidden e) {
      return failed(ask, Reason.FORBIDDEN_ADDRESS, e.getMessage(), false);
    } catch (Turns.CoolingOff e) {
      return failed(ask, Reason.COOLING_OFF, e.getMessage(), false);
    } catch (UnknownHostException e) {
      var unknown = with(request, new Broken(Reason.UNKNOWN_HOST.code(), "" + e.getMessage()));
      return told(unknown, false, archive == null ? null : archive.keep(unknown).link());
    }
  }

  private Exchange carry(Exchange request, AddressGuard.Allowed allowed)
      throws InterruptedException, Turns.CoolingOff {
    var host = allowed.host();
    var manners = policy.mannersTowards(host);
    var mandate = policy.mandate(host);
    try (var turn =
        turns.await(host, allowed.server(), manners, mandate == null ? null : mandate.window())) {
      var exchange = wire.carry(request, allowed, manners);
      switch (exchange.outcome()) {
        case Answered answer -> turn.heard(answer.status(), exchange.took(), retryAfter(answer));
        case Broken _ -> turn.heard(0, exchange.took(), null);
      }
      return exchange;
    }
  }

  private static Exchanged told(Exchange exchange, boolean archived, @Nullable String evidence) {
    return exchange.outcome() instanceof Broken(var reason, var detail)
        ? new Exchanged(
            exchange, new Failed(exchange.address(), Reason.of(reason), detail), archived, evidence)
        : new Exchanged(exchange, null, archived, evidence);
  }

  private static Exchanged failed(
      Ask ask, Reason reason, @Nullable String detail, boolean archived) {
    return new Exchanged(
        null, new Failed(ask.address(), reason, detail == null ? "" : detail), archived, null);
  }

  private static Exchange with(Exchange request, Exchange.Outcome outcome) {
    return new Exchange(
        request.method(),
        request.address(),
        request.asked(),
        request.posted(),
        request.at(),
        request.took(),
        outcome);
  }

  private Fetched answer(
      Exchange exchange, Answered answered, List<Redirect> redirects, @Nullable String evidence) {
    var address = exchange.address();
    var most = policy.mannersTowards(address.getHost()).maxBytes();
    try {
      var body =
          Unpacked.of(answered.body(), Fetched.field(answered.fields(), "Content-Encoding"), most);
      if (body == null) {
        delete(answered.body());
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

  private static void delete(Path body) {
    try {
      Files.deleteIfExists(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
