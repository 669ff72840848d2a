package mizan.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import mizan.engine.catalogue.Text;
import mizan.platform.home.SearchIndex.Entry;
import mizan.platform.web.Language;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people type, and the title that they must then find among the first ten.
class SearchGoldTest {
  private static final double FLOOR = 0.95;
  private static final int FIRST = 10;
  private static final int LEAST = 20;
  private static final List<Pair> PAIRS = pairs();
  private static final SearchIndex INDEX = index();

  /// A question and the title that answers it.
  record Pair(Language language, String query, String title) {}

  @BeforeAll
  static void theTitlesAreManyMoreThanTheFirstTen() {
    assertThat(PAIRS).hasSizeGreaterThan(3 * LEAST);
  }

  @ParameterizedTest
  @EnumSource
  void ordinaryQuestionsFindTheirTitle(Language language) {
    var asked = PAIRS.stream().filter(pair -> pair.language == language).toList();
    var missed = asked.stream().filter(pair -> !finds(pair)).map(Pair::query).toList();
    assertThat(asked).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(1 - (double) missed.size() / asked.size())
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
      assertThat(INDEX.search(typed, "", Language.FRENCH, 0, FIRST).hits()).isNotNull();
    }
  }

  @Test
  void aPortalNarrowsTheListAndEveryPortalIsCounted() {
    var all = INDEX.search("écoles", "", Language.FRENCH, 0, FIRST);
    var one = INDEX.search("écoles", "a", Language.FRENCH, 0, FIRST);
    assertThat(one.portals()).isEqualTo(all.portals());
    assertThat(one.total()).isEqualTo(all.portals().getOrDefault("a", 0L));
    assertThat(one.hits()).allMatch(hit -> hit.portal().equals("a"));
  }

  private static boolean finds(Pair pair) {
    return INDEX.search(pair.query, "", pair.language, 0, FIRST).hits().stream()
        .anyMatch(hit -> hit.title().equals(pair.title));
  }

  private static String first(String query) {
    return INDEX.search(query, "", Language.ARABIC, 0, 1).hits().getFirst().title();
  }

  private static SearchIndex index() {
    try {
      var directory = new ByteBuffersDirectory();
      SearchIndex.write(directory, SearchGoldTest::entries);
      return SearchIndex.open(directory);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void entries(Consumer<Entry> each) {
    var titles = PAIRS.stream().map(Pair::title).distinct().toList();
    for (var i = 0; i < titles.size(); i++) {
      each.accept(
          new Entry(
              i % 2 == 0 ? "a" : "b",
              Integer.toString(i),
              null,
              Text.of(titles.get(i)),
              Text.NONE,
              List.of()));
    }
  }

  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var language : Language.values()) {
      read(language)
          .lines()
          .filter(line -> line.contains("|"))
          .forEach(line -> {
            var parts = line.split("\\|", 2);
            pairs.add(new Pair(language, parts[0].strip(), parts[1].strip()));
          });
    }
    return pairs;
  }

  private static String read(Language language) {
    var name = "/search/gold_" + language.code() + ".txt";
    try (var in = SearchGoldTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
