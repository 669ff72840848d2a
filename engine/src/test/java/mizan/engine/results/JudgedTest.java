package mizan.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.results.Judged.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The file of what people judged: read as it was written, or refused with all that is wrong.
class JudgedTest {
  private static final String GOOD =
      """
      {"portal": "waters", "criterion": "impact", "value": 0.25, "evidence": ["https://x.example/a"],
       "note": "One study.", "decided": "2026-05-04"}\
      """;

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    var values =
        List.of(
            new Value(
                "waters",
                "impact",
                0.625,
                List.of("https://x.example/a", "http://x.example/b?c=d"),
                "دراستان\n\"two\"",
                "2026-05-04T10:00:00Z",
                List.of("academia", "civil-society")));
    Judged.write(folder, values);

    assertThat(Judged.beside(folder)).isEqualTo(values);
    assertThat(Judged.beside(folder.resolve("elsewhere"))).isEmpty();
  }

  @Test
  void onBehalfOfWhomNeedNotBeTold() throws IOException {
    assertThat(Judged.read(file("{\"values\": [" + GOOD + "]}")))
        .singleElement()
        .satisfies(value -> {
          assertThat(value.value()).isEqualTo(0.25);
          assertThat(value.judges()).isEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"waters\"                 | \" \"                | value 1: no portal is named",
        "\"impact\"                 | \"licence-open\"     | no criterion that people judge: licence-open",
        "\"criterion\": \"impact\", | ``                   | no criterion that people judge: null",
        "0.25                       | 1.5                  | 1.5 is not from 0 to 1",
        "0.25                       | -0.1                 | -0.1 is not from 0 to 1",
        "0.25                       | \"NaN\"              | NaN is not from 0 to 1",
        "\"value\": 0.25,           | ``                   | null is not from 0 to 1",
        "[\"https://x.example/a\"]  | []                   | at least one address on the web",
        "https://x.example/a        | javascript:alert(1)  | at least one address on the web",
        "https://x.example/a        | https://             | at least one address on the web",
        "\"One study.\"             | \" \"                | the note is missing",
        "\"2026-05-04\"             | null                 | when it was decided is missing",
        "\"value\"                  | \"valeur\"           | valeur",
      })
  void aFaultIsNamedWithItsPlace(String good, String bad, String said) throws IOException {
    var file = file("{\"values\": [" + GOOD.replace(good, bad) + "]}");

    assertThatThrownBy(() -> Judged.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("typed.json")
        .hasMessageContaining(said);
  }

  @Test
  void everyFaultIsNamedAtOnceAndNothingMayStandTwice() throws IOException {
    var second = GOOD.replace("0.25", "2").replace("One study.", "");
    var file = file("{\"values\": [" + GOOD + ", " + second + "]}");

    assertThatThrownBy(() -> Judged.read(file))
        .hasMessageContaining("value 2: 2.0 is not from 0 to 1; value 2: the note is missing")
        .hasMessageContaining("value 2: impact of waters is given twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"[1]", "{\"values\": 7}", "{\"value", "{\"other\": []}"})
  void whatIsNoSuchFileIsRefused(String text) throws IOException {
    var file = file(text);
    assertThatThrownBy(() -> Judged.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("typed.json");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("typed.json"), text);
  }
}
