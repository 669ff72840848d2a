package mizan.platform.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mizan.platform.TestClock;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Person;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.notices.LittleReceiver.Message;
import mizan.platform.notices.pages.OutboxPage.Shown;
import mizan.platform.portals.Portals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Other systems are told by signed messages, again and again until they take them, and the unit is
/// told when they do not.
@NewsSite
class WebhooksTest {
  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

  @LocalServerPort private int port;

  private final News news;
  private final Herald herald;
  private final Courier courier;
  private final People people;
  private final TestClock clock;
  private LittleReceiver receiver;
  private Person member;
  private Guest unit;

  @Autowired
  WebhooksTest(News news, Herald herald, Courier courier, People people, TestClock clock)
      throws IOException {
    this.news = news;
    this.herald = herald;
    this.courier = courier;
    this.people = people;
    this.clock = clock;
    this.receiver = new LittleReceiver();
    this.member = people.add(Role.UNIT);
    this.unit = new Guest(0);
  }

  @BeforeAll
  static void register(@Autowired Bodies bodies, @Autowired Portals portals) {
    News.register(bodies, portals);
  }

  @BeforeEach
  void open() {
    clock.pass(Duration.ofDays(1));
    news.forget();
    unit = people.signIn(member, port);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private HttpResponse<String> add(String key, String address, String topic) {
    return unit.post("/en/webhooks", "key", key, "address", address, "topic", topic);
  }

  /// A webhook that leads to the receiver.
  ///
  /// @return its id
  private String webhook(String topic) {
    var key = UUID.randomUUID().toString();
    assertThat(add(key, receiver.address(), topic).statusCode()).isEqualTo(200);
    return key;
  }

  private HttpResponse<String> take(String id, String... answers) {
    return unit.post("/en/webhooks/" + id, answers);
  }

  private static String secret(HttpResponse<String> page) {
    return SECRET
        .matcher(page.body().replace("&#43;", "+"))
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  private JsonNode page(String id) {
    return json(unit.get("/en/webhooks/" + id, "Accept", "application/json").body());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private Message last() {
    return receiver.messages().getLast();
  }

  private void deliver() {
    herald.round();
    courier.deliver();
  }

  private List<Shown> lettersOfWebhooks() {
    return news.lettersTo(member.mail()).stream()
        .filter(letter -> letter.subject().contains("webhook"))
        .toList();
  }

  /// As the specification says, written anew here: the secrets that have signed a message.
  private static boolean isSignedBy(Message message, String secret) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
    var signed = message.id() + "." + message.timestamp() + "." + message.body();
    var expected = mac.doFinal(signed.getBytes(UTF_8));
    return Stream.of(message.signature().split(" ", -1))
        .map(each -> each.split(",", 2))
        .anyMatch(each ->
            each[0].equals("v1")
                && MessageDigest.isEqual(Base64.getDecoder().decode(each[1]), expected));
  }

  @Test
  void anAnnouncementArrivesSignedAndAsACloudEvent() throws Exception {
    var key = UUID.randomUUID().toString();
    var secret = secret(add(key, receiver.address(), "/portals/waters"));
    news.certificate("roads");
    var certificate = news.certificate("waters");
    deliver();
    assertThat(receiver.messages()).hasSize(1);
    var message = last();
    assertThat(message.type()).isEqualToIgnoringCase("application/cloudevents+json; charset=utf-8");
    assertThat(message.timestamp()).isEqualTo("" + clock.instant().getEpochSecond());
    assertThat(isSignedBy(message, secret)).isTrue();
    assertThat(isSignedBy(message, Signature.newSecret())).isFalse();
    var event = json(message.body());
    assertThat(event.get("specversion").asString()).isEqualTo("1.0");
    assertThat(event.get("id").asString()).isEqualTo(message.id());
    assertThat(event.get("source").asString()).isEqualTo("http://127.0.0.1:" + port);
    assertThat(event.get("type").asString()).isEqualTo("mizan.certificate-awarded");
    assertThat(event.get("data").get("link").get("ar").asString())
        .endsWith("/ar/certificates/" + certificate);
    assertThat(event.get("data").get("title").get("fr").asString()).contains(News.NAME.fr());
    assertThat(event.get("data").get("topics").toString()).contains("\"/bodies/waters\"");
    deliver();
    assertThat(receiver.messages()).as("what was taken is not sent again").hasSize(1);
    assertThat(page(key).get("deliveries").get(0).get("state").asString()).isEqualTo("delivered");
  }

  @Test
  void theSecretIsShownOnceAndTheOldOneSignsForADay() throws Exception {
    var key = UUID.randomUUID().toString();
    var old = secret(add(key, receiver.address(), ""));
    assertThat(unit.get("/en/webhooks/" + key).body()).doesNotContain("whsec_");
    assertThat(unit.get("/en/webhooks").body()).doesNotContain("whsec_");
    var renewed = secret(take(key, "do", "renew"));
    assertThat(renewed).isNotEqualTo(old);
    take(key, "do", "test");
    deliver();
    assertThat(isSignedBy(last(), old)).isTrue();
    assertThat(isSignedBy(last(), renewed)).isTrue();
    clock.pass(Duration.ofHours(25));
    unit = people.signIn(member, port);
    take(key, "do", "test");
    deliver();
    assertThat(isSignedBy(last(), old)).isFalse();
    assertThat(isSignedBy(last(), renewed)).isTrue();
  }

  @Test
  void aFormThatIsSentTwiceAddsOneWebhook() {
    var key = UUID.randomUUID().toString();
    assertThat(add(key, receiver.address(), "").body()).contains("whsec_");
    var again = add(key, receiver.address(), "");
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(json(unit.get("/en/webhooks", "Accept", "application/json").body()).get("webhooks"))
        .hasSize(1);
    assertThat(add("no-key", receiver.address(), "").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNotTakenIsSentAgainWithTheSameIdAndGivenUpAfterThreeDays() {
    var id = webhook("");
    receiver.answerWith(500);
    take(id, "do", "test");
    deliver();
    var begun = clock.instant();
    for (var tries = 1; tries < 10; tries++) {
      deliver();
      assertThat(receiver.messages()).as("it waits after %s", tries).hasSize(tries);
      clock.pass(Duration.ofDays(1));
      deliver();
    }
    assertThat(receiver.messages()).hasSize(10);
    assertThat(receiver.messages().stream().map(Message::id).distinct()).hasSize(1);
    assertThat(receiver.messages().stream().map(Message::body).distinct()).hasSize(1);
    assertThat(receiver.messages().stream().map(Message::signature).distinct()).hasSize(10);
    clock.pass(Duration.ofDays(9));
    deliver();
    assertThat(receiver.messages()).hasSize(10);
    assertThat(Duration.between(begun, clock.instant())).isGreaterThan(Duration.ofDays(3));
    assertThat(lettersOfWebhooks().getFirst().text())
        .contains(receiver.address(), "/en/webhooks/" + id);
    unit = people.signIn(member, port);
    var delivery = page(id).get("deliveries").get(0);
    assertThat(delivery.get("state").asString()).isEqualTo("given-up");
    assertThat(delivery.get("outcome").asString()).isEqualTo("500");

    receiver.answerWith(200);
    take(id, "do", "again", "delivery", delivery.get("id").asString());
    deliver();
    assertThat(last().id()).isEqualTo(delivery.get("id").asString());
    assertThat(page(id).get("deliveries").get(0).get("state").asString()).isEqualTo("delivered");
  }

  @Test
  void aWebhookThatTakesNothingIsSwitchedOff() {
    var id = webhook("");
    receiver.answerWith(503);
    for (var i = 0; i < Webhooks.MOST_FAILURES; i++) {
      news.certificate("waters");
      for (var tries = 0; tries < 10; tries++) {
        deliver();
        clock.pass(Duration.ofDays(1));
      }
    }
    unit = people.signIn(member, port);
    assertThat(page(id).get("state").asString()).isEqualTo("off");
    assertThat(lettersOfWebhooks()).hasSize(Webhooks.MOST_FAILURES);
    var before = receiver.messages().size();
    receiver.answerWith(200);
    news.certificate("waters");
    deliver();
    assertThat(receiver.messages()).hasSize(before);
    take(id, "do", "on");
    news.certificate("waters");
    deliver();
    assertThat(receiver.messages()).hasSize(before + 1);
  }

  @Test
  void whoeverSaysThatTheyAreGoneIsLeftAlone() {
    var id = webhook("");
    receiver.answerWith(410);
    take(id, "do", "test");
    take(id, "do", "test");
    deliver();
    assertThat(receiver.messages()).hasSize(1);
    assertThat(page(id).get("state").asString()).isEqualTo("off");
    assertThat(lettersOfWebhooks()).hasSize(1);
    clock.pass(Duration.ofDays(5));
    deliver();
    assertThat(receiver.messages()).hasSize(1);
  }

  @Test
  void noRedirectIsFollowedAndAnAnswerWithoutEndIsNotRead() {
    var id = webhook("");
    receiver.answerWith(302);
    take(id, "do", "test");
    deliver();
    assertThat(receiver.messages()).extracting(Message::path).containsExactly("/hook");
    assertThat(page(id).get("deliveries").get(0).get("outcome").asString()).isEqualTo("302");
    receiver.answerWith(200);
    receiver.answerWithoutEnd(true);
    clock.pass(Duration.ofSeconds(6));
    var begun = System.nanoTime();
    deliver();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    assertThat(page(id).get("deliveries").get(0).get("state").asString()).isEqualTo("delivered");
  }

  @Test
  void whoeverDoesNotListenIsNotReachable() {
    var id = webhook("");
    receiver.close();
    take(id, "do", "test");
    deliver();
    assertThat(page(id).get("deliveries").get(0).get("outcome").asString())
        .isEqualTo("Not reachable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "receiver.example",
        "http://receiver.example/hook",
        "ftp://receiver.example/hook",
        "https://name:word@receiver.example/",
        "https://receiver.example/#part",
        "https:///hook",
        "https://receiver.example/\r\nX: y",
        "javascript:alert(1)"
      })
  void whatIsNoAddressOfAWebhookIsRefused(String address) {
    var answer = add(UUID.randomUUID().toString(), address, "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id=\"address-error\"");
  }

  @Test
  void onlyADevelopmentMachineReachesItself() {
    assertThat(WebhookAddress.require("http://127.0.0.1:9/x", true)).isNotEmpty();
    assertThatThrownBy(() -> WebhookAddress.require("http://127.0.0.1:9/x", false))
        .hasMessage("notices.webhook.address.wrong");
  }

  @Test
  void whatIsDoneAboutWebhooksIsInTheAudit(@Autowired JdbcClient jdbc) {
    var id = webhook("");
    for (var deed : List.of("test", "off", "on", "renew", "remove")) {
      assertThat(take(id, "do", deed, "sure", "yes").statusCode()).as(deed).isIn(200, 303);
    }
    assertThat(unit.get("/en/webhooks/" + id).statusCode()).isEqualTo(404);
    assertThat(take(id, "do", "on").statusCode()).isEqualTo(404);
    var entries =
        jdbc.sql("select action, who from accounts_audit where subject = ? order by number")
            .param(id)
            .query()
            .listOfRows();
    assertThat(entries)
        .extracting(row -> row.get("action"))
        .containsExactly(
            "webhook-added",
            "webhook-tested",
            "webhook-switched-off",
            "webhook-switched-on",
            "webhook-secret-renewed",
            "webhook-removed");
    assertThat(entries).extracting(row -> row.get("who")).containsOnly(member.id());
  }

  @Test
  void aWebhookIsRemovedOnlyByWhoSaysThatTheyAreSure() {
    var id = webhook("");
    take(id, "do", "test");
    var asked = take(id, "do", "remove");
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body()).contains("role=\"alert\"", "Tick the box", receiver.address());
    assertThat(page(id).get("deliveries")).hasSize(1);
    assertThat(take(id, "do", "remove", "sure", "yes").statusCode()).isEqualTo(303);
    assertThat(unit.get("/en/webhooks/" + id).statusCode()).isEqualTo(404);
    assertThat(take(id, "do", "remove", "sure", "yes").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheUnitKnowsOfWebhooks() {
    var id = webhook("");
    for (var role : Set.of(Role.OFFICER, Role.ASSESSOR, Role.REGISTERED)) {
      var other = people.signIn(people.add(role), port);
      assertThat(other.get("/en/webhooks/" + id).statusCode()).isEqualTo(403);
      assertThat(other.post("/en/webhooks/" + id, "do", "remove").statusCode()).isEqualTo(403);
    }
    assertThat(unit.get("/en/webhooks/" + id).statusCode()).isEqualTo(200);
  }
}
