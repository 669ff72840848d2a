package mizan.platform.editions;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import mizan.engine.fetching.Timekeeper;
import mizan.engine.results.Results;
import mizan.platform.editions.Edition.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The editions: which there are, how far the one being measured is, and where results stand.
@Component
public class Editions {
  private final Ledger ledger;
  private final Measuring measuring;
  private final Running running;
  private final Timekeeper time;
  private final Path data;

  Editions(
      Ledger ledger,
      Measuring measuring,
      Running running,
      Timekeeper time,
      EditionSettings settings) {
    this.ledger = ledger;
    this.measuring = measuring;
    this.running = running;
    this.time = time;
    this.data = settings.data().toAbsolutePath().normalize();
  }

  /// All editions, the newest first.
  @Transactional(readOnly = true)
  public List<Edition> list() {
    return ledger.list();
  }

  /// The measured editions, the newest first.
  @Transactional(readOnly = true)
  public List<Edition> listMeasured() {
    return list().stream().filter(edition -> edition.state() == State.MEASURED).toList();
  }

  /// The newest measured edition.
  @Transactional(readOnly = true)
  public Optional<Edition> findLatest() {
    return listMeasured().stream().findFirst();
  }

  @Transactional(readOnly = true)
  public Optional<Edition> find(int number) {
    return list().stream().filter(edition -> edition.number() == number).findFirst();
  }

  /// The edition that was begun and is not over.
  @Transactional(readOnly = true)
  public Optional<Edition> findUnfinished() {
    return list().stream().filter(edition -> edition.state() == State.MEASURING).findFirst();
  }

  /// How far the edition is that is being measured.
  @Transactional(readOnly = true)
  public Optional<Progress> findProgress() {
    return findUnfinished().map(running::of);
  }

  /// Begins an edition of all registered portals; it is measured in the background.
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
    var number = list().stream().mapToInt(Edition::number).max().orElse(0) + 1;
    var edition =
        new Edition(
            UUID.randomUUID().toString(),
            number,
            time.now().truncatedTo(ChronoUnit.SECONDS),
            null,
            State.MEASURING,
            "editions/" + number,
            invented,
            null,
            languages);
    ledger.write(edition);
    measure(edition, preparation);
    return edition;
  }

  /// Goes on with an edition that was cut short: portals already measured are left as they are.
  public void resume(Edition unfinished, Supplier<Ground> preparation) {
    measure(unfinished, preparation);
  }

  /// The folder of an edition: its results below `results`, its reports beside them.
  public Path folder(Edition edition) {
    return data.resolve(edition.folder());
  }

  /// The folder of a trial: outside of all editions.
  Path folder(Trial trial) {
    return data.resolve("trials").resolve(trial.id());
  }

  /// The results of a measured edition.
  public Results results(Edition edition) {
    return Results.open(folder(edition).resolve("results"));
  }

  /// Writes down that an edition's results are new.
  void rechecked(Edition edition, Instant at) {
    ledger.writeRechecked(edition, at);
  }

  private void measure(Edition edition, Supplier<Ground> preparation) {
    var previous = findLatest().map(last -> folder(last).resolve("results")).orElse(null);
    measuring.start(
        new Measuring.Order(edition, folder(edition).resolve("results"), previous, preparation));
  }
}
