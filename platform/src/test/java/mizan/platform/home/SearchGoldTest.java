package mizan.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mizan.platform.home.SearchCorpus.Pair;
import mizan.platform.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people type, and the title that they must then find among the first ten.
class SearchGoldTest {
  private static final double FLOOR = 0.95;
  private static final int FIRST = 10;
  private static final int LEAST = 60;

  @TempDir static Path folder;
  private static List<SearchEntry> datasets;
  private static SearchIndex country;
  private static SearchIndex byHand;

  @BeforeAll
  static void makeIndexes() throws IOException {
    datasets = SearchCorpus.country(folder);
    country = SearchCorpus.index(datasets);
    byHand =
        SearchCorpus.index(
            SearchCorpus.byHand(
                SearchCorpus.pairs().stream()
                    .filter(pair -> !isOfCountry(pair))
                    .map(Pair::answer)
                    .toList()));
  }

  @AfterAll
  static void closeIndexes() throws IOException {
    country.close();
    byHand.close();
  }

  @ParameterizedTest
  @EnumSource
  void ordinaryQuestionsFindTheirTitle(Language language) {
    var asked = SearchCorpus.pairs().stream().filter(pair -> pair.language() == language).toList();
    var missed = asked.stream().filter(pair -> !finds(pair)).map(Pair::query).toList();
    var found = asked.size() - missed.size();
    System.out.printf(
        "search %s: %d of %d found among the first ten; missed: %s%n",
        language.code(), found, asked.size(), missed);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat((double) found / asked.size())
        .as("missed: %s", missed)
        .isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void aTitleWithTheVeryWordStandsBeforeOneWithARelative() {
    assertThat(first("مدرسة")).startsWith("مدرسة");
    assertThat(first("مدارس")).startsWith("المدارس");
  }

  @Test
  void strangeCharactersAreOnlyText() {
    for (var typed : List.of("\"", "title:*", "(", "a AND", "~~", "\\", "و", "\u202E")) {
      assertThat(country.search(asked(typed, "", Language.FRENCH), 0, FIRST).hits()).isNotNull();
    }
  }

  @Test
  void aPortalNarrowsTheListAndEveryPortalIsCounted() {
    var all = country.search(asked("eau", "", Language.FRENCH), 0, FIRST);
    var one = country.search(asked("eau", "donnees", Language.FRENCH), 0, FIRST);
    assertThat(one.groups()).isEqualTo(all.groups()).hasSizeGreaterThan(1);
    assertThat(one.total()).isEqualTo(all.groups().getOrDefault("donnees", 0L));
    assertThat(one.hits()).isNotEmpty().allMatch(hit -> hit.group().equals("donnees"));
  }

  @Test
  void theLastWordMayBeOnlyBegun() {
    var begun = country.search(asked("écoles prim", "", Language.FRENCH), 0, FIRST);
    assertThat(begun.whole()).isTrue();
    assertThat(begun.hits()).anyMatch(hit -> hit.title().contains("primaires"));
    assertThat(country.searchWhole(asked("prim ecoles", "", Language.FRENCH), 0, FIRST).total())
        .isZero();
    assertThat(country.search(asked("ecoles qqqqq", "", Language.FRENCH), 0, FIRST).whole())
        .isFalse();
  }

  private static SearchIndex.Asked asked(String text, String group, Language language) {
    return new SearchIndex.Asked(text, group, language);
  }

  private static boolean finds(Pair pair) {
    var index = isOfCountry(pair) ? country : byHand;
    return index.search(asked(pair.query(), "", pair.language()), 0, FIRST).hits().stream()
        .anyMatch(hit -> pair.isAnsweredBy(hit.title()));
  }

  /// Whether a dataset of the country answers it.
  private static boolean isOfCountry(Pair pair) {
    return datasets.stream()
        .flatMap(dataset -> dataset.title().phrases().stream())
        .anyMatch(phrase -> pair.isAnsweredBy(phrase.value()));
  }

  private static String first(String query) {
    return byHand.search(asked(query, "", Language.ARABIC), 0, 1).hits().getFirst().title();
  }
}
