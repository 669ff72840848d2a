package mizan.engine.fetching;

import java.time.Duration;
import java.time.Instant;

/// Tells the time and lets it pass: the machine's, or that of a test.
public interface Timekeeper {
  /// The machine's own.
  Timekeeper SYSTEM =
      new Timekeeper() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.sleep(time);
        }
      };

  Instant now();

  void sleep(Duration time) throws InterruptedException;
}
