package mizan.platform.notices;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.certificates.Certificate;
import mizan.platform.certificates.Certificates;
import mizan.platform.notices.pages.OutboxPage.Shown;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.recommendations.RecommendationVerified;
import mizan.platform.web.Trilingual;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets things happen on a site under test, and reads the letters that it wrote of them.
@TestComponent
class News {
  static final Trilingual NAME =
      new Trilingual("بوابة <المياه>", "Portail des <eaux> & forêts", "Portal of <Waters> & woods");
  private static final Pattern LINK = Pattern.compile("http://[^/]+(/\\S+)");

  private final Certificates certificates;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final LettersStore letters;
  private final JdbcClient jdbc;
  private int number;

  News(
      Certificates certificates,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      LettersStore letters,
      JdbcClient jdbc) {
    this.certificates = certificates;
    this.events = events;
    this.transaction = transaction;
    this.letters = letters;
    this.jdbc = jdbc;
  }

  /// Registers two portals with their bodies.
  static void register(Bodies bodies, Portals portals) {
    for (var slug : List.of("waters", "roads")) {
      bodies.register(PublicBody.of(slug, PublicBody.Kind.MINISTRY, NAME));
      portals.register(new Portal(slug, "https://" + slug + ".example/", "ckan", NAME, slug));
    }
  }

  /// Nothing has happened, and nobody follows.
  void forget() {
    for (var table :
        List.of("pending", "link", "following", "follower", "request", "subject", "letter")) {
      jdbc.sql("delete from notices_" + table).update();
    }
    for (var table : List.of("delivery", "webhook", "announcement", "told")) {
      jdbc.sql("delete from notices_" + table).update();
    }
  }

  /// A portal is awarded a certificate.
  ///
  /// @return its number
  String certificate(String portal) {
    number++;
    var id = "7F3K-9QXM-%04d".formatted(number).replace('0', 'A').replace('1', 'B');
    certificates.propose(
        new Certificate(
            id,
            1_000 + number,
            portal,
            portal,
            "gold",
            91.25,
            0.97,
            "mizan 2",
            Certificate.State.PROPOSED,
            null,
            "",
            "",
            1));
    certificates.awardInvented(1_000 + number);
    return id;
  }

  /// So many recommendations to a body are measured to be carried out, all at once.
  void carriedOut(String body, int recommendations, int edition) {
    transaction.executeWithoutResult(_ -> verify(body, recommendations, edition));
  }

  /// The same, but the measurement is undone.
  void almostCarriedOut(String body, int recommendations, int edition) {
    transaction.executeWithoutResult(status -> {
      verify(body, recommendations, edition);
      status.setRollbackOnly();
    });
  }

  private void verify(String body, int recommendations, int edition) {
    for (var i = 0; i < recommendations; i++) {
      events.publishEvent(new RecommendationVerified(body + ".cause-" + i, body, edition));
    }
  }

  List<Shown> lettersTo(String mail) {
    return letters.list().stream()
        .filter(letter -> letter.receiver().equals(mail.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /// The path in a letter that begins so.
  static String link(Shown letter, String beginning) {
    return LINK.matcher(letter.text())
        .results()
        .map(found -> found.group(1))
        .filter(path -> path.contains(beginning))
        .findFirst()
        .orElseThrow();
  }
}
