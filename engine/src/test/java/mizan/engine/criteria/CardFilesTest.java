package mizan.engine.criteria;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mizan.engine.mqa.DcatApViolation;
import mizan.engine.mqa.IndicatorNotMet;
import mizan.engine.reporting.Card;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cards as files: the same parts, findings and values in Arabic, French and English.
class CardFilesTest {

  private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

  /// Findings that the engine gives over whole catalogues: here only their fields are known.
  private static final Map<String, Set<String>> OVER_CATALOGUE =
      Map.of(
          Criteria.MQA_READING,
          Set.of(codeAndFields(IndicatorNotMet.class), codeAndFields(DcatApViolation.class)),
          Criteria.TITLE_UNIQUE,
          Set.of("shared{count}"),
          Criteria.IDENTIFIER_KEPT,
          Set.of("changed{before}"),
          Criteria.CONTENT_FRESH,
          Set.of("overdue{days}{period}"),
          Criteria.SCHEMA_STABLE,
          Set.of("columns-lost{columns}{count}"));

  static final List<Criterion> CARDS = Criteria.all();

  private static final Pattern FORM =
      Pattern.compile(
          "# [^\\n]+\\n\\n[^\\n]+\\n\\n## Measured\\n.+\\n\\n## Why\\n.+\\n\\n## Repair\\n.+\\n\\n"
              + "## Source\\n(?:- [^\\n]+\\n)+\\n## Findings\\n(?:- `[a-z-]+`: [^\\n]+\\.\\n)+",
          Pattern.DOTALL);

  static final List<String> JUDGED = Criteria.JUDGED;

  private static final Pattern JUDGED_FORM =
      Pattern.compile(
          "# [^\\n]+\\n\\n[^\\n]+\\n\\n## Judged\\n.+\\n\\n## Why\\n.+\\n\\n## Scale\\n"
              + "(?:- `[0-9.]+`: [^\\n]+\\.\\n){5}\\n## Evidence\\n.+\\n\\n## Source\\n(?:- [^\\n]+\\n)+",
          Pattern.DOTALL);

  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

  private static final Pattern HEADING = Pattern.compile("(?m)^#");

  private static final Pattern FINDING = Pattern.compile("(?m)^- `([a-z-]+)`: (.*)$");

  private static final Pattern VALUE = Pattern.compile("\\{[a-z]+\\}");

  @ParameterizedTest
  @FieldSource("CARDS")
  void aCardHasItsPartsInOrderInEveryLanguage(Criterion card) {
    for (var language : LANGUAGES) {
      var text = text("%s/%s.md".formatted(card.code(), language));

      assertThat(text).matches(FORM).doesNotContain("\r", "TODO");
      assertThat(HEADING.matcher(text).results()).hasSize(6);
    }
  }

  @ParameterizedTest
  @FieldSource("JUDGED")
  void aCardOfWhatPeopleJudgeHasItsPartsAndAScaleOfFiveStepsInEveryLanguage(String criterion) {
    for (var language : LANGUAGES) {
      var text = text("%s/%s.md".formatted(criterion, language));

      assertThat(text).matches(JUDGED_FORM).doesNotContain("\r", "TODO");
      assertThat(HEADING.matcher(text).results()).hasSize(6);
      assertThat(Card.of(criterion, language).scale().keySet())
          .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
      assertArabicIsArabic(text, language);
    }
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void aCardWordsEveryFindingWithItsValuesInEveryLanguage(Criterion card) {
    for (var language : LANGUAGES) {
      var findings = FINDING.matcher(text("%s/%s.md".formatted(card.code(), language)));

      assertThat(findings.results().map(CardFilesTest::codeAndValues))
          .as("%s in %s", card.code(), language)
          .containsExactlyInAnyOrderElementsOf(given(card));
    }
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void theArabicIsArabicAndNoSentenceIsLeftInAnotherLanguage(Criterion card) {
    for (var language : LANGUAGES) {
      assertArabicIsArabic(text("%s/%s.md".formatted(card.code(), language)), language);
    }
  }

  private static void assertArabicIsArabic(String card, String language) {
    var lines = card.lines().toList();
    for (var line : List.of(lines.getFirst(), lines.get(2))) {
      assertThat(ARABIC.matcher(line).find()).as(line).isEqualTo(language.equals("ar"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"indicators", "dimensions"})
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

  /// The findings that a criterion's class declares, each with its fields.
  private static Set<String> given(Criterion criterion) {
    return switch (criterion) {
      case Criterion.OverCatalogue(var code, _) -> OVER_CATALOGUE.getOrDefault(code, Set.of());
      case Criterion.OfDataset _, Criterion.OfFile _, Criterion.OfContent _, Criterion.OfPortal _ ->
          Arrays.stream(criterion.getClass().getDeclaredClasses())
              .filter(Finding.class::isAssignableFrom)
              .map(CardFilesTest::codeAndFields)
              .collect(toSet());
    };
  }

  private static String codeAndFields(Class<?> finding) {
    return Criterion.kebab(finding.getSimpleName())
        + Arrays.stream(finding.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(field -> !field.equals("where"))
            .sorted()
            .map(field -> "{" + field + "}")
            .collect(joining());
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
