package mizan.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.engine.catalogue.Text.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts, the scripts they are written in, and the licences they name.
class TextTest {

  @ParameterizedTest
  @CsvSource({
    "ميزانية, true, false",
    "Budget, false, true",
    "ميزانية Budget, true, true",
    "م B 2024, false, false",
    "م ي ز, false, false",
    "éà, false, true",
    "ﻣﻴﺰﺍﻧﻴﺔ, true, false",
    "予算, false, false",
    "2024-01, false, false",
    "٢٠٢٤, false, false",
    "'', false, false"
  })
  void scriptsAreTheWordsOfTwoLetters(String text, boolean arabic, boolean latin) {
    assertThat(Script.of(text)).isEqualTo(new Script(arabic, latin));
  }

  @Test
  void arabicVowelMarksBetweenLettersDoNotHideTheWord() {
    assertThat(Script.of("مِيزَانِيَّة").arabic()).isTrue();
    assertThat(Script.of("مَـاء").arabic()).isTrue();
  }

  @Test
  void untaggedTextSpeaksTheLanguageOfItsScriptAndTaggedOnlyItsOwn() {
    assertThat(Text.of("ميزانية").speaks("ar")).isTrue();
    assertThat(Text.of("ميزانية").speaks("fr")).isFalse();
    assertThat(Text.of("en", "Budget").speaks("fr")).isFalse();
    assertThat(Text.of("Budget").speaks("fr")).isTrue();
  }

  @Test
  void aReaderGetsHisLanguageElseItsScriptElseAny() {
    var text = Text.of("fr", "Eau").and(Text.of("ماء"));

    assertThat(text.in("fr")).isEqualTo("Eau");
    assertThat(text.in("ar")).isEqualTo("ماء");
    assertThat(text.in("en")).isEqualTo("Eau");
    assertThat(Text.NONE.in("en")).isEmpty();
  }

  @Test
  void blankIsNoTextAndASamePhraseIsKeptOnce() {
    assertThat(Text.of(" \t").isEmpty()).isTrue();
    assertThat(Text.of("Eau").and(Text.of("Eau")).and(Text.of("fr", "Eau")).phrases())
        .isEqualTo(List.of(new Phrase("", "Eau"), new Phrase("fr", "Eau")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cc-by",
        "CC-BY-4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        " odbl ",
        "http://publications.europa.eu/resource/authority/licence/CC0"
      })
  void openLicencesAreKnownByManyNames(String given) {
    assertThat(Licence.of(given)).isInstanceOf(Licence.Open.class);
    assertThat(Licence.of(given).said()).isEqualTo(given);
  }

  @Test
  void theFirstWordsThatMeanALicenceCountAndElseTheFirstWords() {
    assertThat(Licence.of(null, " ", "house rules", "cc-by-nc-4.0"))
        .isInstanceOf(Licence.Closed.class);
    assertThat(Licence.of("house rules", "ask us")).isEqualTo(new Licence.Other("house rules"));
    assertThat(Licence.of(null, "")).isEqualTo(new Licence.None());
    assertThat(Licence.of(null, "").said()).isEmpty();
  }
}
