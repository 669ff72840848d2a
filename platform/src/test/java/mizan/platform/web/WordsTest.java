package mizan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences with numbers and foreign names in them.
class WordsTest {
  @Test
  void argumentsAreWrittenTheLanguagesWay() {
    assertThat(words(Language.FRENCH, "l’an {0}, {1}").text("k", LocalDate.of(2026, 8, 3), 1234))
        .isEqualTo("l’an 3 août 2026, 1\u202f234");
    assertThat(words(Language.ARABIC, "{0}").text("k", LocalDate.of(2026, 8, 3)))
        .isEqualTo("3 أوت 2026");
  }

  @Test
  void apostrophesAndBracesStayAsTheyAre() {
    assertThat(words(Language.FRENCH, "l'année {x} {0}").text("k", "$1 {0} \\"))
        .isEqualTo("l'année {x} $1 {0} \\");
  }

  @Test
  void aNameInTheOtherScriptIsIsolated() {
    assertThat(words(Language.ARABIC, "بوابة {0}").text("k", "data.example"))
        .isEqualTo("بوابة \u2068data.example\u2069");
    assertThat(words(Language.ENGLISH, "Portal {0}").text("k", "بوابة"))
        .isEqualTo("Portal \u2068بوابة\u2069");
    assertThat(words(Language.ENGLISH, "Portal {0}").text("k", "data")).isEqualTo("Portal data");
  }

  @ParameterizedTest
  @CsvSource({
    "0,ZERO",
    "1,ONE",
    "2,TWO",
    "3,FEW",
    "10,FEW",
    "11,MANY",
    "99,MANY",
    "100,OTHER",
    "102,OTHER",
    "103,FEW",
    "111,MANY"
  })
  void arabicCountsInSixForms(long number, Plural form) {
    assertThat(Plural.of(Language.ARABIC, number)).isEqualTo(form);
  }

  @Test
  void nothingIsSingularInFrenchAndPluralInEnglish() {
    assertThat(Plural.of(Language.FRENCH, 0)).isEqualTo(Plural.ONE);
    assertThat(Plural.of(Language.ENGLISH, 0)).isEqualTo(Plural.OTHER);
  }

  @Test
  void aFormThatALanguageLeavesOutIsItsOther() {
    var messages = Map.of("k.one", "مجموعة واحدة", "k.other", "{0} مجموعة");
    var words = new Words(messages, formats(Language.ARABIC));
    assertThat(words.count("k", 1)).isEqualTo("مجموعة واحدة");
    assertThat(words.count("k", 5)).isEqualTo("5 مجموعة");
  }

  @Test
  void anUnknownKeyIsAFault() {
    assertThatThrownBy(() -> words(Language.FRENCH, "").text("none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none");
  }

  private static Words words(Language language, String message) {
    return new Words(Map.of("k", message), formats(language));
  }

  private static Formats formats(Language language) {
    return new Formats(language, ZoneId.of("Africa/Tunis"));
  }
}
