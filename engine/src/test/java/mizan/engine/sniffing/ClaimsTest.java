package mizan.engine.sniffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.engine.sniffing.Claims.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {
  @ParameterizedTest
  @CsvSource({
    "XLSX,    XLS,   DIFFERENT",
    "XLSX,    xlsx,  SAME",
    "XLSX,    Excel, SAME",
    "GEOJSON, JSON,  WIDER",
    "SHP,     ZIP,   WIDER",
    "CSV,     http://publications.europa.eu/resource/authority/file-type/CSV, SAME",
    "HTML,    CSV,   DIFFERENT",
    "CSV,     API,   VAGUE",
    "CSV,     '',    SILENT"
  })
  void aDeclaredFormatIsComparedWithTheFile(FileKind kind, String word, Agreement agreement) {
    var file = new Sniffed(kind, "test", List.of(), false);
    assertThat(Claims.compare(file, word, "", "").format().agreement()).isEqualTo(agreement);
  }

  @Test
  void theThreeVoicesAreHeardApart() {
    var file = new Sniffed(FileKind.XLSX, "test", List.of(), false);
    var claims =
        Claims.compare(file, "CSV", "https://a.example/b.XLS?v=1.csv", "text/csv; charset=utf-8");
    assertThat(claims.format().kinds()).containsExactly(FileKind.CSV);
    assertThat(claims.extension().given()).isEqualTo("XLS");
    assertThat(claims.extension().kinds()).containsExactly(FileKind.XLS);
    assertThat(claims.mediaType().agreement()).isEqualTo(Agreement.DIFFERENT);
  }

  @Test
  void aPackedTableMayBeCalledATable() {
    var member = new Sniffed.Member("a.csv", 9, FileKind.CSV);
    var file = new Sniffed(FileKind.GZIP, "test", List.of(member), false);
    assertThat(Claims.compare(file, "CSV", "a.csv.gz", "").format().agreement())
        .isEqualTo(Agreement.WIDER);
    assertThat(Claims.compare(file, "CSV", "a.csv.gz", "").extension().agreement())
        .isEqualTo(Agreement.SAME);
  }
}
