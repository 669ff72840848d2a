package mizan.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.content.CellShapes;
import mizan.engine.tables.TableStart;
import org.junit.jupiter.api.Test;

/// Personal data is found as well in the tables that were written without a look at the detectors.
class HeldOutTest {
  private static final int ROWS = 1_000;

  /// What was found of a kind: cells that are of it, those found, and those found elsewhere.
  private static final class Tally {
    private long labelled;
    private long right;
    private long wrong;
  }

  @Test
  void cellsOfEveryKindAreFoundInTheHeldOutTables() {
    long seed = Long.getLong("mizan.seed", 777);
    System.out.println("seed " + seed);
    var tallies = new EnumMap<PersonalKind, Tally>(PersonalKind.class);
    var tables = new HeldOutTables(seed);
    Stream.concat(tables.ofPersons().stream(), tables.lookAlikes().stream())
        .forEach(table -> count(table, tallies));
    tallies.forEach((kind, tally) ->
        System.out.printf(
            "held out: %s recall %.4f of %,d, precision %.4f%n",
            kind.code(), recall(tally), tally.labelled, precision(tally)));
    assertThat(tallies.keySet()).containsExactlyInAnyOrder(PersonalKind.values());
    tallies.forEach((kind, tally) -> {
      assertThat(tally.labelled).as(kind.code()).isGreaterThanOrEqualTo(1_000);
      assertThat(recall(tally)).as("recall of " + kind.code()).isGreaterThanOrEqualTo(0.98);
      assertThat(precision(tally)).as("precision of " + kind.code()).isGreaterThanOrEqualTo(0.95);
    });
  }

  private static Tally tally(Map<PersonalKind, Tally> tallies, PersonalKind kind) {
    return tallies.computeIfAbsent(kind, _ -> new Tally());
  }

  private static double recall(Tally tally) {
    return (double) tally.right / tally.labelled;
  }

  private static double precision(Tally tally) {
    var found = tally.right + tally.wrong;
    return found == 0 ? 1 : (double) tally.right / found;
  }

  private static void count(PersonalTables.Table table, Map<PersonalKind, Tally> tallies) {
    var findings = look(table);
    for (var i = 0; i < table.columns().size(); i++) {
      var kind = table.columns().get(i).kind();
      var finding = findings.get(i + 1);
      if (kind != null) {
        tally(tallies, kind).labelled += ROWS;
      }
      if (finding == null || !finding.likely() || finding.kind() != kind) {
        var name = table.name() + " / " + table.columns().get(i).name();
        if (kind != null) {
          System.out.println("held out: missed " + kind.code() + " in " + name);
        }
        if (finding != null && finding.likely()) {
          System.out.println("held out: " + finding.kind().code() + " wrongly in " + name);
          tally(tallies, finding.kind()).wrong += finding.cells();
        }
      } else {
        tally(tallies, kind).right += finding.cells();
      }
    }
  }

  private static Map<Integer, PersonalFinding> look(PersonalTables.Table table) {
    var personal = new PersonalData();
    var names = table.columns().stream().map(PersonalTables.Column::name).toList();
    personal.begin(new TableStart(table.name(), names, 1, 2));
    var shapes = new CellShapes();
    for (var row = 2L; row < ROWS + 2; row++) {
      for (var i = 0; i < names.size(); i++) {
        var cell = table.columns().get(i).cell().get();
        if (personal.heeds(i, shapes.of(cell), shapes.glance())) {
          personal.cell(i, cell, shapes.of(cell), row);
        } else {
          personal.again(i, 0, 1);
        }
      }
    }
    personal.end();
    return personal.findings().stream()
        .collect(Collectors.toMap(PersonalFinding::column, Function.identity()));
  }
}
