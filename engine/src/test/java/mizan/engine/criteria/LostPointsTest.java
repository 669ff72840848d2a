package mizan.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No file loses a point without being told why.
class LostPointsTest {
  private static final Setting SETTING =
      new Setting(List.of("ar", "fr"), LocalDate.of(2026, 11, 23), Setting.Links.UNMEASURED);
  private static final String[] CELLS = {
    "12",
    "12,5",
    "1 200",
    "",
    "",
    "N/A",
    "2023-04-05",
    "05/04/2023",
    "13.5.2023",
    "Béja",
    "تونس",
    "33.88",
    "9.53",
    "  x ",
    "\"a, b\"",
    "\"unclosed",
    "%",
    "1.200,50",
    "٣٤",
    "Ã©tÃ©",
    "vrai"
  };
  private static final String[] NAMES = {"id", "latitude", "longitude", "date", "", "nom", "nom"};

  @TempDir Path folder;

  @Test
  void everyLostPointHasAFinding() throws IOException {
    var random = new Random(3);
    var lost = 0;
    for (var i = 0; i < 600; i++) {
      for (var of : FileVerdicts.of(anyTable(random), List.of(), SETTING).verdicts()) {
        if (of.verdict() instanceof Verdict.Measured(var value, var findings)) {
          assertThat(findings.isEmpty())
              .as("%s of table %d: %s", of.criterion().code(), i, of.verdict())
              .isEqualTo(value == 1);
          lost += value < 1 ? 1 : 0;
        }
      }
    }
    assertThat(lost).isGreaterThan(1_000);
  }

  private FileProfile anyTable(Random random) throws IOException {
    var text = new StringBuilder();
    var columns = 1 + random.nextInt(6);
    line(text, NAMES, columns, random);
    for (var rows = random.nextInt(30); rows > 0; rows--) {
      var odd = random.nextInt(12);
      line(text, CELLS, odd == 0 ? columns + 1 : odd == 1 ? columns - 1 : columns, random);
    }
    var file = folder.resolve("any.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return Profiler.profile(file, "CSV", List.of());
  }

  private static void line(StringBuilder text, String[] of, int cells, Random random) {
    for (var i = 0; i < cells; i++) {
      text.append(i == 0 ? "" : ",").append(of[random.nextInt(of.length)]);
    }
    text.append('\n');
  }
}
