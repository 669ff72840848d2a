package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Style sheets that know a start and an end, never a left and a right.
class StylesheetTest {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern SIDE = Pattern.compile("(?i)[\\w-]*\\b(left|right)\\b[\\w-]*");
  private static final Pattern FOREIGN = Pattern.compile("url\\(\"?+(?!\\.\\./|\"?data:)[^)]*\\)");
  private static final Pattern FONT = Pattern.compile("url\\(\"\\.\\./([^\"]+)\"\\)");

  @Test
  void directionsAreLogical() {
    assertThat(sheets()).isNotEmpty();
    assertThat(sheets()).flatMap(StylesheetTest::sides).isEmpty();
  }

  @Test
  void theCheckSeesAPhysicalDirection() {
    assertThat(sides("p { margin-left: 1px; text-align: right }"))
        .containsExactly("margin-left", "right");
    assertThat(sides("p { margin-inline-start: 1px } /* left */")).isEmpty();
  }

  @Test
  void nothingComesFromElsewhereAndEveryFileIsThere() {
    for (var sheet : sheets()) {
      assertThat(FOREIGN.matcher(sheet).results().map(MatchResult::group)).isEmpty();
      var files = FONT.matcher(sheet).results().map(found -> found.group(1)).toList();
      assertThat(files)
          .allMatch(file -> Files.exists(Sources.MAIN.resolve("resources/static").resolve(file)));
    }
    assertThat(sheets()).anyMatch(sheet -> FONT.matcher(sheet).find());
  }

  private static List<String> sides(String sheet) {
    var rules = COMMENT.matcher(sheet).replaceAll("");
    return SIDE.matcher(rules).results().map(MatchResult::group).toList();
  }

  private static List<String> sheets() {
    return Sources.list(Sources.MAIN.resolve("resources/static/css"), ".css").stream()
        .map(Sources::read)
        .toList();
  }
}
