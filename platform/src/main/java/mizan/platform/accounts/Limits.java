package mizan.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Counts tries of one kind by one asker, and refuses those who try too often.
///
/// Kept in memory, for the newest askers: a restart forgives, and no attack can fill the database.
@Component
public class Limits {
  private static final int ASKERS = 50_000;

  private final InstantSource clock;
  private final Map<String, Deque<Instant>> tries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > ASKERS;
        }
      };

  Limits(InstantSource clock) {
    this.clock = clock;
  }

  /// How often something may be tried within a time.
  public record Limit(String what, int most, Duration within) {}

  /// Counts a try.
  ///
  /// @param who an address, an account, or both
  /// @throws Problem when it is one too many; that try is not counted
  public synchronized void count(Limit limit, String who) {
    var now = clock.instant();
    var counted = tries.computeIfAbsent(limit.what() + " " + who, _ -> new ArrayDeque<>());
    while (!counted.isEmpty() && !counted.peekFirst().plus(limit.within()).isAfter(now)) {
      counted.removeFirst();
    }
    if (counted.size() >= limit.most()) {
      var wait = Duration.between(now, counted.getFirst().plus(limit.within()));
      throw Problem.tooOften(
          wait.plusSeconds(1), "accounts.too-often", Math.ceilDiv(wait.toSeconds() + 1, 60));
    }
    counted.addLast(now);
  }

  /// Counts a try from the network that a request comes from.
  ///
  /// @throws Problem when it is one too many; that try is not counted
  public void count(Limit limit, HttpServletRequest request) {
    count(limit, Client.of(request).network());
  }

  /// Forgets the tries of somebody who has proven to be who they say.
  synchronized void forgive(Limit limit, String who) {
    tries.remove(limit.what() + " " + who);
  }
}
