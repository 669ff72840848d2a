package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mizan.platform.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Jobs stand in the database, and outlive whoever does them.
@Site
class JobsTest {
  private static final int PATIENCE_SECONDS = 60;

  private final JobsStore jobs;
  private final JdbcClient jdbc;

  @Autowired
  JobsTest(JobsStore jobs, JdbcClient jdbc) {
    this.jobs = jobs;
    this.jdbc = jdbc;
  }

  @Test
  void theSiteLooksForPortalsToAskAgain() {
    assertThat(
            jdbc.sql("select task_name from editions_job where task_name = 'recheck'")
                .query(String.class)
                .list())
        .hasSize(1);
  }

  @Test
  void aJobWhoseWorkerWasKilledIsDoneAgain() throws InterruptedException {
    var done = new CountDownLatch(1);
    var job = Tasks.recurring("test", FixedDelay.ofHours(1)).execute((_, _) -> done.countDown());
    var scheduler = jobs.scheduler(job);
    scheduler.schedule(job.instance("recurring"), Instant.now().minus(Duration.ofHours(1)));
    jdbc.sql(
            """
            update editions_job set picked = true, picked_by = 'killed', last_heartbeat = execution_time
            where task_name = 'test'
            """)
        .update();
    scheduler.start();
    try {
      assertThat(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      scheduler.stop();
      scheduler.cancel(job.instance("recurring"));
    }
  }
}
