package mizan.platform.editions;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.Scope.FileScope;
import mizan.engine.criteria.Setting;
import mizan.engine.fetching.Timekeeper;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.engine.probing.Draw;
import mizan.engine.results.Results;
import mizan.platform.editions.Progress.OfPortal;
import mizan.platform.editions.Trial.State;
import mizan.platform.portals.Portals;
import mizan.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// The trials that owners of portals ask for between editions: measured one after the other in the
/// background, kept for a month, published never.
///
/// An edition that is begun comes first; the trial goes on after it. So does one whose server was
/// killed, from the archive of what it had asked already.
@Component
public class Trials {
  /// The most files that a trial opens.
  public static final int BUDGET = 200;

  /// For so long the results of a trial are kept.
  public static final Duration KEPT = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

  private final TrialLedger ledger;
  private final Editions editions;
  private final Portals portals;
  private final Measuring measuring;
  private final Timekeeper time;
  private final Map<String, OfPortal> progress = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("trials").daemon().factory());

  Trials(
      TrialLedger ledger,
      Editions editions,
      Portals portals,
      Measuring measuring,
      Timekeeper time) {
    this.ledger = ledger;
    this.editions = editions;
    this.portals = portals;
    this.measuring = measuring;
    this.time = time;
  }

  /// The trials of a portal, the newest first.
  public List<Trial> list(String portal) {
    return ledger.list().stream().filter(trial -> trial.portal().equals(portal)).toList();
  }

  /// How far a trial is that runs.
  public Optional<OfPortal> findProgress(Trial trial) {
    return Optional.ofNullable(progress.get(trial.id()));
  }

  /// The results of a measured trial.
  public Results results(Trial trial) {
    return Results.open(folder(trial));
  }

  private Path folder(Trial trial) {
    return editions.folder(trial).resolve("results");
  }

  /// Has a portal tried as soon as may be.
  ///
  /// @throws Problem when whoever asks may not, when another trial of it is not over, or when there
  ///   is no edition to compare it with
  public Trial ask(String slug) {
    portals.requireOwner(portals.active(slug));
    var latest = findLatest().orElseThrow(() -> Problem.conflict("editions.trial.no-edition"));
    if (latest.invented()) {
      throw Problem.conflict("editions.trial.invented");
    }
    forgetOld();
    var trial = new Trial(UUID.randomUUID().toString(), slug, now(), null, null, State.WAITING);
    ledger.add(trial);
    worker.execute(this::drain);
    return trial;
  }

  /// What was cut short goes on.
  @EventListener
  void goOn(ApplicationReadyEvent ready) {
    ledger.list().stream()
        .filter(trial -> trial.state() == State.RUNNING)
        .forEach(trial -> ledger.write(trial.waiting()));
    forgetOld();
    worker.execute(this::drain);
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  private void forgetOld() {
    var old = now().minus(KEPT);
    for (var trial : ledger.list()) {
      if (!trial.isOpen() && trial.asked().isBefore(old)) {
        ledger.delete(trial);
        try {
          FileSystemUtils.deleteRecursively(editions.folder(trial));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void drain() {
    try {
      for (var next = findNext(); next.isPresent(); next = findNext()) {
        measure(next.get());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The one that waits longest.
  private Optional<Trial> findNext() {
    return ledger.list().reversed().stream()
        .filter(trial -> trial.state() == State.WAITING)
        .findFirst();
  }

  /// A failure must not be lost with its thread: whatever it is, it ends the trial as failed.
  private void measure(Trial waiting) throws InterruptedException {
    var trial = waiting.running(now());
    var done = new AtomicBoolean();
    try {
      measuring.between(() -> {
        ledger.write(trial);
        new Evaluation(scope(trial), new Listener(trial)).run();
        done.set(true);
      });
      ledger.write(done.get() ? trial.ended(State.MEASURED, now()) : trial.waiting());
    } catch (RuntimeException failure) {
      LOG.error("trial {} failed", trial.id(), failure);
      ledger.write(trial.ended(State.FAILED, now()));
    } finally {
      progress.remove(trial.id());
    }
  }

  /// Under the same conditions as the last edition, but for the budget and that nothing is taken
  /// from an edition before.
  private Scope scope(Trial trial) {
    var latest = findLatest().orElseThrow();
    var address = URI.create(portals.active(trial.portal()).address());
    var day = now().atZone(ZoneOffset.UTC).toLocalDate();
    var box = editions.results(latest).run().box();
    var results = folder(trial);
    return new Scope(
        List.of(new Portal(trial.portal(), new Portal.Location.Web(address))),
        new Setting(latest.languages(), day, Setting.Links.MEASURED, box, measuring.questions(day)),
        Profile.EU,
        null,
        results,
        null,
        true,
        true,
        1,
        new FileScope(true, BUDGET, List.of()),
        Network.keeping(results, true).withPolicy(measuring.policy()));
  }

  /// Owners see their own results before everybody does.
  private Optional<Edition> findLatest() {
    return editions.listMeasured().stream().findFirst();
  }

  private Instant now() {
    return time.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /// Hears how far a trial is.
  private final class Listener implements Evaluation.Progress {
    private final String id;

    Listener(Trial trial) {
      id = trial.id();
      progress.put(id, OfPortal.waiting(trial.portal()));
    }

    @Override
    public void measuring(Portal portal, long datasets) {
      progress.computeIfPresent(id, (_, so) -> so.withDatasets(datasets));
    }

    @Override
    public void opening(Portal portal, Draw draw) {
      progress.computeIfPresent(id, (_, so) -> so.opened(time.now()));
    }

    @Override
    public void asked(Portal portal, long done, long of, long bytes) {
      progress.computeIfPresent(id, (_, so) -> so.withAsked(done, of, bytes, time.now()));
    }

    @Override
    public void finished(Harvest harvest) {
      progress.computeIfPresent(id, (_, so) -> so.end());
    }
  }
}
