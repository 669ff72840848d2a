package mizan.platform.notices;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Does something again and again, every five seconds, on a thread of its own.
final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int SECONDS_BETWEEN = 5;

  private final ScheduledExecutorService thread;

  Rounds(String name) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  void begin(Runnable round) {
    var _ =
        thread.scheduleWithFixedDelay(() -> carryOut(round), 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  /// A failure must not end the rounds: the next one is made all the same.
  private static void carryOut(Runnable round) {
    try {
      round.run();
    } catch (DataAccessException | TransactionException failure) {
      LOG.error("{}: the database did not answer", Thread.currentThread().getName(), failure);
    }
  }

  void stop() {
    thread.shutdownNow();
  }
}
