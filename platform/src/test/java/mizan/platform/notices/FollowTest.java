package mizan.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mizan.platform.SameMoment;
import mizan.platform.TestClock;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Secret;
import mizan.platform.bodies.Bodies;
import mizan.platform.notices.pages.OutboxPage.Shown;
import mizan.platform.portals.Portals;
import mizan.platform.web.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody without an account follows, is told once of each thing, and goes without a trace.
@NewsSite
class FollowTest {
  private static final String MAIL = "reader@letters.example";

  @LocalServerPort private int port;

  private final News news;
  private final Herald herald;
  private final JdbcClient jdbc;
  private final TestClock clock;

  @Autowired
  FollowTest(News news, Herald herald, JdbcClient jdbc, TestClock clock) {
    this.news = news;
    this.herald = herald;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeAll
  static void register(@Autowired Bodies bodies, @Autowired Portals portals) {
    News.register(bodies, portals);
  }

  @BeforeEach
  void letTimePass() {
    clock.pass(Duration.ofDays(2));
    news.forget();
  }

  private HttpResponse<String> ask(String mail, String topic, String rhythm) {
    return new Guest(port)
        .post("/en/follow", "mail", mail, "topic", topic, "rhythm", rhythm, "language", "en");
  }

  /// Somebody who has confirmed.
  ///
  /// @return the path of the page on which they change what they follow
  private String follow(String mail, String topic, String rhythm) {
    assertThat(ask(mail, topic, rhythm).statusCode()).isEqualTo(200);
    return confirm(mail);
  }

  private String confirm(String mail) {
    var answer = new Guest(port).post(News.link(letters(mail).getFirst(), "/confirm/"));
    assertThat(answer.statusCode()).isEqualTo(303);
    jdbc.sql("delete from notices_letter").update();
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private List<Shown> letters(String mail) {
    return news.lettersTo(mail);
  }

  private void passAndTell(Duration time) {
    herald.round();
    clock.pass(time);
    herald.round();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from notices_" + table).query(Long.class).single();
  }

  @Test
  void nothingIsToldBeforeTheLinkIsConfirmedByAButton() {
    assertThat(ask(MAIL, "/portals/waters", "at-once").body()).contains("Look into your mail");
    var link = News.link(letters(MAIL).getFirst(), "/confirm/");
    var page = new Guest(port).get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Portal: Portal of &lt;Waters&gt; &amp; woods");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(count("follower")).isZero();
    news.certificate("waters");
    passAndTell(Duration.ofHours(1));
    assertThat(letters(MAIL)).hasSize(1);
  }

  @Test
  void whatIsFollowedIsToldOnceAndWhatIsNotIsNot() {
    follow(MAIL, "/portals/waters", "at-once");
    news.certificate("waters");
    news.certificate("roads");
    herald.round();
    assertThat(letters(MAIL)).isEmpty();
    passAndTell(Duration.ofMinutes(6));
    passAndTell(Duration.ofDays(8));
    assertThat(letters(MAIL)).hasSize(1);
    var letter = letters(MAIL).getFirst();
    assertThat(letter.subject())
        .startsWith("Gold certificate of excellence for Portal of <Waters> & woods");
    assertThat(letter.text()).contains("/en/certificates/7F3K", "/en/follow/mine/");
  }

  @Test
  void aLetterStopsByOneClickOfAMailProgramAndNothingStays() {
    follow(MAIL, "", "at-once");
    news.certificate("waters");
    passAndTell(Duration.ofMinutes(6));
    news.certificate("roads");
    herald.round();
    var unsubscribe =
        jdbc.sql("select unsubscribe from notices_letter").query(String.class).single();
    var path = unsubscribe.replaceFirst("http://[^/]+", "");
    assertThat(new Guest(port).get(path).statusCode()).isEqualTo(200);
    assertThat(count("follower")).isOne();
    var answer = new Guest(port).post(path, List.of(), "List-Unsubscribe", "One-Click");
    assertThat(answer.statusCode()).isEqualTo(200);
    for (var table : List.of("follower", "following", "link", "pending", "request", "letter")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(new Guest(port).post(path, List.of(), "List-Unsubscribe", "One-Click").statusCode())
        .isEqualTo(410);
    var told = jdbc.sql("select subject, was, became, why from accounts_audit").query();
    assertThat(told.listOfRows().toString()).doesNotContain("letters.example");
    assertThat(
            jdbc.sql("select action from accounts_audit where kind = 'follower' order by number")
                .query(String.class)
                .list())
        .endsWith("follower-confirmed", "follower-stopped");
  }

  @ParameterizedTest
  @EnumSource
  void aLinkThatIsForgedUsedOrExpiredSaysSo(Language language) {
    var guest = new Guest(port);
    var home = "/" + language.code() + "/follow/";
    ask(MAIL, "", "daily");
    var used = News.link(letters(MAIL).getFirst(), "/confirm/").replace("/en/follow/", home);
    assertThat(guest.post(used).statusCode()).isEqualTo(303);
    ask(MAIL, "/portals/roads", "daily");
    var expired = News.link(letters(MAIL).getFirst(), "/confirm/").replace("/en/follow/", home);
    clock.pass(Followers.TO_CONFIRM);
    var forged = UUID.randomUUID().toString();
    for (var path :
        List.of(
            used,
            expired,
            home + "confirm/" + forged,
            home + "mine/" + forged,
            home + "stop/" + forged)) {
      assertThat(guest.get(path).statusCode()).as(path).isEqualTo(410);
      var answer = guest.post(path, "do", "change");
      assertThat(answer.statusCode()).as(path).isEqualTo(410);
      assertThat(answer.body()).contains("lang=\"" + language.code() + "\"");
    }
    assertThat(count("follower")).isOne();
    assertThat(count("following")).isOne();
  }

  @Test
  void twoLettersConfirmedAtTheSameMomentMakeOneFollowerOfBoth(
      @Autowired Followers followers, @Autowired TransactionTemplate transaction) throws Exception {
    ask(MAIL, "/portals/waters", "daily");
    var first = News.link(letters(MAIL).getFirst(), "/confirm/");
    jdbc.sql("delete from notices_letter").update();
    ask(MAIL, "/portals/roads", "weekly");
    var second = News.link(letters(MAIL).getFirst(), "/confirm/");
    var answer =
        SameMoment.second(
            transaction,
            () -> followers.confirm(new Secret(first.replaceFirst(".*/", ""))),
            () -> new Guest(port).post(second));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(count("follower")).isOne();
    assertThat(count("following")).isEqualTo(2);
    var mine = answer.headers().firstValue("Location").orElseThrow();
    assertThat(new Guest(port).get(mine).body()).contains("/portals/waters", "/portals/roads");

    jdbc.sql("delete from notices_letter").update();
    ask(MAIL, "", "daily");
    var third = News.link(letters(MAIL).getFirst(), "/confirm/");
    var stopped =
        SameMoment.second(
            transaction,
            () -> followers.confirm(new Secret(third.replaceFirst(".*/", ""))),
            () -> new Guest(port).post(mine.replace("/mine/", "/stop/")));
    assertThat(stopped.statusCode()).isEqualTo(200);
    assertThat(count("following")).as("who stops, stops all of it").isZero();
  }

  @Test
  void aRequestThatNobodyConfirmsIsForgottenWithItsLetter() {
    ask(MAIL, "", "daily");
    assertThat(count("letter")).isOne();
    clock.pass(Followers.TO_CONFIRM.plusHours(2));
    herald.round();
    assertThat(count("request")).isZero();
    assertThat(count("letter")).isZero();
  }

  @Test
  void theAnswerIsTheSameWhetherTheAddressIsKnownOrNot() {
    follow(MAIL, "", "daily");
    clock.pass(Duration.ofHours(1));
    var known = ask(MAIL, "", "weekly");
    var unknown = ask("nobody@letters.example", "", "weekly");
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
    assertThat(known.body()).isEqualTo(unknown.body());
    assertThat(letters(MAIL).getFirst().text().replaceAll("confirm/\\S+", ""))
        .isEqualTo(
            letters("nobody@letters.example").getFirst().text().replaceAll("confirm/\\S+", ""));
  }

  @Test
  void aFormThatIsSentTwiceWritesOneLetter() {
    ask(MAIL, "", "daily");
    ask(MAIL.replace('r', 'R') + " ", "", "daily");
    assertThat(letters(MAIL)).hasSize(1);
    confirm(MAIL);
    clock.pass(Duration.ofHours(1));
    follow(MAIL, "/portals/waters", "daily");
    assertThat(count("follower")).isOne();
    assertThat(count("following")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reader",
        "reader@",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example%0aBcc:c@d.example",
        "a@b.example,c@d.example",
        "<a@b.example>"
      })
  void whatIsNoAddressIsWrittenTo(String mail) {
    var answer = ask(mail, "", "daily");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id=\"mail-error\"");
    assertThat(count("letter")).isZero();
  }

  @Test
  void whatCannotBeFollowedIsRefused() {
    for (var topic : List.of("/portals/nothing", "/editions/77", "/people", "'; --")) {
      var answer = ask(MAIL, topic, "daily");
      assertThat(answer.statusCode()).as(topic).isEqualTo(400);
      assertThat(answer.body()).contains("id=\"topic-error\"");
      assertThat(new Guest(port).get("/en/follow?topic=" + topic.replace(" ", "+")).statusCode())
          .isEqualTo(200);
    }
    assertThat(count("request")).isZero();
  }

  @Test
  void nobodyIsFlooded() {
    for (var i = 0; i < Followers.TO_MAIL.most(); i++) {
      assertThat(ask("flooded@letters.example", "", "daily").statusCode()).isEqualTo(200);
      clock.pass(Duration.ofMinutes(11));
    }
    var answer = ask("flooded@letters.example", "", "daily");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(letters("flooded@letters.example")).hasSize(Followers.TO_MAIL.most());
  }

  @Test
  void oneNetworkDoesNotWriteToTheWholeCountry() {
    clock.pass(Duration.ofHours(1));
    var most = Followers.OF_NETWORK.most();
    for (var i = 0; i < most; i++) {
      assertThat(ask("r" + i + "@letters.example", "", "daily").statusCode()).isEqualTo(200);
    }
    assertThat(ask("last@letters.example", "", "daily").statusCode()).isEqualTo(429);
    assertThat(count("letter")).isEqualTo(most);
  }

  @Test
  void anotherSiteMakesNobodyFollow() {
    var answer =
        new Guest(port)
            .post("/en/follow", List.of("Sec-Fetch-Site", "cross-site"), "mail", MAIL, "topic", "");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(count("request")).isZero();
  }

  @Test
  void aDigestTellsAllOfADayOnceByWhatIsFollowed() {
    follow(MAIL, "", "daily");
    clock.pass(Duration.ofHours(1));
    follow(MAIL, "/portals/waters", "daily");
    passAndTell(Duration.ofDays(1));
    assertThat(letters(MAIL)).as("nothing has happened").isEmpty();
    news.certificate("waters");
    news.certificate("roads");
    clock.pass(Duration.ofSeconds(1));
    news.carriedOut("roads", 3, 1);
    passAndTell(Duration.ofDays(1));
    passAndTell(Duration.ofDays(1));
    assertThat(letters(MAIL)).hasSize(1);
    var letter = letters(MAIL).getFirst();
    assertThat(letter.subject()).isEqualTo("3 news of the evaluation");
    assertThat(letter.text())
        .containsSubsequence(
            "— Portal of <Waters> & woods",
            "Gold certificate",
            "— The whole evaluation",
            "Gold certificate",
            "3 recommendations carried out",
            "/en/recommendations?body=roads");
  }

  @Test
  void aLetterThatIsCutShortIsWrittenAfterwardsAndOnce() {
    follow(MAIL, "", "at-once");
    news.certificate("waters");
    herald.round();
    clock.pass(Duration.ofMinutes(6));
    jdbc.sql("alter table notices_letter rename to taken_away").update();
    try {
      assertThatThrownBy(herald::round).isInstanceOf(DataAccessException.class);
    } finally {
      jdbc.sql("alter table taken_away rename to notices_letter").update();
    }
    assertThat(count("pending")).isOne();
    herald.round();
    herald.round();
    assertThat(letters(MAIL)).hasSize(1);
    assertThat(count("pending")).isZero();
  }

  @Test
  void aFollowerChangesWhatTheyAreToldAndGoesWithTheLastOfIt() {
    var mine = follow(MAIL, "/portals/waters", "weekly");
    var guest = new Guest(port);
    assertThat(guest.get(mine).body()).contains(MAIL, "Portal of &lt;Waters&gt;");
    news.certificate("waters");
    herald.round();
    assertThat(guest.post(mine, "do", "change", "rhythm", "at-once", "language", "ar").statusCode())
        .isEqualTo(303);
    assertThat(guest.post(mine, "do", "follow", "topic", "/bodies/roads").statusCode())
        .isEqualTo(303);
    assertThat(guest.post(mine, "do", "follow", "topic", "/bodies/no").statusCode()).isEqualTo(400);
    assertThat(guest.post(mine, "do", "dance").statusCode()).isEqualTo(400);
    passAndTell(Duration.ofMinutes(6));
    assertThat(letters(MAIL).getFirst().subject()).startsWith("شهادة التميّز الذهبية");
    assertThat(guest.post(mine, "do", "unfollow", "topic", "/portals/waters").statusCode())
        .isEqualTo(303);
    assertThat(count("following")).isOne();
    var last = guest.post(mine, "do", "unfollow", "topic", "/bodies/roads");
    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(count("follower")).isZero();
    assertThat(guest.get(mine).statusCode()).isEqualTo(410);
  }

  @Test
  void nobodyFollowsWithoutEnd() {
    var mine = follow(MAIL, "", "weekly");
    var id = jdbc.sql("select id from notices_follower").query(String.class).single();
    for (var i = 1; i < 100; i++) {
      jdbc.sql("insert into notices_following (follower, topic) values (?, ?)")
          .params(id, "/editions/" + i)
          .update();
    }
    var answer = new Guest(port).post(mine, "do", "follow", "topic", "/portals/waters");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("id=\"topic-error\"");
    assertThat(count("following")).isEqualTo(100);
  }
}
