package mizan.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import mizan.engine.Scope.FileScope;
import mizan.engine.criteria.Setting;
import mizan.engine.fetching.Mirror;
import mizan.engine.harvesting.Portal;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.mqa.Profile;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportFiles;
import mizan.engine.results.DatasetRow;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.Results;
import mizan.engine.scoring.PortalScore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A portal that lists more files than are opened, measured as any other.
class SampledPortalTest {
  private static final int BUDGET = 60;
  private static final int WITHOUT_FILES = 10;

  @TempDir Path folder;

  @Test
  void contentIsEstimatedWithItsMarginAndNobodyIsCountedAsZero() throws Exception {
    write(180);
    var whole = Report.of(measure("whole", 180), MethodologyFile.read(MethodologyFile.WITH_FILES));
    var results = measure("part", BUDGET);
    var part = Report.of(results, MethodologyFile.read(MethodologyFile.WITH_FILES));
    var all = whole.portals().getFirst();
    var some = part.portals().getFirst();

    assertThat(all.portal().sampled()).isFalse();
    assertThat(all.margin()).isNull();
    assertThat(all.criteria().values()).allMatch(criterion -> criterion.margin() == null);
    assertThat(folder.resolve("whole/town/sample.parquet")).doesNotExist();

    var files = requireNonNull(some.portal().files());
    var sample = requireNonNull(files.sample());
    assertThat(files.listed()).isEqualTo(180);
    assertThat(files.opened()).isBetween(50L, (long) BUDGET);
    assertThat(files.unopened()).containsOnlyKeys("not-in-sample");
    assertThat(sample.of()).isEqualTo(180);
    assertThat(sample.datasets()).isEqualTo(files.opened());

    var unique = requireNonNull(some.criteria().get("rows-unique"));
    var truth = requireNonNull(requireNonNull(all.criteria().get("rows-unique")).value());
    assertThat(unique.measured()).isEqualTo(files.opened());
    assertThat(unique.applicable()).isEqualTo(files.opened());
    assertThat(requireNonNull(unique.margin())).isBetween(0.01, 0.15);
    assertThat(requireNonNull(unique.value())).isCloseTo(truth, within(unique.margin()));
    assertThat(requireNonNull(some.criteria().get("title-unique")).margin()).isNull();
    assertThat(requireNonNull(some.score()))
        .isCloseTo(requireNonNull(all.score()), within(requireNonNull(some.margin())));
    assertThat(some.rank()).as("what was not drawn is no gap in the coverage").isEqualTo(1);
    assertThat(some.coverage()).isCloseTo(all.coverage(), within(0.001));
    assertThat(some.histogram().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(files.opened() + WITHOUT_FILES);
    assertThat(gain(part)).isCloseTo(gain(whole), within(1.0));

    var rows = rows(results);
    assertThat(rows).hasSize(180 + WITHOUT_FILES);
    assertThat(rows.stream().filter(row -> applies(row) && value(row) == null))
        .as("not measured, and never 0")
        .hasSize(180 - (int) files.opened());
    assertThat(some.criteria().values())
        .as("a stratum without any value spoils no sum")
        .noneMatch(criterion ->
            Objects.equals(criterion.value(), Double.NaN)
                || Objects.equals(criterion.margin(), Double.NaN));
    var maps = requireNonNull(some.criteria().get("geometry-sound"));
    assertThat(maps.measured()).isBetween(1L, 10L);
    assertThat(maps.value()).isEqualTo(1);
    ReportFiles.write(part, results, folder.resolve("report"));
    assertThat(Files.readString(folder.resolve("report/report.html")))
        .contains("sample of " + sample.datasets() + " of 180")
        .contains("échantillon de " + sample.datasets() + " sur 180")
        .contains("عيّنة من " + sample.datasets() + " من أصل 180")
        .contains("±");
    spreadsheetsSayWhatIsEstimated(some);
  }

  private void spreadsheetsSayWhatIsEstimated(PortalScore some) throws IOException {
    assertThat(Files.readString(folder.resolve("report/ranking.csv")))
        .contains("score,margin,")
        .contains("," + some.score() + "," + some.margin() + ",");
    assertThat(Files.readAllLines(folder.resolve("report/findings.csv")))
        .anyMatch(line -> line.contains(",rows-unique,") && line.contains(",true,"))
        .noneMatch(line -> line.contains(",title-unique,") && line.contains(",true,"));
  }

  @Test
  void theSampleStaysWhileDatasetsAreAdded() throws Exception {
    write(180);
    var before = opened(measure("before", BUDGET));
    write(186);
    var after = opened(measure("after", BUDGET));
    var kept = new HashSet<>(before);
    kept.retainAll(after);

    assertThat((double) kept.size() / before.size()).isGreaterThan(0.9);
  }

  /// One dataset of four repeats each of its rows; some of one body are maps; a few have no file.
  private void write(int datasets) throws IOException {
    var files = Files.createDirectories(folder.resolve("recordings/town.files"));
    var records = new StringBuilder();
    for (var i = 0; i < datasets; i++) {
      var name = String.format(Locale.ROOT, "w%03d", i);
      var map = i % 15 == 6;
      records.append(record(name, i % 3, map ? "GEOJSON" : "CSV"));
      Files.writeString(
          files.resolve(name + (map ? ".geojson" : ".csv")),
          map
              ? "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"well\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[10,36]}},{\"type\":\"Feature\",\"properties\":{\"well\":2},\"geometry\":{\"type\":\"Point\",\"coordinates\":[10,35]}}]}"
              : i % 4 == 0
                  ? "well,litres\n1,5\n1,5\n2,6\n2,6\n"
                  : "well,litres\n1,5\n2,6\n3,7\n4,8\n");
    }
    for (var i = 0; i < WITHOUT_FILES; i++) {
      records.append(record("n" + i, 0, ""));
    }
    Files.writeString(folder.resolve("recordings/town.jsonl"), records);
  }

  private static String record(String name, int body, String format) {
    var files =
        "{\"url\": \"https://data.invalid/%s.%s\", \"format\": \"%s\"}"
            .formatted(name, format.toLowerCase(Locale.ROOT), format);
    return "{\"id\": \"%1$s\", \"name\": \"%1$s\", \"title\": \"Wells of %1$s\", \"organization\": {\"title\": \"Body %2$d\"}, \"resources\": [%3$s]}\n"
        .formatted(name, body, format.isEmpty() ? "" : files);
  }

  private Results measure(String edition, int budget) throws IOException, InterruptedException {
    try (var replay = Replay.start(folder.resolve("recordings"), 0, Faults.none())) {
      var address = Objects.requireNonNull(replay.addresses().get("town"));
      var scope =
          new Scope(
              List.of(new Portal("town", new Portal.Location.Web(address))),
              new Setting(List.of("en"), LocalDate.of(2026, 1, 1), Setting.Links.UNMEASURED),
              Profile.EU,
              null,
              folder.resolve(edition),
              null,
              false,
              false,
              1,
              new FileScope(true, budget, List.of(new Mirror("https://data.invalid/", address))),
              Network.forgetful());
      return new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
    }
  }

  private static double gain(Report report) {
    return report.recommendationsFor("town").stream()
        .filter(advice -> advice.criterion().equals("rows-unique"))
        .findFirst()
        .orElseThrow()
        .gain();
  }

  private static List<DatasetRow> rows(Results results) {
    var town = DatasetRows.of(results.findPortal("town").orElseThrow(), "NULL");
    return town.list(new DatasetRows.Wanted("", "", "en", false, false, 0, 1_000)).rows();
  }

  private static @Nullable Double value(DatasetRow row) {
    return requireNonNull(row.values().get("rows-unique")).value();
  }

  private static boolean applies(DatasetRow row) {
    return requireNonNull(row.values().get("rows-unique")).applies();
  }

  private static Set<String> opened(Results results) {
    var opened = new ArrayList<String>();
    rows(results).stream().filter(row -> value(row) != null).forEach(row -> opened.add(row.id()));
    return Set.copyOf(opened);
  }
}
