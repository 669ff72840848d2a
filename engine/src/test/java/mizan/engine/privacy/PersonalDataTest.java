package mizan.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.content.CellShapes;
import mizan.engine.tables.TableStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Personal data is found where it is, and nowhere else.
class PersonalDataTest {
  private static final long SEED = 20261123;
  private static final int ROWS = 5_000;

  /// What was found of a kind: cells that are of it, those found, and those found elsewhere.
  private static final class Tally {
    private long labelled;
    private long right;
    private long wrong;

    private double recall() {
      return (double) right / labelled;
    }

    private double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }
  }

  static Stream<Arguments> sets() {
    var tables = new PersonalTables(SEED);
    var others = new OtherTables(SEED);
    return Stream.of(
        Arguments.of("tables", tables.ofPersons(), tables.lookAlikes()),
        Arguments.of("other tables", others.ofPersons(), others.lookAlikes()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void cellsOfEveryKindAreFoundAndLookAlikesAreNot(
      String name, List<PersonalTables.Table> ofPersons, List<PersonalTables.Table> lookAlikes) {
    var tallies = new EnumMap<PersonalKind, Tally>(PersonalKind.class);
    Stream.concat(ofPersons.stream(), lookAlikes.stream()).forEach(table -> count(table, tallies));
    assertThat(tallies.keySet()).containsExactlyInAnyOrder(PersonalKind.values());
    tallies.forEach((kind, tally) -> {
      System.out.printf(
          "personal data, %s: %s recall %.4f of %,d, precision %.4f%n",
          name, kind.code(), tally.recall(), tally.labelled, tally.precision());
      assertThat(tally.labelled).as(kind.code()).isGreaterThanOrEqualTo(ROWS);
      assertThat(tally.recall()).as("recall of " + kind.code()).isGreaterThanOrEqualTo(0.98);
      assertThat(tally.precision()).as("precision of " + kind.code()).isGreaterThanOrEqualTo(0.95);
    });
  }

  private static void count(PersonalTables.Table table, Map<PersonalKind, Tally> tallies) {
    var findings = byColumn(look(table, ROWS));
    for (var i = 0; i < table.columns().size(); i++) {
      var kind = table.columns().get(i).kind();
      var finding = findings.get(i + 1);
      if (kind != null) {
        tally(tallies, kind).labelled += ROWS;
      }
      if (finding != null && finding.likely()) {
        var tally = tally(tallies, finding.kind());
        tally.right += finding.kind() == kind ? finding.cells() : 0;
        tally.wrong += finding.kind() == kind ? 0 : finding.cells();
      }
    }
  }

  private static Tally tally(Map<PersonalKind, Tally> tallies, PersonalKind kind) {
    return tallies.computeIfAbsent(kind, _ -> new Tally());
  }

  @Test
  void noValueComesOutUncovered() {
    for (var table : new PersonalTables(SEED).ofPersons()) {
      var values = new ArrayList<String>();
      var findings = look(table, 50, values);
      assertThat(findings).isNotEmpty();
      for (var finding : findings) {
        for (var sample : finding.samples()) {
          assertThat(sample.chars().filter(Character::isLetterOrDigit).count())
              .isLessThanOrEqualTo(1);
        }
        assertThat(finding.toString()).doesNotContain(values);
      }
    }
  }

  private static Map<Integer, PersonalFinding> byColumn(List<PersonalFinding> findings) {
    var columns = new HashMap<Integer, PersonalFinding>();
    findings.forEach(finding -> columns.put(finding.column(), finding));
    return columns;
  }

  private static List<PersonalFinding> look(PersonalTables.Table table, int rows) {
    return look(table, rows, new ArrayList<>());
  }

  private static List<PersonalFinding> look(
      PersonalTables.Table table, int rows, List<String> values) {
    var personal = new PersonalData();
    var all = new PersonalData();
    var names = table.columns().stream().map(PersonalTables.Column::name).toList();
    var start = new TableStart(table.name(), names, 1, 2);
    personal.begin(start);
    all.begin(start);
    var shapes = new CellShapes();
    for (var row = 2L; row < rows + 2; row++) {
      for (var i = 0; i < names.size(); i++) {
        var cell = table.columns().get(i).cell().get();
        if (table.columns().get(i).kind() != null) {
          values.add(cell);
        }
        var shape = shapes.of(cell);
        if (personal.heeds(i, shape, shapes.glance())) {
          personal.cell(i, cell, shape, row);
        } else {
          assertThat(all.cell(i, cell, shape, row)).as("passed over: " + cell).isZero();
          personal.again(i, 0, 1);
        }
      }
    }
    personal.end();
    return personal.findings();
  }
}
