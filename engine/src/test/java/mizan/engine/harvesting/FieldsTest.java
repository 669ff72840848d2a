package mizan.engine.harvesting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mizan.engine.catalogue.Text.Phrase;
import mizan.engine.dcat.Dcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fields of JSON records, whatever portals put there.
class FieldsTest {
  private final Gathering gathering = new Gathering(_ -> {});
  private final Set<String> blank = new HashSet<>();

  private Fields fields(String json) {
    var text = new JsonText(new ByteArrayInputStream(json.getBytes(UTF_8)));
    var record = (JsonObject) new JsonReader(text, gathering).value("here");
    return new Fields(Objects.requireNonNull(record), gathering, "here", blank);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":\" Water \"} | Water",
        "{\"a\":12} | 12",
        "{\"a\":12.50} | 12.50",
        "{\"a\":true} | true",
        "{\"a\":[\"one\",\"two\"]} | one",
        "{\"a\":[[7]]} | 7",
        "{\"b\":\"second\"} | second",
        "{\"a\":null,\"b\":\"second\"} | second",
        "{\"a\":\" \",\"b\":\"second\"} | second",
        "{\"extras\":[{\"key\":\"a\",\"value\":\"extra\"}]} | extra",
        "{\"extras\":{\"a\":\"extra\"}} | extra",
        "{\"a\":\"\",\"extras\":[{\"key\":\"a\",\"value\":\"extra\"}]} | extra"
      })
  void theFirstFieldThatSaysSomethingIsRead(String json, String value) {
    assertThat(fields(json).text(Dcat.TITLE, "a", "b")).isEqualTo(value);
    assertThat(blank).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":\"\"} | true",
        "{\"a\":\" \"} | true",
        "{\"extras\":[{\"key\":\"a\",\"value\":\"\"}]} | true",
        "{} | false",
        "{\"a\":null} | false",
        "{\"a\":[]} | false",
        "{\"a\":{}} | false",
        "{\"extras\":[{\"key\":7},{\"value\":\"x\"},3,null]} | false"
      })
  void aFieldGivenWithoutAValueIsNotedAsBlank(String json, boolean noted) {
    assertThat(fields(json).text(Dcat.TITLE, "a")).isNull();
    assertThat(blank.contains(Dcat.TITLE)).isEqualTo(noted);
  }

  @Test
  void textsAreReadInEveryFormOfSeveralLanguages() {
    assertThat(
            fields("{\"t_translated\":{\"ar\":\"ماء\",\"fr\":\"\"},\"t\":\"Water\"}")
                .texts(Dcat.TITLE, "t")
                .phrases())
        .isEqualTo(List.of(new Phrase("ar", "ماء"), new Phrase("", "Water")));
    assertThat(fields("{\"t\":{\"ar\":\"ماء\",\"en\":\"Water\"}}").texts(Dcat.TITLE, "t").phrases())
        .isEqualTo(List.of(new Phrase("ar", "ماء"), new Phrase("en", "Water")));
    assertThat(fields("{\"t_fr\":\"Eau\",\"t\":\"Eau\"}").texts(Dcat.TITLE, "t").phrases())
        .isEqualTo(List.of(new Phrase("fr", "Eau")));
  }

  @Test
  void severalTextsAreReadFromListsCommasAndDictionaries() {
    assertThat(values("{\"k\":[\"a\",{\"name\":\"b\"},{\"id\":1},null,[\"c\"]]}"))
        .containsExactly("a", "b", "c");
    assertThat(values("{\"k\":\"a, b،ج ;\"}")).containsExactly("a", "b", "ج");
    assertThat(values("{\"k\":\"[\\\"a\\\", \\\"b\\\"]\"}")).containsExactly("a", "b");
    assertThat(fields("{\"k\":{\"ar\":[\"ماء\"],\"fr\":[\"eau\"]}}").several("k"))
        .containsExactly(new Phrase("ar", "ماء"), new Phrase("fr", "eau"));
    assertThat(values("{\"k\":7}")).containsExactly("7");
  }

  @Test
  void fieldsThatHoldNothingSayNothing() {
    assertThat(fields("{\"a\":{\"b\":1}}").say("a")).isTrue();
    assertThat(fields("{\"a\":\"x\"}").say("b", "a")).isTrue();
    for (var nothing : List.of("{}", "[]", "\"\"", "\" \"", "null")) {
      assertThat(fields("{\"a\":" + nothing + "}").say("a")).isFalse();
    }
  }

  @Test
  void joinersOfArabicStayAndMarksOfDirectionGo() {
    assertThat(fields("{\"a\":\"نمی\u200Cخواهم\u200F\u202A\u2069\uFEFF\u0085\"}").text("", "a"))
        .isEqualTo("نمی\u200Cخواهم");
  }

  private List<String> values(String json) {
    return fields(json).several("k").stream().map(Phrase::value).toList();
  }
}
