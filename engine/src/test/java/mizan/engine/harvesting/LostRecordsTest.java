package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.mqa.Profile;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import mizan.engine.results.PortalSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions of a portal that loses records.
class LostRecordsTest {
  private static final RestlessPortal.Plan QUIET = new RestlessPortal.Plan(200, 50, 0, 0, 0, true);

  @TempDir Path folder;

  private PortalSummary measure(
      URI portal, String edition, @Nullable String previous, boolean accepted)
      throws InterruptedException {
    var network = Network.forgetful();
    var scope =
        new Scope(
            List.of(new Portal("town", new Portal.Location.Web(portal))),
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
      assertThat(measure(portal.address(), "one", null, false).presence()).isNull();
      portal.delete(0.05);
      var second = measure(portal.address(), "two", "one", false);
      var lost = presence(second).missing().size();
      assertThat(lost).isBetween(1, 20);
      assertThat(second.complete()).isTrue();
      assertThat(presence(second).gone()).isEmpty();
      var third = presence(measure(portal.address(), "three", "two", false));
      assertThat(third.missing()).isEmpty();
      assertThat(third.gone()).hasSize(lost);
    }
  }

  @Test
  void aGreatLossHoldsTheHarvestUntilAPersonAcceptsIt() throws IOException, InterruptedException {
    try (var portal = new RestlessPortal(new Random(6), QUIET)) {
      measure(portal.address(), "one", null, false);
      portal.delete(0.6);
      var second = measure(portal.address(), "two", "one", false);
      assertThat(second.complete()).isFalse();
      assertThat(second.problems())
          .extracting(PortalSummary.ProblemSummary::kind)
          .contains("many-missing");
      var accepted = measure(portal.address(), "three", "two", true);
      assertThat(accepted.complete()).isTrue();
      assertThat(presence(accepted).gone()).hasSize(presence(second).missing().size());
    }
  }

  @Test
  void aPortalOfAnotherKindSaysSoInItsOwnWords() throws IOException, InterruptedException {
    var recording = Files.writeString(folder.resolve("town.udata.jsonl"), records("id", "\n"));
    try (var portal = Replay.start(recording, 0, Faults.none())) {
      measure(portal.address(), "one", null, false);
      portal.withdraw("town", "d-2");
      assertThat(presence(measure(portal.address(), "two", "one", false)).missing())
          .containsOnlyKeys("d-2");
      assertThat(presence(measure(portal.address(), "three", "two", false)).gone())
          .containsExactly("d-2");
    }
  }

  @Test
  void aRecordOfACatalogueInOneDocumentStaysMissing() throws IOException, InterruptedException {
    var all = "{\"dataset\":[" + records("identifier", ",") + "]}";
    try (var portal = Replay.start(document("all", all), 0, Faults.none())) {
      measure(portal.address(), "one", null, false);
    }
    var less = all.replaceFirst("\\{[^{}]*\"d-2\"[^{}]*\\},", "");
    try (var portal = Replay.start(document("less", less), 0, Faults.none())) {
      measure(portal.address(), "two", "one", false);
      var third = presence(measure(portal.address(), "three", "two", false));
      assertThat(third.missing()).containsEntry("d-2", 2);
      assertThat(third.gone()).isEmpty();
    }
  }

  private Path document(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".json"), text);
  }

  private static String records(String id, String between) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(n -> "{\"%s\":\"d-%d\",\"title\":\"Trees %d\"}".formatted(id, n, n))
        .collect(Collectors.joining(between));
  }
}
