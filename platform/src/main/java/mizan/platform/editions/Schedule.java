package mizan.platform.editions;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What the site does by itself from time to time: it looks every quarter of an hour for portals
/// that are to be asked again.
@Component
class Schedule {
  private static final int MINUTES = 15;

  /// A failure of ours must not send us to the portals over and over.
  private static final Duration AFTER_FAILURE = Duration.ofHours(12);

  private final Scheduler scheduler;

  Schedule(JobsStore jobs, Rechecks rechecks) {
    scheduler =
        jobs.scheduler(
            Tasks.recurring("recheck", FixedDelay.ofMinutes(MINUTES))
                .onFailure(new ExponentialBackoffFailureHandler<>(AFTER_FAILURE, 2))
                .execute((_, _) -> run(rechecks)));
  }

  /// One that is stopped is made again: nothing of it is written down before its end.
  private static void run(Rechecks rechecks) {
    try {
      rechecks.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.start();
  }

  @PreDestroy
  void stop() {
    scheduler.stop();
  }
}
