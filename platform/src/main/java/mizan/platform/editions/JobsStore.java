package mizan.platform.editions;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// The table of jobs: what is to be done when, and whether whoever does it is alive.
///
/// A job whose worker was killed is done again once its heartbeat has failed for two minutes.
@Component
class JobsStore {
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  private static final int MISSED = 4;

  private final DataSource database;

  JobsStore(DataSource database) {
    this.database = database;
  }

  /// A scheduler that does these jobs, one at a time; not started yet.
  Scheduler scheduler(RecurringTask<Void> job) {
    return Scheduler.create(database)
        .startTasks(List.of(job))
        .tableName("editions_job")
        .threads(1)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED)
        .shutdownMaxWait(Duration.ofSeconds(1))
        .alwaysPersistTimestampInUTC()
        .build();
  }
}
