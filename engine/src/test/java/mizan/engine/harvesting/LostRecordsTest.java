package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.mqa.Profile;
import mizan.engine.results.PortalSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions of a portal that loses records.
class LostRecordsTest {
  private static final RestlessPortal.Plan QUIET = new RestlessPortal.Plan(200, 50, 0, 0, 0, true);

  @TempDir Path folder;

  private PortalSummary measure(
      RestlessPortal portal, String edition, @Nullable String previous, boolean accepted)
      throws InterruptedException {
    var network = Network.forgetful();
    var scope =
        new Scope(
            List.of(new Portal("town", new Portal.Location.Web(portal.address()))),
            new Setting(List.of("en"), LocalDate.of(2026, 3, 2), Setting.Links.UNMEASURED),
            Profile.EU,
            null,
            folder.resolve(edition),
            previous == null ? null : folder.resolve(previous),
            true,
            false,
            1,
            Scope.FileScope.UNOPENED,
            accepted ? network.acceptingLoss() : network);
    var results = new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
    return results.findPortal("town").orElseThrow().summary();
  }

  private static PortalSummary.Presence presence(PortalSummary portal) {
    return Objects.requireNonNull(portal.presence());
  }

  @Test
  void aRecordIsGoneOnceTwoEditionsMissItAndThePortalSaysSo()
      throws IOException, InterruptedException {
    try (var portal = new RestlessPortal(new Random(5), QUIET)) {
      assertThat(measure(portal, "one", null, false).presence()).isNull();
      portal.delete(0.05);
      var second = measure(portal, "two", "one", false);
      var lost = presence(second).missing().size();
      assertThat(lost).isBetween(1, 20);
      assertThat(second.complete()).isTrue();
      assertThat(presence(second).gone()).isEmpty();
      var third = presence(measure(portal, "three", "two", false));
      assertThat(third.missing()).isEmpty();
      assertThat(third.gone()).hasSize(lost);
    }
  }

  @Test
  void aGreatLossHoldsTheHarvestUntilAPersonAcceptsIt() throws IOException, InterruptedException {
    try (var portal = new RestlessPortal(new Random(6), QUIET)) {
      measure(portal, "one", null, false);
      portal.delete(0.6);
      var second = measure(portal, "two", "one", false);
      assertThat(second.complete()).isFalse();
      assertThat(second.problems())
          .extracting(PortalSummary.ProblemSummary::kind)
          .contains("many-missing");
      var accepted = measure(portal, "three", "two", true);
      assertThat(accepted.complete()).isTrue();
      assertThat(presence(accepted).gone()).hasSize(presence(second).missing().size());
    }
  }
}
