package mizan.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mizan.engine.catalogue.Moment.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2024-02-29, DAY",
    "2024/02/09, 2024-02-09, DAY",
    "' 2024-02-09 ', 2024-02-09, DAY",
    "2024-02-09T10:20, 2024-02-09, TIME",
    "2024-02-09 10:20:30, 2024-02-09, TIME",
    "2024-02-09T10:20:30.123456Z, 2024-02-09, TIME",
    "2024-02-09T24:00:00+01:00, 2024-02-09, TIME",
    "2024-02, 2024-02-01, MONTH",
    "2024/12, 2024-12-01, MONTH",
    "2024, 2024-01-01, YEAR"
  })
  void isoDatesAreUnderstood(String given, LocalDate day, Precision precision) {
    assertThat(Moment.of(given)).isEqualTo(new Moment(given, day, precision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2024-13-01",
        "2024-00-10",
        "2024-1-1",
        "09/03/2026",
        "2024-02/09",
        "20240209",
        "٢٠٢٤-٠٢-٠٩",
        "2024-02-09T",
        "2024-02-09T10",
        "2024-02-09T25:00",
        "2024-02-09T10:61",
        "2024-02-09T1x:20",
        "2024-02-09x10:20",
        "+024",
        "R/P1D",
        "yesterday",
        "-",
        "2024-02-0"
      })
  void whatIsNoIsoDateIsKeptAsGiven(String given) {
    var moment = Moment.of(given);

    assertThat(moment.given()).isEqualTo(given);
    assertThat(moment.day()).isNull();
    assertThat(moment.precision()).isEqualTo(Precision.UNKNOWN);
  }
}
