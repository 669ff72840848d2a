package mizan.platform.editions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The editions: which there are, how far the one being measured is, and where results stand.
@Component
public class Editions {
  private final Ledger ledger;
  private final Life life;
  private final Measuring measuring;
  private final Running running;
  private final EditionSettings settings;

  Editions(
      Ledger ledger, Life life, Measuring measuring, Running running, EditionSettings settings) {
    this.ledger = ledger;
    this.life = life;
    this.measuring = measuring;
    this.running = running;
    this.settings = settings;
  }

  /// All editions, the newest first.
  @Transactional(readOnly = true)
  public List<Edition> list() {
    return ledger.list();
  }

  /// The editions whose results are complete, for whomever they may be; the newest first.
  @Transactional(readOnly = true)
  public List<Edition> listMeasured() {
    return list().stream().filter(Edition::isMeasured).toList();
  }

  /// The editions whose results are for everybody, the newest first.
  @Transactional(readOnly = true)
  public List<Edition> listPublished() {
    return list().stream().filter(Edition::isPublic).toList();
  }

  /// The newest edition whose results are for everybody.
  @Transactional(readOnly = true)
  public Optional<Edition> findPublished() {
    return listPublished().stream().findFirst();
  }

  @Transactional(readOnly = true)
  public Optional<Edition> find(int number) {
    return list().stream().filter(edition -> edition.number() == number).findFirst();
  }

  /// The edition that was begun and is not measured yet.
  @Transactional(readOnly = true)
  public Optional<Edition> findUnfinished() {
    return list().stream().filter(Edition::isUnderWay).findFirst();
  }

  /// How far the edition is that is being measured.
  @Transactional(readOnly = true)
  public Optional<Progress> findProgress() {
    return findUnfinished().map(running::of);
  }

  /// Begins an edition of all registered portals, which the site takes by itself as far as its
  /// provisional results, in the background.
  ///
  /// @param preparation what must be done first, in the background too; gives what the edition
  ///   stands on
  /// @throws IllegalStateException while another edition is being measured
  public synchronized Edition begin(
      boolean invented, List<String> languages, Supplier<Ground> preparation) {
    findUnfinished()
        .ifPresent(edition -> {
          throw new IllegalStateException(
              "edition " + edition.number() + " is still being measured");
        });
    var edition = life.draft(EditionScope.usual(List.of()), true, invented, languages);
    measure(edition, preparation);
    return edition;
  }

  /// Has a frozen edition measured in the background.
  synchronized void begin(Seen seen, Supplier<Ground> preparation) {
    measure(life.measure(seen), preparation);
  }

  /// Goes on with an edition that was cut short: portals already measured are left as they are.
  public void resume(Edition unfinished, Supplier<Ground> preparation) {
    measure(unfinished, preparation);
  }

  /// The folder of an edition: its results below `results`, its reports beside them.
  public Path folder(Edition edition) {
    return settings.folder(edition);
  }

  /// The methodology by which an edition is judged, as it was when the edition was frozen; the file
  /// is not there for editions from before it was kept.
  public Path methodology(Edition edition) {
    return methodology(folder(edition));
  }

  static Path methodology(Path folder) {
    return folder.resolve("methodology.yaml");
  }

  /// The folder of a trial: outside of all editions.
  Path folder(Trial trial) {
    return settings.data().toAbsolutePath().normalize().resolve("trials").resolve(trial.id());
  }

  /// The results of a measured edition.
  public Results results(Edition edition) {
    return Results.open(folder(edition).resolve("results"));
  }

  /// The results of the last edition measured before another; null without one.
  @Nullable Path previous(Edition edition) {
    return listMeasured().stream()
        .filter(other -> other.number() < edition.number())
        .findFirst()
        .map(other -> folder(other).resolve("results"))
        .orElse(null);
  }

  private void measure(Edition edition, Supplier<Ground> preparation) {
    measuring.start(
        new Measuring.Order(
            edition.number(), folder(edition).resolve("results"), previous(edition), preparation));
  }
}
