package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Templates that hold no words of their own: every word comes from the messages.
///
/// Read from the classes that the templates become, where what is literal stands apart.
class TemplatesTest {
  private static final Path GENERATED = Path.of("target/generated-sources/jte");
  private static final Pattern LITERAL =
      Pattern.compile("\\.writeContent\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&\\w+;|&#\\w+;");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile(
          "\\b(?:alt|title|aria-label|placeholder|aria-description)=\"[^\"]*\\p{L}[^\"]*\"");
  private static final Pattern STYLE_OR_SCRIPT =
      Pattern.compile("(?i)<style|\\bstyle=|<script(?![^>]*\\bsrc=)|\\bon\\w+=\"");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  @Test
  void noTemplateHoldsAWord() {
    assertThat(templates()).isNotEmpty();
    for (var template : templates()) {
      assertThat(words(literals(Sources.read(template)))).as("%s", template).isEmpty();
    }
  }

  @Test
  void noTemplateHoldsAStyleOrAScript() {
    for (var template : templates()) {
      assertThat(literals(Sources.read(template))).doesNotContainPattern(STYLE_OR_SCRIPT);
    }
    assertThat("<p style=\"x\">").containsPattern(STYLE_OR_SCRIPT);
  }

  @Test
  void theCheckSeesWordsBetweenTagsAndInSpokenAttributes() {
    assertThat(words("<p class=\"x\">Hello</p>")).containsExactly("Hello");
    assertThat(words("<img alt=\"A picture\">")).containsExactly("alt=\"A picture\"");
    assertThat(words("<a href=\"/x\" aria-label=\"\">&nbsp;/</a>")).isEmpty();
  }

  private static List<String> words(String markup) {
    var spoken = SPOKEN_ATTRIBUTE.matcher(markup).results().map(MatchResult::group).toList();
    if (!spoken.isEmpty()) {
      return spoken;
    }
    var text = ENTITY.matcher(TAG.matcher(markup).replaceAll("")).replaceAll("");
    return LETTERS.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String literals(String generated) {
    return LITERAL
        .matcher(generated)
        .results()
        .map(found -> found.group(1).translateEscapes())
        .collect(Collectors.joining());
  }

  private static List<Path> templates() {
    return Sources.list(GENERATED, ".java");
  }
}
