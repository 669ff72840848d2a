package mizan.engine.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.evidence.Archive;
import mizan.engine.evidence.Exchange;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Exchange.Broken;
import mizan.engine.fetching.Exchanges.Exchanged;
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
  private final Exchanges exchanges;
  private final List<Mirror> mirrors;

  public Fetcher() {
    this(Policy.usual(), List.of());
  }

  /// @param mirrors are asked instead of the addresses that they stand for; trusted like portals
  public Fetcher(Policy policy, List<Mirror> mirrors) {
    this.policy = policy;
    this.exchanges = new Exchanges(policy);
    this.mirrors = List.copyOf(mirrors);
    mirrors.forEach(mirror -> trust(mirror.base()));
  }

  private Fetcher(Fetcher of, Exchanges exchanges) {
    this.policy = of.policy;
    this.exchanges = exchanges;
    this.mirrors = of.mirrors;
  }

  /// The same, with every exchange kept; what the archive has already is answered from it. Only the
  /// fetcher that this was made of is closed.
  public Fetcher keeping(Archive kept) {
    return new Fetcher(this, exchanges.keeping(kept, null));
  }

  /// The same, asking only for what has changed since an earlier archive was written. What has not
  /// is copied from there, so that the new archive stands alone.
  public Fetcher keeping(Archive kept, Earlier before) {
    return new Fetcher(this, exchanges.keeping(kept, before));
  }

  /// The same, asking over the network also what the archive has an answer to, which from the next
  /// run on answers in its place.
  public Fetcher anew() {
    return new Fetcher(this, exchanges.anew());
  }

  /// Allows a host whatever its address: the operator named it as a portal.
  public void trust(URI portal) {
    exchanges.trust(portal.getHost());
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
    return exchanges.remembers(meant.at(Mirror.of(mirrors, meant.address()), 307));
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
    exchanges.keepApart(host, pause);
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
      var exchanged = exchanges.exchange(ask, via);
      archived &= exchanged.archived();
      var outcome = outcome(ask, exchanged, redirects);
      if (outcome != null) {
        return new Asked(
            outcome, redirects, exchanged.exchange().at(), archived, exchanged.evidence());
      }
      var last = redirects.getLast();
      ask = ask.at(Mirror.of(mirrors, last.to()), last.status());
    }
  }

  /// What an exchange ends with; null when it is a redirect that is followed, the last of the list.
  private @Nullable Fetched outcome(Ask ask, Exchanged exchanged, List<Redirect> redirects) {
    return switch (exchanged.exchange().outcome()) {
      case Broken(var reason, var detail) -> new Failed(ask.address(), Reason.of(reason), detail);
      case Answered answered -> {
        var location = Fetched.field(answered.fields(), "Location");
        yield isRedirect(answered.status()) && !location.isEmpty()
            ? redirected(ask, answered, location, redirects)
            : answer(exchanged.exchange(), answered, redirects, exchanged.evidence());
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
    exchanges.close();
  }
}
