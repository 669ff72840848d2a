package mizan.engine.fetching;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import mizan.engine.evidence.Archive;
import mizan.engine.evidence.Exchange;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Exchange.Broken;
import mizan.engine.fetching.Fetched.Reason;
import org.jspecify.annotations.Nullable;

/// Single exchanges, without what follows from them: out of the archive where it has them, else
/// over the network when it is their turn, and kept.
final class Exchanges implements AutoCloseable {
  private final Policy policy;
  private final AddressGuard guard;
  private final Turns turns;
  private final Wire wire;
  private final @Nullable Archive archive;
  private final @Nullable Earlier earlier;
  private final boolean anew;

  /// One exchange.
  ///
  /// @param archived whether it came out of the archive
  /// @param evidence its link in the archive; "" when nothing is kept
  record Exchanged(Exchange exchange, boolean archived, String evidence) {}

  Exchanges(Policy policy) {
    this.policy = policy;
    this.guard = new AddressGuard(policy);
    this.turns = new Turns(policy.time());
    this.wire = new Wire(guard, policy);
    this.archive = null;
    this.earlier = null;
    this.anew = false;
  }

  private Exchanges(
      Exchanges of, @Nullable Archive archive, @Nullable Earlier earlier, boolean anew) {
    this.policy = of.policy;
    this.guard = of.guard;
    this.turns = of.turns;
    this.wire = of.wire;
    this.archive = archive;
    this.earlier = earlier;
    this.anew = anew;
  }

  /// The same, with every exchange kept; of what has not changed since an earlier archive, a copy.
  Exchanges keeping(Archive kept, @Nullable Earlier before) {
    return new Exchanges(this, kept, before, false);
  }

  /// The same, asking over the network also what the archive has an answer to; the new one stands
  /// in its place.
  Exchanges anew() {
    return new Exchanges(this, archive, earlier, true);
  }

  void trust(String host) {
    guard.trust(host);
  }

  /// Has requests to a host begin so far apart at least.
  void keepApart(String host, Duration pause) {
    turns.keepApart(AddressGuard.unbracketed(host), pause, policy.mannersTowards(host));
  }

  /// Whether the archive has an answer to this that was not given out yet.
  boolean remembers(Ask ask) {
    return archive != null && !anew && archive.has(wire.request(ask, "", Instant.EPOCH));
  }

  Exchanged exchange(Ask ask, String via) throws InterruptedException {
    var request = wire.request(ask, via, policy.time().now().truncatedTo(ChronoUnit.MILLIS));
    if (archive == null) {
      return new Exchanged(live(ask, request), false, "");
    }
    if (anew) {
      var old = archive.next(request);
      while (old.isPresent() && old.get().status() == Earlier.NOT_MODIFIED) {
        old = archive.next(request); // what had not changed stands behind it
      }
      var exchange = live(ask, request);
      return new Exchanged(exchange, false, archive.keep(exchange, old.orElse(null)).link());
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
      return carry(ask, request, guard.admit(ask.address()));
    } catch (AddressGuard.Forbidden e) {
      return with(request, broken(Reason.FORBIDDEN_ADDRESS, e.getMessage()));
    } catch (Turns.CoolingOff e) {
      return with(request, broken(Reason.COOLING_OFF, e.getMessage()));
    } catch (UnknownHostException e) {
      return with(request, broken(Reason.UNKNOWN_HOST, e.getMessage()));
    }
  }

  private Exchange carry(Ask ask, Exchange request, AddressGuard.Allowed allowed)
      throws InterruptedException, Turns.CoolingOff {
    var host = allowed.host();
    var manners = policy.mannersTowards(host);
    try (var turn = turns.await(host, allowed.server(), manners, policy.windowOf(host))) {
      var exchange = wire.carry(request, allowed, manners, ask.enough());
      switch (exchange.outcome()) {
        case Answered answer -> turn.heard(answer.status(), exchange.took(), retryAfter(answer));
        case Broken _ -> turn.heard(0, exchange.took(), null);
      }
      var sieve = ask.sieve();
      return sieve == null
          ? exchange
          : with(exchange, Sifted.of(exchange, sieve, manners.maxBytes()));
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

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
