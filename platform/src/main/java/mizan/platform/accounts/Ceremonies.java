package mizan.platform.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Remembers for a few minutes what devices were asked, each question to be answered once.
///
/// Kept in memory: after a restart a device is simply asked again.
@Component
class Ceremonies {
  private static final int MOST = 10_000;
  private static final Duration LAST = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Map<String, Asked> asked =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
          return size() > MOST;
        }
      };

  Ceremonies(InstantSource clock) {
    this.clock = clock;
  }

  private record Asked(Object question, Instant until) {}

  /// Remembers a question; what is given back is the handle by which the answer names it.
  synchronized String begin(Object question) {
    var handle = Secret.random().text();
    asked.put(handle, new Asked(question, clock.instant().plus(LAST)));
    return handle;
  }

  /// @throws Problem when there is no such question, or not any more
  synchronized <T> T end(String handle, Class<T> kind) {
    var known = asked.remove(handle);
    if (known == null
        || !kind.isInstance(known.question())
        || !clock.instant().isBefore(known.until())) {
      throw Problem.gone("accounts.passkey.late");
    }
    return kind.cast(known.question());
  }
}
