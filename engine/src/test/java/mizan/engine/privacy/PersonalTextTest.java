package mizan.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All numbers and names are invented.
class PersonalTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to me at foulen.benfoulen@gmail.com please | MAILBOX",
        "ma carte d'identité 09876543 | NATIONAL_ID",
        "بطاقة التعريف عدد ٠٩٨٧٦٥٤٣ | NATIONAL_ID",
        "CIN: 01012001 | NATIONAL_ID",
        "call +216 22 333 444 | PHONE",
        "mon téléphone 22 333 444 | PHONE",
        "TN59 1000 6035 1835 9847 8831 | BANK_ACCOUNT",
        "passeport n° A1234567 | PASSPORT",
        "card 4111 1111 1111 1111 | CARD"
      })
  void whatIdentifiesSomebodyIsFound(String text, PersonalKind kind) {
    assertThat(PersonalText.find(text)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Number of accidents per day since 01012019, by governorate",
        "A budget of 25 000 000 dinars in 2024 and 31 500 000 in 2025",
        "the ministry's address contact@transport.example",
        "identifier 1234567 of stations, years 2010-2020",
        "Décret 2021-3 du 6 janvier 2021; loi 2016-22",
        ""
      })
  void whatIdentifiesNobodyIsNot(String text) {
    assertThat(PersonalText.find(text)).isEmpty();
  }

  @Test
  void severalKindsAreToldAtOnce() {
    assertThat(PersonalText.find("CIN 09876543, tel: +21622333444"))
        .isEqualTo(Set.of(PersonalKind.NATIONAL_ID, PersonalKind.PHONE));
  }
}
