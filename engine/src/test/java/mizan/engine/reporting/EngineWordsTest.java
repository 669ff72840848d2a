package mizan.engine.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mizan.engine.harvesting.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine's words: alike in the three languages, all there, all used.
class EngineWordsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+\\}");

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void everyLanguageHasTheSameKeysWithTheSameArguments(String language) throws IOException {
    var english = words("en");
    var other = words(language);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(arguments(other.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void noPatternHasAnApostropheThatWouldBeSwallowed() throws IOException {
    for (var language : Words.LANGUAGES) {
      assertThat(words(language).values()).noneMatch(text -> text.toString().contains("'"));
    }
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    var sources = new StringBuilder();
    try (var files = Files.walk(Path.of("src/main"))) {
      for (var file : files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    var text = sources.toString();
    for (var key : words("en").stringPropertyNames()) {
      var family = key.substring(0, key.indexOf('.') + 1);
      assertThat(text.contains('"' + key + '"') || text.contains('"' + family + "\" +"))
          .as(key)
          .isTrue();
    }
  }

  @Test
  void everyProblemOfAHarvestHasWords() {
    for (var kind : Problem.Kind.values()) {
      for (var language : Words.LANGUAGES) {
        assertThat(Words.in(language).text("problem." + kind.code())).isNotBlank();
      }
    }
  }

  @Test
  void monthsInArabicAreThoseOfTheMaghreb() {
    assertThat(Words.in("ar").day(LocalDate.of(2026, 8, 3))).contains("أوت").contains("2026");
  }

  private static Set<String> arguments(String text) {
    var found = new TreeSet<String>();
    ARGUMENT.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }

  private static Properties words(String language) throws IOException {
    var words = new Properties();
    try (var in = Words.class.getResourceAsStream("/words/engine_" + language + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
