package mizan.platform.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Guest;
import mizan.platform.web.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Searches that find nothing: what is kept of them, and when it is shown.
@Site
@Import(TestClock.Wound.class)
class MissedSearchesTest {
  private static int asked;

  private final MissedSearches missed;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final Guest anybody;

  @Autowired
  MissedSearchesTest(
      MissedSearches missed, JdbcClient jdbc, TestClock clock, @LocalServerPort int port) {
    this.missed = missed;
    this.jdbc = jdbc;
    this.clock = clock;
    anybody = new Guest(port);
  }

  /// Each time by another address, so that no page is given out again.
  private String get(String path) {
    asked++;
    return anybody.get(path + (path.contains("?") ? "&" : "?") + "again=" + asked).body();
  }

  private void search(String text) {
    assertThat(get("/fr/search?q=" + URLEncoder.encode(text, UTF_8)))
        .contains("Rien n’a été trouvé");
  }

  private List<Integer> times(String term) {
    return jdbc.sql("select times from home_missed where term = ? order by day")
        .param(term)
        .query((row, _) -> row.getInt("times"))
        .list();
  }

  @Test
  void wordsAreShownOnceTheyWereLookedForOnThreeDays() {
    for (var day = 0; day < 3; day++) {
      assertThat(get("/fr/search/missed")).doesNotContain("quokkas");
      search("Quökkas sauvages");
      search("quokkas SAUVAGES");
      clock.pass(Duration.ofDays(1));
    }
    assertThat(times("quokkas sauvages")).containsExactly(1, 1, 1);
    assertThat(get("/fr/search/missed"))
        .contains("quokkas sauvages", "/fr/requests/new?title=quokkas%20sauvages");
    assertThat(anybody.get("/en/search/missed?c=1", "Accept", "application/json").body())
        .contains("\"term\":\"quokkas sauvages\",\"times\":3,\"days\":3");
    assertThat(get("/en/search/missed.csv")).contains("quokkas sauvages", ",3,3,");
  }

  @Test
  void arabicWordsAreFoldedAndManyOnOneDayAreNotShown() {
    search("أسعارُ الزرافـات");
    search("اسعار الزرافات");
    assertThat(times(Spelling.key("اسعار الزرافات"))).containsExactly(1);
    assertThat(get("/ar/search/missed")).doesNotContain("الزرافات");
  }

  @ParameterizedTest
  @CsvSource({
    "amel@gerbilles.example",
    "carte 09876543",
    "98 765 432",
    "gerbille 12345",
    "a",
    "un deux trois quatre cinq six sept huit neuf dix onze"
  })
  void whatMayBeOfAPersonIsNotKept(String text) {
    var before = jdbc.sql("select count(*) from home_missed").query(Long.class).single();
    get("/en/search?q=" + URLEncoder.encode(text, UTF_8));
    assertThat(jdbc.sql("select count(*) from home_missed").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void yearsAreKept() {
    assertThat(MissedSearches.isNobodys("budget 2019-2023", "budget 2019 2023")).isTrue();
  }

  @Test
  void nothingIsKeptLongerThanAYear() {
    jdbc.sql("insert into home_missed (term, day, times) values ('dodos', '2001-02-03', 9)")
        .update();
    missed.forget();
    assertThat(times("dodos")).isEmpty();
  }
}
