package mizan.engine.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files of words: alike in the three languages, and none that a pattern would spoil.
class WordFilesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+\\}");

  @ParameterizedTest
  @CsvSource({
    "engine, ar",
    "engine, fr",
    "profile, ar",
    "profile, fr",
    "dictionary, ar",
    "dictionary, fr"
  })
  void everyLanguageHasTheSameKeysWithTheSameArguments(String file, String language)
      throws IOException {
    var english = read(file, "en");
    var other = read(file, language);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(arguments(other.getProperty(key)))
          .as(key)
          .containsExactlyInAnyOrderElementsOf(arguments(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "engine, ar",
    "engine, fr",
    "engine, en",
    "profile, ar",
    "profile, fr",
    "profile, en",
    "dictionary, ar",
    "dictionary, fr",
    "dictionary, en"
  })
  void noPatternHasAnApostropheThatWouldBeSwallowed(String file, String language)
      throws IOException {
    assertThat(read(file, language).values()).noneMatch(text -> text.toString().contains("'"));
  }

  /// The words of one file in one language.
  static Properties read(String file, String language) throws IOException {
    var words = new Properties();
    var name = "/words/" + file + "_" + language + ".properties";
    try (var in = Words.class.getResourceAsStream(name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static List<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).toList();
  }
}
