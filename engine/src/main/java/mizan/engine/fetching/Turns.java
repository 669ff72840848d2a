package mizan.engine.fetching;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Whose turn it is: so many requests at a time and so far apart, for each host and for each
/// address behind it, since bodies share servers.
///
/// The pause adapts: doubled when a server is overcharged or becomes slow, a tenth less with every
/// good answer, never less than what is agreed, or asked for by the host.
final class Turns {
  /// A server that asks for a longer wait than this is left alone for a day.
  static final Duration PATIENCE = Duration.ofMinutes(5);

  static final Duration COOL_OFF = Duration.ofDays(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int REFUSALS = 3;

  /// Slower than this, and than thrice what it usually takes, is a sign that we weigh on a server.
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final Timekeeper time;
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  Turns(Timekeeper time) {
    this.time = time;
  }

  /// A host that wants to be left alone for now.
  static final class CoolingOff extends Exception {
    CoolingOff(String host, Instant until) {
      super(host + " asked to be left alone until " + until);
    }
  }

  /// A right to ask, to be given back.
  static final class Turn implements AutoCloseable {
    private final Gate host;
    private final @Nullable Gate server;

    private Turn(Gate host, @Nullable Gate server) {
      this.host = host;
      this.server = server;
    }

    /// Tells what came: an answer with its status, or none.
    ///
    /// @param status 0 without an answer
    /// @param retryAfter what the server asked for; null when nothing
    void heard(int status, Duration took, @Nullable Duration retryAfter) {
      host.heard(status, took, retryAfter);
    }

    @Override
    public void close() {
      if (server != null) {
        server.places.release();
      }
      host.places.release();
    }
  }

  /// Waits for a turn.
  ///
  /// @param server the address behind the host; "" when there is none of its own
  Turn await(String host, String server, Manners manners, Mandate.@Nullable Window window)
      throws InterruptedException, CoolingOff {
    if (window != null) {
      for (var wait = window.untilOpen(time.now());
          wait.isPositive();
          wait = window.untilOpen(time.now())) {
        time.sleep(wait);
      }
    }
    var first = gate(ofHost(host), manners);
    // Always the host before the server: so nobody waits in a circle.
    var second = server.isEmpty() ? null : gate("server " + server, manners);
    first.places.acquire();
    try {
      if (second != null) {
        second.places.acquire();
      }
    } catch (InterruptedException e) {
      first.places.release();
      throw e;
    }
    var turn = new Turn(first, second);
    try {
      first.pass(host);
      if (second != null) {
        second.pass(host);
      }
    } catch (InterruptedException | CoolingOff e) {
      turn.close();
      throw e;
    }
    return turn;
  }

  /// Has requests to a host begin so far apart at least.
  void keepApart(String host, Duration pause, Manners manners) {
    gate(ofHost(host), manners).keepApart(pause);
  }

  private static String ofHost(String host) {
    return "host " + host;
  }

  private Gate gate(String name, Manners manners) {
    return gates.computeIfAbsent(name, _ -> new Gate(manners));
  }

  /// The pace of one host or server.
  private final class Gate {
    private final Semaphore places;
    private Duration least;
    private Duration pause;
    private Instant next = Instant.MIN;
    private @Nullable Instant closedUntil;
    private int refusals;
    private double usualMillis;

    Gate(Manners manners) {
      places = new Semaphore(manners.atOnce(), true);
      least = manners.pause();
      pause = least;
    }

    /// Also from the request that was booked last.
    synchronized void keepApart(Duration asked) {
      if (asked.compareTo(least) > 0) {
        least = asked;
      }
      if (least.compareTo(pause) > 0) {
        next = next.equals(Instant.MIN) ? next : next.plus(least.minus(pause));
        pause = least;
      }
    }

    /// Waits until the pause is over. Whoever comes first goes first.
    void pass(String host) throws InterruptedException, CoolingOff {
      var wait = book(host);
      if (wait.isPositive()) {
        time.sleep(wait);
      }
    }

    private synchronized Duration book(String host) throws CoolingOff {
      var now = time.now();
      if (closedUntil != null && closedUntil.isAfter(now)) {
        throw new CoolingOff(host, closedUntil);
      }
      var at = next.isAfter(now) ? next : now;
      next = at.plus(pause);
      return Duration.between(now, at);
    }

    synchronized void heard(int status, Duration took, @Nullable Duration retryAfter) {
      var overcharged = status == 429 || status == 503;
      var slow = took.compareTo(SLOW) > 0 && usualMillis > 0 && took.toMillis() > 3 * usualMillis;
      usualMillis = usualMillis == 0 ? took.toMillis() : 0.8 * usualMillis + 0.2 * took.toMillis();
      if (!overcharged) {
        refusals = 0;
        pause = slow ? slower() : faster();
        return;
      }
      refusals += status == 429 ? 1 : 0;
      pause = slower();
      var asked = retryAfter == null ? Duration.ZERO : retryAfter;
      var now = time.now();
      if (status == 429 && (refusals >= REFUSALS || asked.compareTo(PATIENCE) > 0)) {
        var rest = asked.compareTo(COOL_OFF) > 0 ? asked : COOL_OFF;
        closedUntil = now.plus(rest);
      } else if (asked.isPositive()) {
        var until = now.plus(asked.compareTo(PATIENCE) > 0 ? PATIENCE : asked);
        next = next.isAfter(until) ? next : until;
      }
    }

    private Duration slower() {
      var doubled = pause.isZero() ? Duration.ZERO : pause.multipliedBy(2);
      return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private Duration faster() {
      var less = pause.multipliedBy(9).dividedBy(10);
      return less.compareTo(least) < 0 ? least : less;
    }
  }
}
