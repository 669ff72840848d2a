package mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Setting;
import mizan.engine.evidence.Archive;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Kept;
import mizan.engine.fetching.Mirror;
import mizan.engine.fetching.Policy;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import mizan.engine.results.Agreement;
import mizan.engine.results.Duck;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import mizan.engine.samples.Country;
import mizan.engine.samples.SampleCountry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration country measured over HTTP, held against what was planted in it.
class TruthTest {
  private static final int SEED = 7;
  private static final Setting SETTING =
      new Setting(List.of("ar", "fr"), LocalDate.of(2026, 11, 23), Setting.Links.MEASURED);

  @TempDir static Path folder;
  private static Results results;
  private static List<Portal> portals;
  private static List<Mirror> mirrors;

  @BeforeAll
  static void measure() throws IOException, InterruptedException {
    var recordings = folder.resolve("recordings");
    SampleCountry.write(Country.read(Path.of("../samples")), SEED, recordings);
    try (var replay = Replay.start(recordings, 0, Faults.none())) {
      portals =
          replay.addresses().entrySet().stream()
              .map(e -> new Portal(e.getKey(), new Portal.Location.Web(e.getValue())))
              .toList();
      mirrors = mirrors(replay);
      results = run(Network.Memory.NEW, "results");
    }
  }

  private static Results run(Network.Memory memory, String into) throws InterruptedException {
    var network = new Network(Policy.usual(), memory, folder.resolve("results/evidence"), Map.of());
    var scope =
        new Scope(
            portals,
            SETTING,
            Profile.EU,
            null,
            folder.resolve(into),
            null,
            true,
            false,
            2,
            Scope.FileScope.opened(mirrors),
            network);
    return new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
  }

  /// The country is no longer there to be asked: all comes from the archives.
  @Test
  void everyVerdictOnTheCountryCanBeMadeAnew() throws InterruptedException {
    var anew = run(Network.Memory.ARCHIVE_ONLY, "anew");
    assertThat(Agreement.between(results, anew))
        .hasSameSizeAs(portals)
        .allSatisfy(portal -> assertThat(portal.columns()).as(portal.slug()).isEmpty())
        .allSatisfy(portal -> assertThat(portal.differing()).as(portal.slug()).isZero());
  }

  /// Of a description: the very answer in which the record stands; of a file: the one it came with.
  @Test
  void everyFindingLeadsToTheExchangeThatShowsIt() throws IOException, SQLException {
    var shown = 0;
    try (var duck = Duck.connect();
        var statement = duck.createStatement()) {
      for (var portal : results.portals()) {
        var slug = portal.summary().slug();
        var warc = folder.resolve("results/evidence").resolve(slug + ".warc.gz");
        var kept = new HashMap<String, Kept>();
        Archive.each(warc, one -> kept.put(one.link(), one));
        var texts = new HashMap<String, String>();
        try (var row = statement.executeQuery("SELECT * FROM " + portal.findingsWithEvidence())) {
          while (row.next()) {
            var finding = slug + " " + row.getString("dataset") + " " + row.getString("criterion");
            var link = row.getString("evidence");
            assertThat(kept).as(finding).containsKey(link);
            if (!Criteria.needingFiles().contains(row.getString("criterion"))
                && !row.getString("arguments").contains("StatusCode")) {
              var text =
                  texts.computeIfAbsent(
                      link, _ -> text(warc, Objects.requireNonNull(kept.get(link))));
              assertThat(text.contains(name(row.getString("dataset")))).as(finding).isTrue();
              shown++;
            }
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(1_000);
  }

  /// What stands of an identifier in every syntax: its last part, before what we added.
  private static String name(String dataset) {
    return dataset.replaceFirst("#\\d+$", "").replaceFirst(".*[/:]", "");
  }

  private static String text(Path warc, Kept kept) {
    try (var body = ((Answered) Archive.read(warc, kept).outcome()).body();
        var in = body.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPlantedFaultIsFoundAndNothingElse() throws IOException, SQLException {
    var held = new ArrayList<String>();
    for (var portal : results.portals()) {
      if (!portal.summary().complete()) {
        held.add(portal.summary().slug());
      }
    }
    var planted =
        Files.readAllLines(folder.resolve("recordings/truth.csv")).stream()
            .skip(1)
            .filter(line -> held.stream().noneMatch(slug -> line.startsWith(slug + ",")))
            .toList();
    assertThat(planted).hasSizeGreaterThan(500);
    var found = found(held);
    assertThat(without(planted, found)).as("planted and not found").isEmpty();
    assertThat(without(found, planted)).as("found and not planted").isEmpty();
  }

  @Test
  void onlyThePortalThatLiesIsHeld() {
    assertThat(results.portals()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(results.portals().stream().filter(p -> !p.summary().complete()))
        .extracting(p -> p.summary().slug())
        .containsExactly("peche");
  }

  /// What the truth says of files beside the findings of criteria.
  private static String ofFiles(PortalResults portal) {
    return "SELECT dataset, distribution, 'unreachable' AS finding FROM '%s' WHERE state = 'refused'"
            .formatted(portal.files())
        + " UNION ALL SELECT dataset, distribution, 'personal/' || kind FROM '%s'"
            .formatted(portal.personal());
  }

  /// The invented country's domain leads nowhere: its files are taken from the replayed portals.
  private static List<Mirror> mirrors(Replay replay) throws IOException {
    var domain = Country.read(Path.of("../samples")).domain();
    return replay.addresses().entrySet().stream()
        .map(e -> new Mirror("https://" + e.getKey() + "." + domain + "/", e.getValue()))
        .toList();
  }

  /// What one list has beyond the other; a line that stands twice must be met twice.
  private static List<String> without(List<String> lines, List<String> others) {
    var rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  @Test
  void theBrokenExportIsNamedWithItsPlace() {
    var verdicts = results.findPortal("communes").orElseThrow().summary().verdicts();
    var verdict = Objects.requireNonNull(verdicts.get("dcat-export"));
    assertThat(verdict.value()).isEqualTo(0.5);
    assertThat(verdict.findings().getFirst().arguments().get("place"))
        .contains("/communes/catalog.")
        .contains("line ");
  }

  private static List<String> found(List<String> held) throws SQLException {
    var found = new ArrayList<String>();
    try (var duck = Duck.connect();
        var statement = duck.createStatement()) {
      for (var portal : results.portals()) {
        if (held.contains(portal.summary().slug())) {
          continue;
        }
        try (var row =
            statement.executeQuery(
                "SELECT * FROM " + portal.findingsTable() + " WHERE criterion <> 'mqa-reading'")) {
          while (row.next()) {
            var locator = row.getString("locator");
            var file = locator.startsWith("dcat:distribution/") ? locator.split("/", 3)[1] : "";
            found.add(
                String.join(
                    ",",
                    portal.summary().slug(),
                    row.getString("dataset"),
                    file,
                    row.getString("criterion") + "/" + row.getString("finding")));
          }
        }
        try (var row = statement.executeQuery(ofFiles(portal))) {
          while (row.next()) {
            found.add(
                String.join(
                    ",",
                    portal.summary().slug(),
                    row.getString("dataset"),
                    row.getString("distribution"),
                    row.getString("finding")));
          }
        }
      }
    }
    return found;
  }
}
