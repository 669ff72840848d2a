package mizan.engine.criteria;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cards as files: the same parts, findings and values in Arabic, French and English.
class CardFilesTest {

  private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

  /// One line a card: its criterion, then each finding with the values it must show.
  static final List<String> CARDS =
      """
      mqa-reading: indicator-not-met{indicator} dcat-ap-violation{constraint}{path}
      description-informative: missing too-short{length} repeats-title not-text
      title-readable: missing file-name{given} not-words{given}
      title-unique: shared{count}
      frequency-declared: missing not-recognised{given}
      contact-usable: missing malformed{given} not-monitored{given} personal-mailbox{domain}
      licence-open: missing not-recognised{given} not-open{given}
      documentation-given: missing
      title-bilingual: language-missing{language}
      placeholders-absent: placeholder{field}{given}
      dates-given: issued-missing modified-missing not-readable{field}{given} in-future{field}{given}
      identifier-kept: changed{before}
      harvest-complete: incomplete{announced}{obtained}
      dcat-export: absent broken{place}
      catalogue-bilingual: language-missing{language}{share}
      """
          .lines()
          .toList();

  private static final Pattern FORM =
      Pattern.compile(
          "# [^\\n]+\\n\\n[^\\n]+\\n\\n## Measured\\n.+\\n\\n## Why\\n.+\\n\\n## Repair\\n.+\\n\\n"
              + "## Source\\n(?:- [^\\n]+\\n)+\\n## Findings\\n(?:- `[a-z-]+`: [^\\n]+\\.\\n)+",
          Pattern.DOTALL);

  private static final Pattern HEADING = Pattern.compile("(?m)^#");

  private static final Pattern FINDING = Pattern.compile("(?m)^- `([a-z-]+)`: (.*)$");

  private static final Pattern VALUE = Pattern.compile("\\{[a-z]+\\}");

  @ParameterizedTest
  @FieldSource("CARDS")
  void aCardHasItsPartsInOrderInEveryLanguage(String card) {
    for (var language : LANGUAGES) {
      var text = text("%s/%s.md".formatted(criterion(card), language));

      assertThat(text).matches(FORM).doesNotContain("\r", "TODO");
      assertThat(HEADING.matcher(text).results()).hasSize(6);
    }
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void aCardWordsEveryFindingWithItsValuesInEveryLanguage(String card) {
    for (var language : LANGUAGES) {
      var findings = FINDING.matcher(text("%s/%s.md".formatted(criterion(card), language)));
      var worded = findings.results().map(CardFilesTest::codeAndValues).collect(joining(" "));

      assertThat(criterion(card) + ": " + worded).as(language).isEqualTo(card);
    }
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void theArabicIsArabicAndNoSentenceIsLeftInAnotherLanguage(String card) {
    var arabic = Pattern.compile("\\p{IsArabic}");
    for (var language : LANGUAGES) {
      var heading = text("%s/%s.md".formatted(criterion(card), language)).lines().toList();

      assertThat(arabic.matcher(heading.getFirst()).find()).isEqualTo(language.equals("ar"));
      assertThat(arabic.matcher(heading.get(2)).find()).isEqualTo(language.equals("ar"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"indicators", "judged"})
  void namesHaveTheSameKeysAndNoEmptyTextInEveryLanguage(String file) {
    var english = properties(file, "en");
    for (var language : LANGUAGES) {
      var words = properties(file, language);

      assertThat(words.keySet()).isEqualTo(english.keySet());
      assertThat(words.values()).allSatisfy(word -> assertThat((String) word).isNotBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "repair"})
  void allTwentyThreeIndicatorsAreNamedAndRepaired(String part) {
    assertThat(properties("indicators", "en").stringPropertyNames())
        .filteredOn(key -> key.endsWith("." + part))
        .hasSize(23);
  }

  private static String codeAndValues(MatchResult finding) {
    var values =
        VALUE
            .matcher(finding.group(2))
            .results()
            .map(MatchResult::group)
            .collect(toCollection(TreeSet::new));
    return finding.group(1) + String.join("", values);
  }

  private static String criterion(String card) {
    return card.substring(0, card.indexOf(':'));
  }

  private static Properties properties(String file, String language) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text("%s_%s.properties".formatted(file, language))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String text(String path) {
    var stream = CardFilesTest.class.getResourceAsStream("/cards/" + path);
    try (var file = Objects.requireNonNull(stream, path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
