package mizan.platform.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mizan.engine.results.Keys;
import mizan.platform.Measured;
import mizan.platform.TestClock;
import mizan.platform.accounts.Actor;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.editions.Opinion.Verdict;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Trilingual;

/// Leads editions of little portals to where a test needs them. A portal `x` answers for the body
/// `body-of-x`.
public class Round {
  private final Life life;
  private final Editions editions;
  private final Registers registers;
  private final People people;
  private final TestClock clock;

  Round(Life life, Editions editions, Registers registers, People people, TestClock clock) {
    this.life = life;
    this.editions = editions;
    this.registers = registers;
    this.people = people;
    this.clock = clock;
  }

  /// Where portals and their bodies are entered, and who confirms what was found of them.
  record Registers(Portals portals, Bodies bodies, Jury jury) {}

  public void register(String slug, LittlePortal portal) {
    var body = PublicBody.of(body(slug), PublicBody.Kind.AGENCY, Trilingual.same("Of " + slug));
    registers.bodies().register(body);
    registers
        .portals()
        .register(
            new Portal(
                slug, portal.address(), "dcat-us", Trilingual.same("The " + slug), body.slug()));
  }

  public static String body(String slug) {
    return "body-of-" + slug;
  }

  public Guest officer(String slug, int port) {
    return people.signIn(people.add(new Grant(Role.OFFICER, body(slug))), port);
  }

  public Guest unit(int port) {
    return people.signIn(people.add(Role.UNIT), port);
  }

  Guest with(Role role, int port) {
    return people.signIn(people.add(role), port);
  }

  Edition draft(String... slugs) {
    return life.draft(EditionScope.usual(List.of(slugs)), false, false, List.of("en"));
  }

  Edition frozen(String... slugs) {
    return life.freeze(Seen.now(draft(slugs).number()));
  }

  /// Frozen, and judged by a methodology of the test's own.
  public Edition frozenBy(String methodology, String... slugs) throws IOException {
    var edition = frozen(slugs);
    Files.writeString(editions.methodology(edition), methodology);
    return edition;
  }

  public Edition measured(Edition frozen) throws InterruptedException {
    editions.begin(Seen.now(frozen.number()), () -> Ground.NONE);
    Measured.await(editions, frozen.number());
    return again(frozen);
  }

  public Edition openReplies(Edition provisional) {
    return life.openReplies(Seen.now(provisional.number()));
  }

  Edition provisional(String... slugs) throws InterruptedException {
    var edition = frozen(slugs);
    editions.begin(Seen.now(edition.number()), () -> Ground.NONE);
    Measured.await(editions, edition.number());
    return again(edition);
  }

  Edition inReply(String... slugs) throws InterruptedException {
    return life.openReplies(Seen.now(provisional(slugs).number()));
  }

  /// Lets the time to reply pass.
  public void passReplyTime() {
    clock.pass(Duration.ofDays(EditionScope.LEAST_REPLY_DAYS + 8L));
  }

  Edition published(Jury jury, Edition inReply) {
    var called = callJury(inReply);
    jury.note(Seen.now(called.number()), "member", Actor.ACADEMIA.code(), Verdict.CONFIRM, "");
    return publish(called);
  }

  /// From the scope to what everybody reads.
  public Edition published(String... slugs) throws InterruptedException {
    return published(registers.jury(), inReply(slugs));
  }

  public void withdraw(Edition published) {
    life.withdraw(Seen.now(published.number()), "A wrong list.");
  }

  /// Once the time to reply has passed.
  public Edition callJury(Edition inReply) {
    passReplyTime();
    return life.callJury(Seen.now(inReply.number()));
  }

  public Edition publish(Edition confirmed) {
    return life.publish(Seen.now(confirmed.number()));
  }

  public Edition again(Edition edition) {
    return editions.find(edition.number()).orElseThrow();
  }

  /// A reply to the file that is gone.
  static ReplyForm form(String portal) {
    return new ReplyForm(
        UUID.randomUUID().toString(),
        new Subject(portal, Keys.text(Keys.of("gone")), 1, "file-given", "dead"),
        "The file has moved.",
        "https://waters.example/moved",
        null);
  }
}
