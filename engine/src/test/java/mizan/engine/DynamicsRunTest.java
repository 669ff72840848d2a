package mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Offer.State;
import mizan.engine.criteria.Questions;
import mizan.engine.criteria.Setting;
import mizan.engine.evidence.Archive;
import mizan.engine.evidence.Exchange;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Policy;
import mizan.engine.harvesting.Harvester;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import mizan.engine.results.Dynamics;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import mizan.engine.samples.Country;
import mizan.engine.samples.SampleCountry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users did at replayed portals of the invented country: measured, kept, and made anew.
class DynamicsRunTest {
  private static final List<String> PORTALS = List.of("commune-tarfoun", "donnees", "energie");

  @TempDir static Path samples;
  @TempDir Path folder;

  @BeforeAll
  static void write() throws IOException {
    SampleCountry.write(Country.read(Path.of("../samples")), 7, samples);
  }

  private Results run(Map<String, Portal> portals, Network.Memory memory, String into)
      throws InterruptedException {
    return run(portals, memory, into, Map.of());
  }

  private Results run(
      Map<String, Portal> portals,
      Network.Memory memory,
      String into,
      Map<String, Questions> elsewhere)
      throws InterruptedException {
    var scope =
        new Scope(
            List.copyOf(portals.values()),
            new Setting(
                List.of("ar", "fr"),
                LocalDate.of(2025, 12, 1),
                Setting.Links.UNMEASURED,
                null,
                elsewhere),
            Profile.EU,
            null,
            folder.resolve(into),
            null,
            false,
            false,
            1,
            Scope.FileScope.UNOPENED,
            new Network(Policy.usual(), memory, folder.resolve("archives"), Map.of()));
    return new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
  }

  private static Map<String, Portal> portals(Replay replay) {
    var portals = new TreeMap<String, Portal>();
    replay
        .addresses()
        .forEach((slug, address) -> {
          if (PORTALS.contains(slug)) {
            portals.put(slug, new Portal(slug, new Portal.Location.Web(address)));
          }
        });
    return portals;
  }

  private static Dynamics of(Results results, String slug) {
    return Dynamics.of(results.findPortal(slug).orElseThrow()).orElseThrow();
  }

  @Test
  void isKeptWithoutNamesAndMadeAnewFromTheArchiveAlone() throws Exception {
    Map<String, Portal> portals;
    Results first;
    try (var replay = Replay.start(samples, 0, Faults.none())) {
      portals = portals(replay);
      first = run(portals, Network.Memory.NEW, "first");
    }
    var tarfoun = of(first, "commune-tarfoun");
    assertThat(tarfoun.offers()).hasSize(2).allMatch(offer -> offer.state() == State.COMPLETE);
    assertThat(tarfoun.activities().stream().filter(one -> one.kind() == Kind.REUSE)).hasSize(5);
    assertThat(tarfoun.activities().stream().filter(one -> one.kind() == Kind.DISCUSSION))
        .hasSize(8);
    assertThat(tarfoun.there().keySet()).doesNotContain("no-longer-there").hasSize(6);
    var donnees = of(first, "donnees");
    assertThat(donnees.offers()).hasSize(3).allMatch(offer -> offer.state() == State.COMPLETE);
    assertThat(donnees.activities()).hasSize(3 + 7 + 2);
    assertThat(of(first, "energie").offers()).as("a kind that tells nothing").isEmpty();

    assertThat(answered(first, "commune-tarfoun")).isEqualTo(5 / 8.0);
    assertThat(answered(first, "donnees")).isEqualTo(3 / 7.0);
    assertThat(answered(first, "energie")).as("there is nothing to answer").isNull();
    for (var slug : PORTALS) {
      assertThat(archived(slug)).doesNotContain("Inventée", "inventé", "متخيَّلة", "u-0");
    }
    var anew = run(portals, Network.Memory.ARCHIVE_ONLY, "anew");
    for (var slug : PORTALS) {
      assertThat(of(anew, slug)).isEqualTo(of(first, slug));
    }
    var asked = first.findPortal("commune-tarfoun").orElseThrow();
    var dataset = tarfoun.there().keySet().iterator().next();
    assertThat(Dynamics.ofDataset(asked, dataset))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.datasets()).contains(dataset));
  }

  @Test
  void whatWasAskedElsewhereCountsTooAndIsKeptForWhoeverMeasuresAgain() throws Exception {
    var elsewhere = Map.of("commune-tarfoun", new Questions(2, 2), "energie", new Questions(6, 3));
    try (var replay = Replay.start(samples, 0, Faults.none())) {
      var results = run(portals(replay), Network.Memory.NEW, "first", elsewhere);
      assertThat(answered(results, "commune-tarfoun")).isEqualTo(7 / 10.0);
      assertThat(answered(results, "donnees")).isEqualTo(3 / 7.0);
      assertThat(answered(results, "energie")).as("asked of its body").isEqualTo(0.5);
    }
    var kept = Results.open(folder.resolve("first"));
    assertThat(kept.run().questions()).isEqualTo(elsewhere);
    var again =
        Rerun.of(
            kept,
            kept.portals(),
            new Network(
                Policy.usual(), Network.Memory.ARCHIVE_ONLY, folder.resolve("archives"), Map.of()),
            folder.resolve("again"),
            null);
    assertThat(again.setting().questions()).isEqualTo(elsewhere);
  }

  private static @Nullable Double answered(Results results, String slug) {
    var verdicts = results.findPortal(slug).orElseThrow().summary().verdicts();
    return Objects.requireNonNull(verdicts.get("questions-answered")).value();
  }

  /// The bodies that the archive holds of what users did.
  private String archived(String slug) {
    var warc = folder.resolve("archives").resolve(slug + ".warc.gz");
    var bodies = new ArrayList<String>();
    Archive.each(
        warc,
        kept -> {
          if (kept.address()
                  .matches(".*/(reuses|discussions)/\\?.*|.*(showcase|list_data|issue_).*")
              && Archive.read(warc, kept).outcome() instanceof Exchange.Answered answer) {
            try (var body = answer.body();
                var in = body.open()) {
              var out = new ByteArrayOutputStream();
              in.transferTo(out);
              bodies.add(out.toString(StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
    return String.join("\n", bodies);
  }

  @Test
  void anExtensionThatIsThereIsReadThoughOthersAreNot() throws Exception {
    Files.copy(samples.resolve("donnees.jsonl"), folder.resolve("donnees.jsonl"));
    Files.writeString(
        folder.resolve("donnees.users.export.json"), "{\"requests\": [" + many(120) + "]}");
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      var results = run(portals(replay), Network.Memory.NEW, "r");
      var donnees = results.findPortal("donnees").orElseThrow();
      assertThat(donnees.summary().complete()).isTrue();
      assertThat(of(results, "donnees").offers())
          .extracting(offer -> offer.kind() + " " + offer.state() + " " + offer.obtained())
          .containsExactly("REUSE NOT_OFFERED 0", "REQUEST COMPLETE 120", "ISSUE NOT_OFFERED 0");
    }
  }

  private static String many(int requests) {
    return IntStream.range(0, requests)
        .mapToObj(number ->
            "{\"id\":\"q%d\",\"closed\":false,\"open_time\":\"2025-01-01\"}".formatted(number))
        .collect(Collectors.joining(","));
  }

  @Test
  void anArchiveFromBeforeItWasAskedSaysNothingOfIt() throws Exception {
    Files.copy(samples.resolve("donnees.jsonl"), folder.resolve("donnees.jsonl"));
    Map<String, Portal> portals;
    try (var replay = Replay.start(folder, 0, Faults.none());
        var fetcher = new Fetcher();
        var archive = Archive.begin(folder.resolve("archives/donnees.warc.gz"))) {
      portals = portals(replay);
      for (var portal : portals.values()) {
        new Harvester(fetcher.keeping(archive)).harvest(portal, _ -> {});
      }
    }
    var results = run(portals, Network.Memory.ARCHIVE_ONLY, "r");
    var donnees = results.findPortal("donnees").orElseThrow();
    assertThat(donnees.summary().complete()).isTrue();
    assertThat(Dynamics.of(donnees)).isEmpty();
  }

  @Test
  void resultsFromBeforeItWasAskedStayReadable() throws Exception {
    Files.copy(samples.resolve("energie.json"), folder.resolve("energie.json"));
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      var results = run(portals(replay), Network.Memory.NEW, "r");
      var portal = results.findPortal("energie").orElseThrow();
      Files.delete(portal.dynamics());
      Files.delete(portal.folder().resolve("dynamics.json"));
      assertThat(Dynamics.of(PortalResults.of(portal.folder()))).isEmpty();
      assertThat(Dynamics.ofDataset(portal, "a")).isEmpty();
    }
  }
}
