package mizan.platform;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.transaction.support.TransactionTemplate;

/// Two things done at the same moment: the second begins while the first is done and not yet
/// committed.
public final class SameMoment {
  private static final Duration UNTIL_IT_WAITS = Duration.ofSeconds(2);

  private SameMoment() {}

  /// What came of the second.
  public static <T> T second(TransactionTemplate transaction, Runnable first, Callable<T> second)
      throws InterruptedException, ExecutionException {
    try (var other = Executors.newSingleThreadExecutor()) {
      Future<T> answer =
          transaction.execute(_ -> {
            first.run();
            var begun = other.submit(second);
            pause();
            return begun;
          });
      return answer.get();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(UNTIL_IT_WAITS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
