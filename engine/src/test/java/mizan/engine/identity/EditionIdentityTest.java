package mizan.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.Measured;
import mizan.engine.harvesting.Portal;
import mizan.engine.results.Duck;
import mizan.engine.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions on disk, compared and written.
class EditionIdentityTest {
  private static final String ROADS = "Roads of the town";
  private static final String TREES = "Trees along streets";

  @TempDir Path folder;
  private int measured;

  @Test
  void whatBecameOfEachDatasetIsWritten() throws IOException {
    var old = edition(dataset("old-roads", ROADS), dataset("old-trees", TREES));
    var now = edition(dataset("new-roads", ROADS), dataset("new-bills", "Bills of the council"));
    var outcome = EditionIdentity.write(List.of(old, now), DecisionFile.NONE, folder);

    assertThat(outcome.unusable()).isEmpty();
    assertThat(outcome.portals().getFirst().states())
        .isEqualTo(Map.of(State.SAME, 1L, State.NEW, 1L, State.GONE_CANDIDATE, 1L));
    assertThat(outcome.portals().getFirst().keys()).isEqualTo(Map.of(Key.TITLE_PUBLISHER, 1L));
    assertThat(rows())
        .containsExactlyInAnyOrder(
            "new-bills ← null new",
            "new-roads ← old-roads same",
            "null ← old-trees gone-candidate");
  }

  @Test
  void aDatasetThatWasGoneForAnEditionIsTheSameWhenItReturns() throws IOException {
    var first = edition(dataset("a-roads", ROADS), dataset("a-trees", TREES));
    var second = edition(dataset("b-roads", ROADS));
    var third = edition(dataset("c-roads", ROADS), dataset("c-trees", TREES));
    EditionIdentity.write(List.of(first, second, third), DecisionFile.NONE, folder);

    assertThat(rows())
        .containsExactlyInAnyOrder("c-roads ← b-roads same", "c-trees ← a-trees returned");
  }

  @Test
  void ofAnEditionNotReadWholeNothingIsCalledGone() throws IOException {
    var old = edition(dataset("old-roads", ROADS), dataset("old-trees", TREES));
    var broken =
        Files.writeString(
            folder.resolve("broken.json"), "{\"dataset\":[" + dataset("new-roads", ROADS) + ",{");
    var now = measure(broken);

    assertThat(now.portals().getFirst().summary().complete()).isFalse();
    EditionIdentity.write(List.of(old, now), DecisionFile.NONE, folder);
    assertThat(rows())
        .containsExactlyInAnyOrder("new-roads ← old-roads same", "null ← old-trees not-seen");
  }

  @Test
  void theQueueComesBackWithDecisions() throws Exception {
    var formula = "=1+1 parks";
    var old = edition(dataset("=old-a", formula), dataset("old-b", formula));
    var now = edition(dataset("=new-a", formula), dataset("new-b", formula));
    EditionIdentity.write(List.of(old, now), DecisionFile.NONE, folder);
    var queue = Files.readAllLines(folder.resolve(IdentityTable.QUEUE));

    assertThat(queue).hasSize(5);
    assertThat(String.join("\n", queue)).contains(",'=old-a,").doesNotContain(",=old-a,");
    var decided = new ArrayList<String>();
    for (var line : queue) {
      var yes = line.contains("'=old-a") && line.contains("'=new-a");
      decided.add(
          (line
              + (decided.isEmpty() ? "" : yes ? "Oui" : line.contains("=new-a") ? "perhaps" : "")));
    }
    var file = Files.write(folder.resolve("decisions.csv"), decided);
    var decisions = DecisionFile.read(file);
    var outcome = EditionIdentity.write(List.of(old, now), decisions, folder);

    assertThat(outcome.unusable())
        .extracting(Decisions.Unusable::kind)
        .containsExactly(Decisions.Unusable.Kind.UNKNOWN_WORD);
    assertThat(rows()).contains("=new-a ← =old-a same");
  }

  @Test
  void aFileThatHoldsNoDecisionsIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("notes.csv"), "a,b\n1,2\n");

    assertThatThrownBy(() -> DecisionFile.read(file))
        .isInstanceOf(DecisionFile.Invalid.class)
        .hasMessageContaining("notes.csv");
    assertThatThrownBy(() -> DecisionFile.read(folder.resolve("absent.csv")))
        .isInstanceOf(DecisionFile.Invalid.class)
        .hasMessageContaining("absent.csv");
  }

  @Test
  void decisionsOfASpreadsheetWithSemicolonsAreRead() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("d.csv"),
            "portal;dataset_before;dataset;decision;note\ntown;a;b;نعم;x\ntown;c;d;NON;\ntown;e;f;;\n");

    assertThat(DecisionFile.read(file).portals())
        .isEqualTo(
            Map.of(
                "town",
                new Decisions(
                    Set.of(new Decisions.Pair("a", "b")), Set.of(new Decisions.Pair("c", "d")))));
  }

  @Test
  void resultsFromBeforeTraitsWereKeptAreComparedByTitle() throws IOException {
    var old = edition(dataset("old-roads", ROADS));
    Files.delete(old.portals().getFirst().traits());
    var now = edition(dataset("new-roads", ROADS));
    EditionIdentity.write(List.of(old, now), DecisionFile.NONE, folder);

    assertThat(rows()).containsExactly("new-roads ← old-roads same");
  }

  private Results edition(String... datasets) throws IOException {
    var file = folder.resolve("edition-" + measured + ".json");
    return measure(Files.writeString(file, "{\"dataset\":[" + String.join(",", datasets) + "]}"));
  }

  private Results measure(Path recording) {
    var portals = List.of(new Portal("town", new Portal.Location.Recording(recording)));
    return Measured.of(portals, folder.resolve("results-" + measured++), null).results();
  }

  private static String dataset(String id, String title) {
    return """
    {"identifier": "%s", "title": "%s", "publisher": {"name": "Town"}}
    """
        .formatted(id, title)
        .strip();
  }

  private List<String> rows() {
    var rows = new ArrayList<String>();
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var found =
            statement.executeQuery(
                "SELECT dataset, dataset_before, state FROM read_parquet("
                    + Duck.quoted(folder.resolve(IdentityTable.IDENTITY).toString())
                    + ")")) {
      while (found.next()) {
        rows.add(
            Stream.of(found.getString(1), "←", found.getString(2), found.getString(3))
                .map(String::valueOf)
                .collect(Collectors.joining(" ")));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}
