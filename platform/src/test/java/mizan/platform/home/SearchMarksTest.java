package mizan.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import mizan.platform.home.pages.Snippet;
import mizan.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words that were looked for, marked in whatever form they stand in a text.
class SearchMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ecole          | Écoles primaires                    | [Écoles] primaires
          écoles eau     | L’eau des écoles                    | [L’eau] des [écoles]
          hopital        | Hôpitaux régionaux                  | [Hôpitaux] régionaux
          SCHOOL         | Primary schools                     | Primary [schools]
          مدرسه          | المدارس الابتدائية والمدرسة          | [المدارس] الابتدائية [والمدرسة]
          اسعار السمك    | أسعار الأسماك بالجملة               | [أسعار] [الأسماك] بالجملة
          مستشفى         | المُسْتَشْفَيات العمومية                  | [المُسْتَشْفَيات] العمومية
          وزارة          | وزارة النقل                         | [وزارة] النقل
          نقل            | وزارة النقل                         | وزارة [النقل]
          eau            | بيانات حول l’eau                    | بيانات حول [l’eau]
          x              | Rien de tel                         | Rien de tel
          écoles         | مدارس                               | مدارس
          le budget      | Le budget                           | Le [budget]
          city schools   | Schools of every city               | [Schools] of every [city]
          cities         | Budget of a city                    | Budget of a [city]
          "              | Le budget                           | Le budget
          """,
      quoteCharacter = '\'')
  void aWordIsMarkedInItsOwnForm(String looked, String text, String marked) {
    assertThat(shown(new SearchMarks(looked, Language.FRENCH).whole(text))).isEqualTo(marked);
  }

  @Test
  void aPassageBeginsNearTheWordAndSaysThatItIsCut() {
    var text =
        "Un mot après l’autre. ".repeat(40) + "Ici sont les barrages. " + "Encore. ".repeat(60);
    var passage = new SearchMarks("barrage", Language.FRENCH).passage(text);
    assertThat(shown(passage)).startsWith("… ").contains("[barrages]").endsWith(" …");
    assertThat(passage.text().length()).isBetween(150, 330);
  }

  @Test
  void withoutAnyWordThePassageIsTheBeginning() {
    var passage =
        new SearchMarks("barrage", Language.FRENCH).passage("Un mot après l’autre. ".repeat(40));
    assertThat(shown(passage)).startsWith("Un mot").endsWith(" …").doesNotContain("[");
    assertThat(passage.text().length()).isBetween(150, 330);
  }

  @Test
  void aTextIsNeverLost() {
    assertThat(new SearchMarks("a", Language.FRENCH).passage("").isEmpty()).isTrue();
    assertThat(new SearchMarks("a", Language.FRENCH).whole("統計 2024").text()).isEqualTo("統計 2024");
    assertThat(new SearchMarks("a", Language.FRENCH).whole("!?").text()).isEqualTo("!?");
    assertThat(new SearchMarks("eau", Language.FRENCH).whole("<p>De l’eau</p>\n").text())
        .isEqualTo("De l’eau");
  }

  private static String shown(Snippet snippet) {
    return snippet.parts().stream()
        .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }
}
