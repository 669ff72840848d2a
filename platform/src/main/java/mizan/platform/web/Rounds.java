package mizan.platform.web;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Does something at once and then again and again, on a thread of its own.
public final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /// Between rounds for which somebody waits.
  public static final Duration SOON = Duration.ofSeconds(5);

  private final ScheduledExecutorService thread;
  private final Duration between;

  /// @param between from the end of one round to the beginning of the next
  public Rounds(String name, Duration between) {
    this.between = between;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  public void begin(Runnable round) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> carryOut(round), 0, between.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// A failure must not end the rounds: the next one is made all the same.
  private static void carryOut(Runnable round) {
    try {
      round.run();
    } catch (DataAccessException | TransactionException failure) {
      LOG.error("{}: the database did not answer", Thread.currentThread().getName(), failure);
    }
  }

  public void stop() {
    thread.shutdownNow();
  }
}
