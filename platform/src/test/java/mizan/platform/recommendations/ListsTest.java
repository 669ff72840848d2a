package mizan.platform.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.accounts.Guest;
import mizan.platform.editions.Editions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The published editions of the invented country lead to recommendations, and each to the datasets
/// that it is about.
@DemonstrationSite
class ListsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @LocalServerPort private int port;

  @Test
  void theListOfARecommendationHasEveryDatasetThatFails(
      @Autowired Editions editions, @Autowired Recommendations recommendations)
      throws InterruptedException {
    var last = Measured.await(editions).number();
    var end = Instant.now().plus(PATIENCE);
    while (recommendations.list().stream().noneMatch(one -> one.edition() == last)) {
      assertThat(Instant.now()).as("the edition is gone through").isBefore(end);
      Thread.sleep(100);
    }
    var guest = new Guest(port);
    var listed = 0;
    for (var followed : recommendations.list()) {
      if (followed.failing() > 0 && followed.applicable() > 1 && listed < 20) {
        var id = followed.recommendation().id();
        var answer = guest.get("/recommendations/" + id + "/datasets.csv");
        assertThat(answer.statusCode()).as(id).isEqualTo(200);
        assertThat(answer.body().split("\r\n")).as(id).hasSize((int) followed.failing() + 1);
        listed++;
      }
    }
    assertThat(listed).isEqualTo(20);
    assertThat(guest.get("/recommendations/none.here/datasets.csv").statusCode()).isEqualTo(404);
  }
}
