package mizan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Numbers, dates and sizes as the readers of each language write them.
class FormatsTest {
  private final Formats arabic = formats(Language.ARABIC);
  private final Formats french = formats(Language.FRENCH);
  private final Formats english = formats(Language.ENGLISH);

  @Test
  void arabicMonthsAreTunisias() {
    var months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> arabic.date(LocalDate.of(2026, month, 1)).replaceAll("[\\d ]", ""));
    assertThat(months)
        .isEqualTo(
            List.of(
                "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر",
                "أكتوبر", "نوفمبر", "ديسمبر"));
  }

  @Test
  void digitsAreTheSameInEveryLanguage() {
    assertThat(arabic.number(1234567)).isEqualTo("1.234.567");
    assertThat(french.number(1234567)).isEqualTo("1\u202f234\u202f567");
    assertThat(english.number(1234567)).isEqualTo("1,234,567");
    assertThat(arabic.number(0.5, 2)).isEqualTo("0,50");
  }

  @Test
  void aShareIsNothingOrAllOnlyWhenItIsExactlySo() {
    assertThat(english.percent(0)).isEqualTo("0%");
    assertThat(english.percent(0.0001)).isEqualTo("1%");
    assertThat(english.percent(0.9999)).isEqualTo("99%");
    assertThat(english.percent(1)).isEqualTo("100%");
    assertThat(french.percent(0.734)).isEqualTo("73\u00a0%");
  }

  @Test
  void pointsAreWholeWhenTheyAreWhole() {
    assertThat(french.points(56)).isEqualTo("56");
    assertThat(french.points(56.25)).isEqualTo("56,2");
    assertThat(english.points(55.99)).isEqualTo("56");
  }

  @Test
  void aMomentIsToldInTheCountrysTime() {
    var moment = Instant.parse("2026-12-31T23:30:00Z");
    assertThat(english.dateTime(moment)).isEqualTo("1 January 2027, 00:30");
    assertThat(french.date(moment)).isEqualTo("1 janvier 2027");
  }

  @Test
  void sizesMoveToTheNextUnitBeforeTheyGrowTooLong() {
    var units =
        Map.of(
            "web.size.b",
            "{0} o",
            "web.size.kb",
            "{0} ko",
            "web.size.mb",
            "{0} Mo",
            "web.size.gb",
            "{0} Go",
            "web.size.tb",
            "{0} To");
    var words = new Words(units, french);
    assertThat(words.size(0)).isEqualTo("0 o");
    assertThat(words.size(999)).isEqualTo("999 o");
    assertThat(words.size(1_234)).isEqualTo("1,2 ko");
    assertThat(words.size(999_999)).isEqualTo("1,0 Mo");
    assertThat(words.size(Long.MAX_VALUE)).isEqualTo("9\u202f223\u202f372 To");
  }

  private static Formats formats(Language language) {
    return new Formats(language, ZoneId.of("Africa/Tunis"));
  }
}
