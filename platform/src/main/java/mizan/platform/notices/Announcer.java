package mizan.platform.notices;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import mizan.platform.certificates.Certificate;
import mizan.platform.certificates.CertificateAwarded;
import mizan.platform.certificates.CertificateRevoked;
import mizan.platform.certificates.Certificates;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionClosed;
import mizan.platform.editions.EditionFrozen;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.EditionWithdrawn;
import mizan.platform.editions.Editions;
import mizan.platform.notices.Announcement.About;
import mizan.platform.notices.Announcement.Kind;
import mizan.platform.portals.Portals;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hears what becomes public and writes it down as an announcement. START HERE.
///
/// What editions do is told after their transaction: it is announced once however often it is heard
/// of, and what was missed by a site that was ended in between is caught up with at the start.
/// Everything else is written in the transaction of what it tells.
@Component
class Announcer {
  private final AnnouncementsStore store;
  private final Editions editions;
  private final Portals portals;
  private final Certificates certificates;
  private final InstantSource clock;

  Announcer(
      AnnouncementsStore store,
      Editions editions,
      Portals portals,
      Certificates certificates,
      InstantSource clock) {
    this.store = store;
    this.editions = editions;
    this.portals = portals;
    this.certificates = certificates;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void hear(EditionFrozen frozen) {
    announce(Kind.EDITION_OPENED, frozen.number());
  }

  /// Before the certificates that others award on hearing of it.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional
  public void hear(EditionPublished published) {
    announce(Kind.EDITION_PUBLISHED, published.number());
  }

  @EventListener
  @Transactional
  public void hear(EditionClosed closed) {
    announce(Kind.EDITION_CLOSED, closed.number());
  }

  /// Only of what the public had heard of.
  @EventListener
  @Transactional
  public void hear(EditionWithdrawn withdrawn) {
    if (store.count(Topic.ofEdition(withdrawn.number())) > 0) {
      announce(Kind.EDITION_WITHDRAWN, withdrawn.number());
    }
  }

  @EventListener
  @Transactional
  public void hear(CertificateAwarded awarded) {
    announce(Kind.CERTIFICATE_AWARDED, certificates.find(awarded.id()).orElseThrow());
  }

  @EventListener
  @Transactional
  public void hear(CertificateRevoked revoked) {
    announce(Kind.CERTIFICATE_REVOKED, certificates.find(revoked.id()).orElseThrow());
  }

  /// Announces of each edition the state in which it stands, unless that was announced.
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void catchUp() {
    for (var edition : editions.list().reversed()) {
      switch (edition.state()) {
        case FROZEN, MEASURING -> announce(Kind.EDITION_OPENED, edition.number());
        case PUBLISHED -> announce(Kind.EDITION_PUBLISHED, edition.number());
        case CLOSED -> announce(Kind.EDITION_CLOSED, edition.number());
        case DRAFT, PROVISIONAL, IN_REPLY, JURY, FAILED, WITHDRAWN -> {}
      }
    }
  }

  /// Announces what became of a body's recommendations, in the transaction of the measurement.
  void announce(Kind kind, About about) {
    var topics =
        Set.of(Topic.EVERYTHING, Topic.ofEdition(about.edition()), Topic.ofBody(about.body()));
    write(kind, about, null, topics);
  }

  private void announce(Kind kind, int number) {
    var edition = editions.find(number).orElseThrow();
    write(kind, About.edition(number), kind.code() + " " + number, topics(edition));
  }

  private void announce(Kind kind, Certificate certificate) {
    var about =
        new About(
            certificate.edition(),
            certificate.body(),
            certificate.portal(),
            certificate.id(),
            certificate.award(),
            0);
    var topics = new LinkedHashSet<>(Set.of(Topic.EVERYTHING, Topic.ofEdition(about.edition())));
    topics.add(Topic.ofPortal(about.portal()));
    if (!about.body().isEmpty()) {
      topics.add(Topic.ofBody(about.body()));
    }
    write(kind, about, null, topics);
  }

  /// An edition, its portals, and the bodies that answer for them.
  private Set<Topic> topics(Edition edition) {
    var topics = new LinkedHashSet<>(Set.of(Topic.EVERYTHING, Topic.ofEdition(edition.number())));
    for (var slug : edition.scope().portals()) {
      topics.add(Topic.ofPortal(slug));
      portals
          .find(slug)
          .filter(portal -> !portal.body().isEmpty())
          .ifPresent(portal -> topics.add(Topic.ofBody(portal.body())));
    }
    return topics;
  }

  void write(Kind kind, About about, @Nullable String once, Set<Topic> topics) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.insert(new Announcement(newId(), kind, at, about), once, topics);
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }
}
