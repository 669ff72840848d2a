package mizan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/// Addresses that keep what the reader asked for.
class ViewTest {
  private static final Section PORTALS = new Section(1, "k", "/portals");

  @Test
  void thisPageInAnotherLanguageKeepsItsQuery() {
    assertThat(view("name", "وزارة & co").in(Language.ARABIC))
        .isEqualTo("/ar/portals/7?name=%D9%88%D8%B2%D8%A7%D8%B1%D8%A9%20%26%20co");
  }

  @Test
  void aNewOrderStartsAtTheFirstPageAndAPageKeepsTheOrder() {
    assertThat(view("page", "3").with("sort", "-score")).isEqualTo("/fr/portals/7?sort=-score");
    assertThat(view("sort", "-score").with("page", "2"))
        .isEqualTo("/fr/portals/7?sort=-score&page=2");
  }

  @Test
  void theJsonIsThatOfTheVeryPageSeen() {
    assertThat(view("page", "3").asJson()).isEqualTo("/fr/portals/7?page=3&format=json");
  }

  @Test
  void aPageBelowASectionIsInIt() {
    assertThat(view("a", "b").isIn(PORTALS)).isTrue();
    assertThat(view("a", "b").isIn(new Section(1, "k", "/port"))).isFalse();
  }

  @Test
  void aListIsCutIntoPagesThatExist() {
    assertThat(new Pager(9, 20, 45)).isEqualTo(new Pager(3, 20, 45));
    assertThat(new Pager(3, 20, 45).last()).isEqualTo(45);
    assertThat(new Pager(-1, 0, -5).first()).isZero();
    assertThat(new Pager(2, 2, 3).cut(List.of("a", "b", "c"))).containsExactly("c");
    assertThat(new Pager(Integer.MAX_VALUE, 20, 45).page()).isEqualTo(3);
  }

  @Test
  void aColumnThatLeadsIsTurnedRoundAndAStrangeOneIgnored() {
    var sorting = Sorting.of("name", "-score", List.of("name", "score"));
    assertThat(sorting.next("name")).isEqualTo("-name");
    assertThat(sorting.state("name")).isEqualTo("ascending");
    assertThat(sorting.next("score")).isEqualTo("score");
    assertThat(Sorting.of("id; drop", "-score", List.of("name", "score")))
        .isEqualTo(new Sorting("score", true));
  }

  private static View view(String name, String value) {
    var query = new LinkedMultiValueMap<String, String>(Map.of(name, List.of(value)));
    var formats = new Formats(Language.FRENCH, ZoneId.of("UTC"));
    return new View(
        new Words(Map.of(), formats),
        "/portals/7",
        query,
        List.of(PORTALS),
        Optional.empty(),
        Optional.empty(),
        file -> file);
  }
}
