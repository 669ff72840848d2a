package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Person;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.notices.CatchingUp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an edition becomes is told to everybody once it is public, and to those whom it awaits
/// before.
@LifeSite
@Import(CatchingUp.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnouncedTest {
  private static final String OWN = "announced-waters";
  private static final String OTHER = "announced-roads";
  private static final Pattern TITLE = Pattern.compile("<entry>.*?<title>(.*?)</title>");

  @LocalServerPort private int port;

  private final Round round;
  private final Life life;
  private final Replies replies;
  private final People people;
  private final JdbcClient jdbc;
  private final LittlePortal portal;

  @Autowired
  AnnouncedTest(Round round, Life life, Replies replies, People people, JdbcClient jdbc)
      throws IOException {
    this.round = round;
    this.life = life;
    this.replies = replies;
    this.people = people;
    this.jdbc = jdbc;
    this.portal = new LittlePortal();
  }

  @BeforeAll
  void register() {
    round.register(OWN, portal);
    round.register(OTHER, portal);
  }

  @AfterAll
  void end() {
    portal.close();
  }

  private Person officer(String slug) {
    return people.add(new Grant(Role.OFFICER, Round.body(slug)));
  }

  /// What a feed tells, the newest first.
  private List<String> told(String page) {
    var feed = new Guest(port).get("/en" + page + "/feed.atom").body();
    return TITLE.matcher(feed).results().map(found -> found.group(1)).toList();
  }

  private List<String> letters(Person person) {
    return jdbc.sql("select subject from notices_letter where receiver = ? order by made, subject")
        .param(person.mail())
        .query((row, _) -> String.valueOf(row.getString("subject")))
        .list();
  }

  private String newest(Person person, String subject) {
    return jdbc.sql("select body from notices_letter where receiver = ? and subject = ?")
        .params(person.mail(), subject)
        .query(String.class)
        .single();
  }

  /// As if the site had been ended before it was written down.
  private void forgetPublished() {
    jdbc.sql(
            """
            delete from notices_subject where announcement in
              (select id from notices_announcement where kind = 'edition-published')
            """)
        .update();
    jdbc.sql("delete from notices_announcement where kind = 'edition-published'").update();
  }

  @Test
  void eachAssessorIsToldOnceInTheirLanguageThatTheJuryIsCalled(
      @Autowired ApplicationEventPublisher events, @Autowired CatchingUp catchingUp)
      throws Exception {
    var one = people.add(Role.ASSESSOR);
    var arabic = people.add(Role.ASSESSOR);
    jdbc.sql("update accounts_person set language = 'ar' where id = ?").param(arabic.id()).update();
    var gone = people.add(Role.ASSESSOR);
    jdbc.sql("update accounts_person set state = 'disabled' where id = ?")
        .param(gone.id())
        .update();
    var officer = officer(OWN);
    var edition = round.inReply(OWN);
    var number = edition.number();
    assertThat(letters(one)).isEmpty();
    round.callJury(edition);
    var subject = "The jury is called on edition " + number;
    assertThat(letters(one)).containsExactly(subject);
    assertThat(newest(one, subject))
        .contains("http://127.0.0.1:" + port + "/en/editions/" + number + "\n");
    var inArabic = "لجنة التحكيم مدعوّة إلى النظر في النسخة " + number;
    assertThat(newest(arabic, inArabic)).contains("/ar/editions/" + number);
    assertThat(letters(gone)).isEmpty();
    assertThat(letters(officer)).doesNotContain(subject);

    events.publishEvent(new JuryCalled(number));
    catchingUp.run();
    assertThat(letters(one)).as("each is told once").hasSize(1);
    jdbc.sql("delete from notices_told where what = ?").param("jury " + number).update();
    jdbc.sql("delete from notices_letter").update();
    catchingUp.run();
    catchingUp.run();
    assertThat(letters(one)).as("what was missed is told at the next start").hasSize(1);
  }

  @Test
  void eachStateIsToldToThoseWhomItConcernsAndNoSooner(
      @Autowired Jury jury,
      @Autowired ApplicationEventPublisher events,
      @Autowired CatchingUp catchingUp)
      throws Exception {
    var own = officer(OWN);
    var stranger = officer("nobodys");
    var draft = round.draft(OWN);
    var page = "/editions/" + draft.number();
    assertThat(new Guest(port).get("/en" + page + "/feed.atom").statusCode()).isEqualTo(404);
    life.withdraw(Seen.now(draft.number()), "a mistake");
    assertThat(told(page)).as("nobody had heard of it").isEmpty();

    var edition = round.inReply(OWN);
    var number = edition.number();
    page = "/editions/" + number;
    assertThat(told(page)).containsExactly("Edition " + number + " of the evaluation has begun");
    assertThat(letters(own))
        .containsExactlyInAnyOrder(
            "Provisional results of edition " + number,
            "You may reply to the results of edition " + number);
    assertThat(newest(own, "Provisional results of edition " + number))
        .contains("http://127.0.0.1:" + port + "/en" + page);
    assertThat(letters(stranger)).isEmpty();

    var author = new Replies.Author(own.id(), Round.body(OWN));
    var reply = replies.give(number, author, Round.form(OWN));
    replies.answer(reply, 0, Outcome.NOTED, "So it is.");
    assertThat(newest(own, "Your reply was answered, edition " + number))
        .contains(page + "/replies/" + reply.id());
    assertThat(told(page)).as("an answer is not public yet").hasSize(1);

    round.published(jury, edition);
    var published = "The results of edition " + number + " are published";
    assertThat(told(page)).hasSize(2).contains(published);
    assertThat(told("/portals/" + OWN)).contains(published);
    assertThat(told("/bodies/" + Round.body(OWN))).contains(published);
    assertThat(told("/portals/" + OTHER)).doesNotContain(published);
    assertThat(newest(own, "Recommendations of edition " + number))
        .contains("/en/recommendations?body=" + Round.body(OWN));

    var before = letters(own).size();
    events.publishEvent(new EditionPublished(number));
    catchingUp.run();
    assertThat(told(page)).as("each is told once").hasSize(2);
    assertThat(letters(own)).hasSize(before);

    jdbc.sql("delete from notices_told where what like ?").param("% " + number).update();
    jdbc.sql("delete from notices_letter").update();
    forgetPublished();
    assertThat(told(page)).hasSize(1);
    catchingUp.run();
    catchingUp.run();
    assertThat(told(page)).as("what was missed is told at the next start").contains(published);
    assertThat(letters(own)).containsExactly("Recommendations of edition " + number);

    life.withdraw(Seen.now(number), "a wrong list");
    assertThat(told(page)).contains("Edition " + number + " of the evaluation was withdrawn");
    assertThat(letters(stranger)).isEmpty();
  }
}
