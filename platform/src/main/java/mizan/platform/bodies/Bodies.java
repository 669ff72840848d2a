package mizan.platform.bodies;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.accounts.SignedIn;
import mizan.platform.web.Choice;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The public bodies of the country.
@Component
public class Bodies {
  private final BodiesStore store;
  private final Audit audit;
  private final Accounts accounts;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Register kept;

  Bodies(BodiesStore store, Audit audit, Accounts accounts) {
    this.store = store;
    this.audit = audit;
    this.accounts = accounts;
  }

  /// All bodies: ministries first, each kind by French name.
  @Transactional(readOnly = true)
  public List<PublicBody> list() {
    return register().list();
  }

  @Transactional(readOnly = true)
  public Optional<PublicBody> find(String slug) {
    return register().find(slug);
  }

  /// What a body is called; one that is not known any more keeps its slug.
  public Trilingual name(String slug) {
    return find(slug).map(PublicBody::name).orElse(Trilingual.same(slug));
  }

  /// Some bodies to choose from, each once, by name.
  public List<Choice> choices(Stream<String> slugs, Language language) {
    return slugs
        .distinct()
        .map(slug -> new Choice(slug, name(slug).in(language)))
        .sorted(Comparator.comparing(Choice::label, language.order()))
        .toList();
  }

  /// All bodies as they stand; read once and kept until one is changed.
  @Transactional(readOnly = true)
  public Register register() {
    var known = kept;
    if (known != null) {
      return known;
    }
    var before = changes.get();
    var read = new Register(store.list());
    if (changes.get() == before) {
      kept = read;
    }
    return read;
  }

  /// Enters a body, or brings what is known of it up to date.
  @Transactional
  public void register(PublicBody body) {
    write(List.of(body));
  }

  /// Enters the bodies that are not known yet; those that are stay as people have left them.
  @Transactional
  public void enter(List<PublicBody> bodies) {
    var known = register();
    write(bodies.stream().filter(body -> known.find(body.slug()).isEmpty()).toList());
  }

  /// Waits until nobody else changes bodies, and gives them as they then stand.
  Register takeTurn() {
    store.takeTurn();
    return new Register(store.list());
  }

  /// Writes down those bodies that are not as they were, each with its entry in the audit.
  void write(List<PublicBody> bodies) {
    if (bodies.isEmpty()) {
      return;
    }
    var before = takeTurn();
    var changed =
        bodies.stream()
            .filter(body -> before.find(body.slug()).filter(body::equals).isEmpty())
            .toList();
    forget();
    store.save(changed);
    for (var body : changed) {
      var known = before.find(body.slug());
      record(
          body.slug(),
          known.isEmpty() ? "entered" : "changed",
          known.map(PublicBody::toString).orElse(""),
          body.toString());
    }
  }

  /// Writes down who answers for a body's open data; the audit says only whether somebody does.
  void write(String body, FocalPoint point, FocalPoint before) {
    store.save(body, point);
    record(body, "focal-point-changed", told(before), told(point));
  }

  private static String told(FocalPoint point) {
    return point.isKnown() ? "known" : "";
  }

  private void record(String body, String action, String was, String became) {
    audit.record(new Deed("bodies", "body", body, action, was, became, ""));
  }

  /// What was read is not kept any longer, now and once more when the change is over.
  private void forget() {
    changes.incrementAndGet();
    kept = null;
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            changes.incrementAndGet();
            kept = null;
          }
        });
  }

  /// Whether somebody answers for a body's open data.
  @Transactional(readOnly = true)
  public boolean hasFocalPoint(String body) {
    return store.findFocalPoint(body).isPresent();
  }

  /// Whether whoever asks may read who answers for a body's open data.
  public boolean mayReadFocalPoint(String body) {
    return accounts.findSignedIn().filter(known -> isOf(known, body)).isPresent();
  }

  /// Who answers for a body's open data: for the unit and the body's own officers.
  ///
  /// @throws Problem when somebody else asks
  @Transactional(readOnly = true)
  public Optional<FocalPoint> findFocalPoint(String body) {
    if (!isOf(accounts.signedIn(), body)) {
      throw Problem.forbidden("bodies.focal.refused");
    }
    return store.findFocalPoint(body);
  }

  private static boolean isOf(SignedIn known, String body) {
    return known.isOfTheUnit() || known.isOfficerOf(body);
  }
}
