package mizan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mizan.engine.dcat.Conformance;
import mizan.engine.dcat.Shapes;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Policy;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Harvester;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Assessor;
import mizan.engine.probing.Draw;
import mizan.engine.probing.Listed;
import mizan.engine.probing.Listing;
import mizan.engine.probing.Observation;
import mizan.engine.probing.Prober;
import mizan.engine.probing.Sampling;
import mizan.engine.probing.Workers;
import mizan.engine.results.PortalRows;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;

/// From portals' addresses to measured results. START HERE.
///
/// ```
/// harvest ─▶ examine ─▶ open files ─▶ columns on disk ─▶ score ─▶ advise ─▶ report
/// └─ here: a portal at a time, a dataset at a time ───┘      └─ set-based, as often as you like ─┘
/// ```
public final class Evaluation {
  private final Scope scope;
  private final Progress progress;

  /// Hears how the run goes, as far as it wants to; called from several threads.
  public interface Progress {
    /// For those who want to hear nothing.
    Progress UNHEARD = new Progress() {};

    default void measuring(Portal portal, long datasets) {}

    default void opening(Portal portal, Draw draw) {}

    default void observed(Portal portal, List<Observation> files) {}

    default void finished(Harvest harvest) {}

    default void alreadyMeasured(Portal portal) {}
  }

  public Evaluation(Scope scope, Progress progress) {
    this.scope = scope;
    this.progress = progress;
  }

  /// Measures every portal of the scope. What has been measured is on disk even if the run is
  /// ended.
  ///
  /// @throws InterruptedException when the run is being stopped
  public Results run() throws InterruptedException {
    var results = Results.begin(scope.results(), Description.of(scope));
    var assessor =
        new Assessor(scope.profile(), scope.setting().links(), conformance(scope.shapes()));
    var examiner = new Examiner(scope.setting(), assessor);
    try (var fetcher = new Fetcher(Policy.usual(), scope.files().mirrors());
        var openers = new Workers(Workers.Bounds.USUAL);
        var workers = Executors.newFixedThreadPool(scope.workers())) {
      var harvester = new Harvester(fetcher);
      var prober =
          scope.files().opened() ? new Prober(fetcher, openers, scope.setting().box()) : null;
      var running = new ArrayList<Future<?>>();
      for (var portal : scope.portals()) {
        running.add(
            workers.submit(() -> {
              measure(portal, new Means(harvester, prober, examiner), results);
              return null;
            }));
      }
      await(
          running,
          () -> {
            workers.shutdownNow();
            openers.stop(); // a thread that waits for a worker hears no interruption
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return results;
  }

  /// What a portal is measured with.
  ///
  /// @param prober null when the files are not opened
  private record Means(Harvester harvester, @Nullable Prober prober, Examiner examiner) {}

  private void measure(Portal portal, Means means, Results results) throws InterruptedException {
    if (scope.resume() && results.findPortal(portal.slug()).isPresent()) {
      progress.alreadyMeasured(portal);
      return;
    }
    var keepRecords = scope.keepRecords() || portal.location() instanceof Portal.Location.Web;
    try (var rows = results.write(portal.slug(), scope.setting(), keepRecords);
        var listing = new Listing(new Sampling(portal.slug(), scope.files().budget()))) {
      var count = new long[1];
      var harvest = // what the portal says: complete, or held with its reasons
          means.harvester.harvest(
              portal,
              dataset -> { // one dataset in memory at a time
                rows.append(means.examiner.examine(dataset)); // criteria: verdicts, as columns
                if (means.prober != null) {
                  listing.add(Listed.of(dataset));
                }
                progress.measuring(portal, ++count[0]);
              });
      var draw = open(portal, listing, means, rows); // files: all, or a sample of them
      rows.finish(
          Description.of(harvest, rows.languageShares(), scope.setting()),
          previous(portal.slug()),
          draw);
      progress.finished(harvest);
    }
  }

  /// Opens files once the catalogue is read: only then is it known how many there are.
  private @Nullable Draw open(Portal portal, Listing listing, Means means, PortalRows rows)
      throws InterruptedException {
    var prober = means.prober;
    if (prober == null) {
      return null;
    }
    var draw = listing.draw();
    progress.opening(portal, draw);
    listing.each((number, listed) -> {
      var observations = prober.observe(listed, draw.of(number, listed)); // facts only
      progress.observed(portal, observations);
      rows.append(means.examiner.examine(listed, observations), draw.drawn().stratum(number));
    });
    return draw;
  }

  private @Nullable Path previous(String slug) {
    var previous = scope.previous();
    var folder = previous == null ? null : previous.resolve(slug);
    return folder != null && Files.isReadable(folder.resolve("datasets.parquet")) ? folder : null;
  }

  private static java.util.function.Function<
          mizan.engine.dcat.Thing, List<mizan.engine.dcat.Violation>>
      conformance(@Nullable Path shapes) {
    return shapes == null ? Conformance::violations : Shapes.read(shapes)::violations;
  }

  /// A failure of ours ends the run; what other portals gave is kept.
  private static void await(List<Future<?>> running, Runnable stop) throws InterruptedException {
    try {
      for (var portal : running) {
        portal.get();
      }
    } catch (ExecutionException e) {
      stop.run();
      throw new IllegalStateException("measuring failed", e.getCause());
    } catch (InterruptedException e) {
      stop.run();
      throw e;
    }
  }
}
