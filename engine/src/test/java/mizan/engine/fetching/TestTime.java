package mizan.engine.fetching;

import java.time.Duration;
import java.time.Instant;

/// A clock that stands still until somebody waits.
public final class TestTime implements Timekeeper {
  private Instant now;

  public TestTime(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) {
    now = now.plus(time);
  }

  /// Lets time pass.
  public void pass(Duration time) {
    sleep(time);
  }
}
