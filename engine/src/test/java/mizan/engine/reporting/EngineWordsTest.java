package mizan.engine.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import mizan.engine.harvesting.Problem;
import org.junit.jupiter.api.Test;

/// The words of reports and of the command line: all there, all used.
class EngineWordsTest {
  @Test
  void everyKeyIsUsed() throws IOException {
    var sources = new StringBuilder();
    try (var files = Files.walk(Path.of("src/main"))) {
      for (var file : files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    var text = sources.toString();
    for (var key : WordFilesTest.read("engine", "en").stringPropertyNames()) {
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
}
