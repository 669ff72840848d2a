package mizan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import mizan.platform.accounts.Guest;
import mizan.platform.editions.LittlePortal;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A site that is killed (`kill -9`) in the midst of every step of an edition's life, and again the
/// moment that the step was acknowledged: what was acknowledged stands, and nothing is half done.
class KilledSiteTest {
  private static final String PHRASE = "quatre mots sans rapport";
  private static final long PATIENCE_SECONDS = 120;
  private static final int LONGEST_MILLIS = 250;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<String> cut = new ArrayList<>();

  @TempDir private Path folder;
  private @Nullable Process site;
  private int port;

  @AfterEach
  void end() throws InterruptedException {
    kill();
  }

  @Test
  void whatWasAcknowledgedStandsAndNothingIsHalfDone() throws Exception {
    try (var portal = new LittlePortal()) {
      start();
      var unit = administrator();
      enter(unit, portal);
      var officer = callIn(unit, "officer", "body", "waters");
      var assessor = callIn(unit, "assessor", "actor", "academia");

      step(
          () ->
              guest(unit)
                  .post("/en/editions/draft", "portal", "waters", "days", "15", "quorum", "1"),
          () -> page(unit, "/editions").get("editions").size() == 1);
      deed(unit, "freeze", "frozen"::equals);
      assertThat(folder.resolve("editions/1/methodology.yaml")).isRegularFile();
      deed(unit, "measure", state -> !state.equals("frozen"));
      kill();
      start();
      awaitMeasured(unit);
      deed(unit, "open-replies", "in-reply"::equals);
      reply(officer);
      answer(unit);
      passReplyTime();
      deed(unit, "call-jury", "jury"::equals);
      var seen = edition(unit).get("unit").get("version").asString();
      step(
          () ->
              guest(assessor).post("/en/editions/1/opinion", "verdict", "confirm", "version", seen),
          () -> edition(unit).get("jury").get("opinions").size() == 1);
      deed(unit, "publish", "published"::equals);

      awaitCaughtUp(unit);
      assertThat(page(unit, "/recommendations/waters.licence-open").get("measurements").size())
          .isEqualTo(1);
      assertThat(page(unit, "/editions/1/portals/waters").get("setAside").size()).isEqualTo(1);
      assertThat(edition(unit).get("timeline").size())
          .as("draft, freeze, measure, finish, open, jury, publish")
          .isEqualTo(7);
    }
    kill();
    assertThat(verified()).contains("The audit is whole");
    System.out.printf("Killed within: %s (seed %d)%n", cut, seed);
  }

  /// Does something, kills the site while it may be at it, and does it again if that was too early;
  /// then kills the site the moment that it has answered.
  private void step(Supplier<HttpResponse<String>> deed, Supplier<Boolean> done) throws Exception {
    var answer =
        CompletableFuture.supplyAsync(() -> {
          try {
            return deed.get().statusCode();
          } catch (AssertionError _) {
            return 0; // it was killed before it could answer
          }
        });
    var wait = random.nextInt(LONGEST_MILLIS);
    Thread.sleep(wait);
    kill();
    start();
    var acknowledged = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS) == 303;
    var stands = done.get();
    cut.add("%d ms: %s".formatted(wait, stands ? "done" : "not done"));
    assertThat(stands || !acknowledged).as("acknowledged and lost, seed %d", seed).isTrue();
    if (!stands) {
      var again = deed.get();
      assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
      kill();
      start();
      assertThat(done.get()).as("acknowledged and lost, seed %d", seed).isTrue();
    }
  }

  private void deed(Guests who, String step, Predicate<String> stateAfter) throws Exception {
    var version = edition(who).get("unit").get("version").asString();
    step(
        () -> guest(who).post("/en/editions/1", "do", step, "sure", "yes", "version", version),
        () -> stateAfter.test(edition(who).get("state").asString()));
  }

  private void reply(Guests officer) throws Exception {
    var key = mizan.engine.results.Keys.text(mizan.engine.results.Keys.of("gone"));
    var id = UUID.randomUUID().toString();
    step(
        () ->
            guest(officer)
                .post(
                    "/en/editions/1/replies/new",
                    "key",
                    id,
                    "portal",
                    "waters",
                    "dataset",
                    key,
                    "file",
                    "0",
                    "criterion",
                    "licence-open",
                    "finding",
                    "missing",
                    "words",
                    "It has one.",
                    "link",
                    ""),
        () -> guest(officer).get("/en/editions/1/replies/" + id).statusCode() == 200);
  }

  private void answer(Guests unit) throws Exception {
    var path =
        "/editions/1/replies/"
            + page(unit, "/editions/1/replies").get("replies").get(0).get("id").asString();
    var file = folder.resolve("editions/1/results/set-aside.json");
    var version = page(unit, path).get("version").asString();
    step(
        () ->
            guest(unit)
                .post(
                    "/en" + path,
                    "do",
                    "answer",
                    "version",
                    version,
                    "outcome",
                    "set-aside",
                    "answer",
                    "So it is."),
        () -> {
          var answered = page(unit, path).toString().contains("So it is.");
          awaitFile(file, answered);
          return answered;
        });
  }

  /// The file follows the decision, at the latest soon after the next start.
  private static void awaitFile(Path file, boolean answered) {
    var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (answered && !Files.exists(file) && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(Files.exists(file)).as("the file follows the decision").isEqualTo(answered);
  }

  /// What hears of a publication is caught up with while the site answers already.
  private void awaitCaughtUp(Guests unit) throws InterruptedException {
    var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (!page(unit, "/recommendations").toString().contains("waters.licence-open")) {
      assertThat(Instant.now()).as("recommendations are made").isBefore(end);
      Thread.sleep(50);
    }
  }

  private void awaitMeasured(Guests unit) throws InterruptedException {
    var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (!edition(unit).get("state").asString().equals("provisional")) {
      assertThat(Instant.now()).as("the measuring ends").isBefore(end);
      Thread.sleep(200);
    }
  }

  /// While nobody looks: the clock of a site in another process cannot be moved.
  private void passReplyTime() throws Exception {
    kill();
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mizan.db"));
        var statement = database.createStatement()) {
      assertThat(statement.executeUpdate("update editions_edition set reply_until = '2020-01-01'"))
          .isEqualTo(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    start();
  }

  private JsonNode edition(Guests who) {
    return page(who, "/editions/1");
  }

  private JsonNode page(Guests who, String path) {
    var answer = guest(who).get("/en" + path, "Accept", "application/json");
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  /// Somebody whose sign-in outlives the site's process.
  private record Guests(Guest guest) {}

  private static Guest guest(Guests who) {
    return who.guest();
  }

  private Guests administrator() throws IOException, InterruptedException {
    var link = Pattern.compile("http://[^/]+(/fr/invitation/\\S+)\\s").matcher("");
    var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (!link.reset(Files.readString(folder.resolve("said"), UTF_8)).find()) {
      assertThat(Instant.now()).as("the link is printed").isBefore(end);
      Thread.sleep(20);
    }
    var guest = new Guest(port);
    guest.post(link.group(1), "name", "Amel", "mail", "unit@site.example", "password", PHRASE);
    var secret =
        Pattern.compile("<code>([A-Z2-7 ]+)</code>")
            .matcher(guest.get("/en/account/second-factor").body());
    assertThat(secret.find()).isTrue();
    guest.post("/en/account/second-factor", "code", code(secret.group(1)));
    return new Guests(guest);
  }

  private static String code(String secret) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "HmacSHA1");
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(key, Instant.now());
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  private void enter(Guests unit, LittlePortal portal) throws Exception {
    kill(); // a form with a file is another test's
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mizan.db"));
        var statement = database.createStatement()) {
      statement.executeUpdate(
          "insert into bodies_body (slug, kind, name_ar, name_fr, name_en) values ('waters', 'ministry', 'مياه', 'Eaux', 'Waters')");
    }
    start();
    var made =
        guest(unit)
            .post(
                "/en/portals/new",
                "slug",
                "waters",
                "address",
                portal.address(),
                "title-ar",
                "مياه",
                "title-fr",
                "Eaux",
                "title-en",
                "Waters",
                "body",
                "waters",
                "kind",
                "dcat-us");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
  }

  private Guests callIn(Guests unit, String role, String of, String which) {
    var mail = role + "@site.example";
    guest(unit).post("/en/people/invite", "mail", mail, "role", role, of, which, "language", "en");
    var letter =
        Pattern.compile(mail + ".*?(/en/invitation/[\\w-]+)", Pattern.DOTALL)
            .matcher(guest(unit).get("/en/outbox").body());
    assertThat(letter.find()).as(role).isTrue();
    var guest = new Guest(port);
    var in = guest.post(letter.group(1), "name", role, "password", PHRASE);
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    return new Guests(guest);
  }

  private void start() throws IOException, InterruptedException {
    if (port == 0) {
      try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
    }
    var said = folder.resolve("said");
    Files.deleteIfExists(said);
    site =
        child(
                said,
                "--mizan.port=" + port,
                "--mizan.data=" + folder,
                "--mizan.country=none",
                "--mizan.notices.outbox=true")
            .start();
    var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (!Files.readString(said, UTF_8).contains("Mizan answers at")) {
      assertThat(Objects.requireNonNull(site).isAlive()).as(Files.readString(said, UTF_8)).isTrue();
      assertThat(Instant.now()).as("the site starts").isBefore(end);
      Thread.sleep(20);
    }
  }

  private void kill() throws InterruptedException {
    if (site != null) {
      site.destroyForcibly().waitFor();
      site = null;
    }
  }

  private String verified() throws IOException, InterruptedException {
    var said = folder.resolve("verified");
    child(said, "audit", "verify", "--mizan.data=" + folder, "--mizan.lang=en").start().waitFor();
    return Files.readString(said, UTF_8);
  }

  private static ProcessBuilder child(Path said, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Mizan.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
  }
}
