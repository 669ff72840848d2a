package mizan.platform.certificates;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.certificates.Certificate.State;
import mizan.platform.web.Country;
import mizan.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The certificates of excellence: who was proposed, who has one, and whether it holds. START HERE.
@Component
public class Certificates {
  private static final String FIGURES = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int GROUPS = 3;
  private static final int LONGEST_REASON = 2_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CertificatesStore store;
  private final Credential credential;
  private final Ground ground;

  Certificates(CertificatesStore store, Credential credential, Ground ground) {
    this.store = store;
    this.credential = credential;
    this.ground = ground;
  }

  /// What verbs need of the rest of the site.
  @Component
  record Ground(
      Accounts accounts,
      Audit audit,
      Country country,
      InstantSource clock,
      ApplicationEventPublisher events) {}

  /// Those of the newest edition first; what was not awarded is the unit's to see only.
  @Transactional(readOnly = true)
  public List<Certificate> list() {
    var all = isUnit();
    return store.list().stream().filter(certificate -> all || certificate.isPublic()).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Certificate> find(String id) {
    var all = isUnit();
    return store.find(id).filter(certificate -> all || certificate.isPublic());
  }

  /// Whether whoever is signed in may confirm and revoke.
  public boolean isUnit() {
    return ground.accounts.findSignedIn().filter(known -> known.isOfTheUnit()).isPresent();
  }

  /// Proposes a certificate for a portal; nothing when there is one of it in the edition.
  @Transactional
  public void propose(Certificate proposed) {
    if (store.insert(proposed)) {
      record(proposed, "proposed", "");
    }
  }

  /// Confirms what the jury decided, and signs.
  @Transactional
  public void award(String id, int version) {
    requireUnit();
    award(current(id, version));
  }

  /// Confirms whatever is proposed in an edition of the invented country, where nobody sits.
  @Transactional
  public void awardInvented(int edition) {
    store.list().stream()
        .filter(proposed -> proposed.edition() == edition && proposed.state() == State.PROPOSED)
        .forEach(this::award);
  }

  private void award(Certificate proposed) {
    var at = ground.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    keep(proposed, proposed.awarded(at, credential.sign(proposed, at, ground.country)));
    ground.events.publishEvent(new CertificateAwarded(proposed.id(), proposed.body()));
  }

  @Transactional
  public void decline(String id, int version, String reason) {
    requireUnit();
    var proposed = current(id, version);
    keep(proposed, proposed.declined(checked(reason)));
  }

  @Transactional
  public void revoke(String id, int version, String reason) {
    requireUnit();
    var awarded = current(id, version);
    keep(awarded, awarded.revoked(checked(reason)));
    ground.events.publishEvent(new CertificateRevoked(awarded.id(), awarded.body()));
  }

  private void keep(Certificate before, Certificate after) {
    if (!store.update(after)) {
      throw Problem.conflict("certificates.changed");
    }
    record(after, "moved", before.state().code());
  }

  private void record(Certificate after, String action, String was) {
    ground.audit.record(
        new Deed(
            "certificates",
            "certificate",
            after.id(),
            action,
            was,
            after.state().code(),
            after.award() + " " + after.portal()));
  }

  private Certificate current(String id, int version) {
    var found = store.find(id).orElseThrow(() -> Problem.notFound("certificates.none-such"));
    if (found.version() != version) {
      throw Problem.conflict("certificates.changed");
    }
    return found;
  }

  private void requireUnit() {
    if (!isUnit()) {
      throw Problem.forbidden("certificates.not-yours");
    }
  }

  private static String checked(String reason) {
    var said = reason.strip();
    if (said.isEmpty() || said.length() > LONGEST_REASON) {
      throw Problem.badRequest("certificates.reason-missing", LONGEST_REASON).at("reason");
    }
    return said.replaceAll("[\\p{Cntrl}&&[^\n]]", "");
  }

  /// `7F3K-9QXM-2CDW`: letters and figures that nobody takes for others.
  static String number() {
    return IntStream.range(0, GROUPS)
        .mapToObj(_ ->
            RANDOM
                .ints(4, 0, FIGURES.length())
                .mapToObj(figure -> "" + FIGURES.charAt(figure))
                .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }
}
