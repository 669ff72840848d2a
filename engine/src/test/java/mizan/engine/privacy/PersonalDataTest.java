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

/// Personal data is found where it is, and nowhere else.
class PersonalDataTest {
  private static final long SEED = 20261123;
  private static final int ROWS = 5_000;

  @Test
  void cellsOfEveryKindAreFoundAndLookAlikesAreNot() {
    var tables = new PersonalTables(SEED);
    var found = new EnumMap<PersonalKind, Long>(PersonalKind.class);
    var labelled = new EnumMap<PersonalKind, Long>(PersonalKind.class);
    var wrong = 0L;
    var right = 0L;
    for (var table :
        Stream.concat(tables.ofPersons().stream(), tables.lookAlikes().stream()).toList()) {
      var findings = byColumn(look(table, ROWS));
      for (var i = 0; i < table.columns().size(); i++) {
        var kind = table.columns().get(i).kind();
        var finding = findings.get(i + 1);
        var cells = finding == null || !finding.likely() ? 0 : finding.cells();
        if (kind != null) {
          labelled.merge(kind, (long) ROWS, Long::sum);
          var hit = finding != null && finding.kind() == kind ? cells : 0;
          found.merge(kind, hit, Long::sum);
          right += hit;
        } else {
          wrong += cells;
        }
      }
    }
    var precision = (double) right / (right + wrong);
    System.out.printf("personal data: precision %.4f%n", precision);
    assertThat(labelled.keySet()).containsExactlyInAnyOrder(PersonalKind.values());
    labelled.forEach((kind, cells) -> {
      var recall = (double) found.getOrDefault(kind, 0L) / cells;
      System.out.printf("personal data: %s recall %.4f of %d%n", kind.code(), recall, cells);
      assertThat(recall).as(kind.code()).isGreaterThanOrEqualTo(0.98);
    });
    assertThat(precision).isGreaterThanOrEqualTo(0.95);
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
    var names = table.columns().stream().map(PersonalTables.Column::name).toList();
    personal.begin(new TableStart(table.name(), names, 1, 2));
    var shapes = new CellShapes();
    for (var row = 2L; row < rows + 2; row++) {
      for (var i = 0; i < names.size(); i++) {
        var cell = table.columns().get(i).cell().get();
        if (table.columns().get(i).kind() != null) {
          values.add(cell);
        }
        personal.cell(i, cell, shapes.of(cell), row);
      }
    }
    personal.end();
    return personal.findings();
  }
}
