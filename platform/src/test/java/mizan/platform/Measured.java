package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;

/// Waits for what is measured in the background.
public final class Measured {
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private Measured() {}

  /// The editions of the demonstration.
  private static final int EDITIONS = 2;

  /// The newest edition of the demonstration, once its last one is published.
  public static Edition await(Editions editions) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (editions.listPublished().size() < EDITIONS) {
      assertThat(Instant.now()).as("the publishing ends").isBefore(end);
      Thread.sleep(100);
    }
    return editions.findPublished().orElseThrow();
  }

  /// The newest edition, once there are so many and none is being measured any more.
  public static Edition await(Editions editions, int number) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (editions.list().size() < number || editions.findUnfinished().isPresent()) {
      assertThat(Instant.now()).as("the measuring ends").isBefore(end);
      Thread.sleep(100);
    }
    return editions.list().getFirst();
  }
}
