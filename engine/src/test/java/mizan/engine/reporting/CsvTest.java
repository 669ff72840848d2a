package mizan.engine.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cell is no formula, and says what it said before it was guarded.
class CsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "'=1", "''=1", "+x", "-", "@a", "\tb", "'", "''", "it's", "", "'x", "a=b"})
  void whatIsGuardedIsNoFormulaAndComesBack(String text) {
    var guarded = Csv.guarded(text);
    assertThat(guarded).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
    assertThat(Csv.unguarded(guarded)).isEqualTo(text);
  }
}
