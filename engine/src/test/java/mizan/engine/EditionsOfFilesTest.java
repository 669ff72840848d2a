package mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mizan.engine.criteria.Setting;
import mizan.engine.fetching.Mirror;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import mizan.engine.results.DatasetRow;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.DatasetRows.FindingRow;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the files of a portal have become from one edition to the next.
class EditionsOfFilesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final String RECORD =
      """
      {"id": "%1$s", "name": "%1$s", "title": "Water of %1$s", "frequency": "%2$s", "resources": [{"id": "%1$s-1", "url": "https://data.invalid/%1$s.csv", "format": "CSV"}]}
      """;

  @TempDir Path folder;

  @Test
  void oldContentAndLostColumnsAreToldFromTheSecondEditionOn() throws Exception {
    var files = Files.createDirectories(folder.resolve("recordings/town.files"));
    Files.writeString(
        folder.resolve("recordings/town.jsonl"),
        RECORD.formatted("kept", "monthly")
            + RECORD.formatted("changed", "monthly")
            + RECORD.formatted("late", "monthly")
            + RECORD.formatted("free", "irregular"));
    for (var name : List.of("kept", "changed", "late", "free")) {
      Files.writeString(
          files.resolve(name + ".csv"),
          "well,day,litres,note\n1,2026-01-01,5,a\n2,2026-01-02,6,b\n");
    }
    var first = measure("first", FIRST, null);
    assertThat(rows(first)).hasSize(4);
    for (var row : rows(first).values()) {
      assertThat(value(row, "content-fresh").applies()).isFalse();
      assertThat(value(row, "schema-stable").applies()).isFalse();
      assertThat(value(row, "file-readable").value()).isEqualTo(1);
    }

    Files.writeString(
        files.resolve("changed.csv"),
        "well,day,litre,extra,note\n1,2026-01-01,x,1,a\n2,2026-01-02,y,2,b\n");
    var second = measure("second", FIRST.plusDays(30), folder.resolve("first"));
    assertThat(value(second, "kept", "content-fresh").value()).isEqualTo(1);
    assertThat(value(second, "changed", "content-fresh").value()).isEqualTo(1);
    assertThat(value(second, "changed", "schema-stable").value()).isEqualTo(0.75);
    assertThat(value(second, "kept", "schema-stable").value()).isEqualTo(1);
    assertThat(value(second, "free", "content-fresh").applies()).isFalse();
    assertThat(findings(second, "changed", "schema-stable"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.finding()).isEqualTo("columns-lost");
          assertThat(finding.locator()).isEqualTo("dcat:distribution/0");
          assertThat(finding.arguments())
              .containsEntry("count", "1")
              .containsEntry("columns", "litres (number)");
        });

    Files.writeString(
        files.resolve("late.csv"), "well,day,litres,note\n1,2026-01-01,5,a\n3,2026-03-02,7,c\n");
    var third = measure("third", FIRST.plusDays(62), folder.resolve("second"));
    assertThat(value(third, "late", "content-fresh").value()).isEqualTo(1);
    assertThat(value(third, "kept", "content-fresh").value())
        .as("two periods old: half")
        .isEqualTo(0.5);
    assertThat(value(third, "changed", "content-fresh").value())
        .as("counted from its change")
        .isEqualTo(1);
    assertThat(findings(third, "kept", "content-fresh"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.arguments())
                .containsEntry("days", "62")
                .containsEntry("period", "31"));
  }

  private Results measure(String edition, LocalDate today, @Nullable Path previous)
      throws IOException, InterruptedException {
    try (var replay = Replay.start(folder.resolve("recordings"), 0, Faults.none())) {
      var address = Objects.requireNonNull(replay.addresses().get("town"));
      var scope =
          new Scope(
              List.of(new Portal("town", new Portal.Location.Web(address))),
              new Setting(List.of("en"), today, Setting.Links.UNMEASURED),
              Profile.EU,
              null,
              folder.resolve(edition),
              previous,
              false,
              false,
              1,
              Scope.FileScope.opened(List.of(new Mirror("https://data.invalid/", address))),
              Network.forgetful());
      return new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
    }
  }

  private static DatasetRows town(Results results) {
    return DatasetRows.of(results.findPortal("town").orElseThrow(), "NULL");
  }

  private static Map<String, DatasetRow> rows(Results results) {
    var wanted = new DatasetRows.Wanted("", "", "en", false, false, 0, 10);
    var rows = new TreeMap<String, DatasetRow>();
    town(results).list(wanted).rows().forEach(row -> rows.put(row.id(), row));
    return rows;
  }

  private static DatasetRow.Value value(Results results, String dataset, String criterion) {
    return value(Objects.requireNonNull(rows(results).get(dataset)), criterion);
  }

  private static DatasetRow.Value value(DatasetRow row, String criterion) {
    return Objects.requireNonNull(row.values().get(criterion));
  }

  private static List<FindingRow> findings(Results results, String dataset, String criterion) {
    var key = Objects.requireNonNull(rows(results).get(dataset)).key();
    return town(results).findings(key).stream()
        .filter(finding -> finding.criterion().equals(criterion))
        .toList();
  }
}
