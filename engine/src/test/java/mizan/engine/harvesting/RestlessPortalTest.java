package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Manners;
import mizan.engine.fetching.Policy;
import mizan.engine.fetching.TestTime;
import org.junit.jupiter.api.Test;

/// A thousand portals that change while they are read: what is told of them is true.
class RestlessPortalTest {
  private static final int SCHEDULES = 1_000;
  private static final int HARVESTS = 3;

  private int complete;
  private int held;

  @Test
  void nothingIsMissedNothingDoubledNothingFalselyGone() throws IOException, InterruptedException {
    var seed = Long.getLong("mizan.seed", System.nanoTime());
    System.out.println("RestlessPortalTest: -Dmizan.seed=" + seed);
    for (var schedule = 0; schedule < SCHEDULES; schedule++) {
      run(seed + schedule);
    }
    System.out.println(
        "RestlessPortalTest: complete "
            + complete
            + ", held "
            + held
            + " of "
            + SCHEDULES * HARVESTS);
    assertThat(complete).as("most harvests come to an end").isGreaterThan(SCHEDULES);
  }

  private void run(long seed) throws IOException, InterruptedException {
    var random = new Random(seed);
    var plan = RestlessPortal.Plan.of(random);
    var policy =
        Policy.usual()
            .withManners(_ ->
                new Manners(
                    Duration.ZERO, 8, 2, Duration.ofSeconds(1), Duration.ofMinutes(1), 10_000_000))
            .withTime(new TestTime(Instant.parse("2026-03-02T08:00:00Z")));
    var presence = Presence.UNKNOWN;
    var known = new HashSet<String>();
    try (var portal = new RestlessPortal(random, plan);
        var fetcher = new Fetcher(policy, List.of())) {
      for (var harvest = 0; harvest < HARVESTS; harvest++) {
        var ids = new ArrayList<String>();
        portal.watch();
        var ended =
            new Harvester(fetcher)
                .harvest(
                    new Portal("p", new Portal.Location.Web(portal.address())),
                    dataset -> ids.add(dataset.id()));
        var why = "seed " + seed + ", harvest " + harvest + ", " + plan;
        assertThat(ids).as("doubled: " + why).doesNotHaveDuplicates();
        if (ended.complete()) {
          complete++;
          assertThat(ids).as("missed: " + why).containsAll(portal.stayed());
        } else {
          held++;
        }
        var now = Set.copyOf(ids);
        var absent = known.stream().filter(id -> !now.contains(id)).sorted().toList();
        presence =
            presence.after(
                new Presence.Seen(ended.complete(), known.size(), absent, false),
                id -> !portal.has(id));
        for (var gone : presence.gone()) {
          assertThat(portal.has(gone)).as("falsely gone: " + gone + ", " + why).isFalse();
        }
        known.addAll(now);
      }
    }
  }

  @Test
  void aLossThatIsTooLargeWaitsForAPerson() throws InterruptedException {
    var all = new ArrayList<String>();
    for (var i = 0; i < 300; i++) {
      all.add("d%03d".formatted(i));
    }
    var lost = new Presence.Seen(true, 300, all.subList(0, 180), false);
    var once = Presence.UNKNOWN.after(lost, _ -> true);
    assertThat(once.held()).isTrue();
    var twice = once.after(lost, _ -> true);
    assertThat(twice.held()).as("it does not pass by itself").isTrue();
    assertThat(twice.gone()).isEmpty();
    var accepted = twice.after(new Presence.Seen(true, 300, all.subList(0, 180), true), _ -> true);
    assertThat(accepted.gone()).hasSize(180);

    var few = new Presence.Seen(true, 300, all.subList(0, 30), false);
    var missing = Presence.UNKNOWN.after(few, _ -> true);
    assertThat(missing.held()).isFalse();
    assertThat(missing.gone()).as("one harvest is not enough").isEmpty();
    assertThat(missing.after(new Presence.Seen(false, 300, all, false), _ -> true))
        .as("a harvest that is not complete misses nothing")
        .isEqualTo(missing);
    assertThat(missing.after(few, _ -> false).gone()).as("the portal still has them").isEmpty();
    var gone = missing.after(few, _ -> true);
    assertThat(gone.gone()).hasSize(30);
    assertThat(
            gone.after(new Presence.Seen(true, 300, all.subList(0, 29), false), _ -> true).gone())
        .as("one came back")
        .hasSize(29);
  }
}
