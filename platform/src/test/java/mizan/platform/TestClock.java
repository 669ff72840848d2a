package mizan.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mizan.engine.fetching.Timekeeper;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that stands still until somebody waits or a test lets time pass.
public final class TestClock implements Timekeeper, InstantSource {
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  /// Has a site go by it.
  @TestConfiguration(proxyBeanMethods = false)
  public static class Wound {
    @Bean
    @Primary
    TestClock clock() {
      return new TestClock();
    }
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public Instant instant() {
    return now();
  }

  @Override
  public synchronized void sleep(Duration time) {
    now = now.plus(time);
  }

  public void pass(Duration time) {
    sleep(time);
  }
}
