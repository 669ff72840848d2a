package mizan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Dataset;
import mizan.engine.criteria.Questions;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.dcat.Conformance;
import mizan.engine.dcat.Shapes;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Before;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Harvester;
import mizan.engine.harvesting.Portal;
import mizan.engine.harvesting.Presence;
import mizan.engine.harvesting.Problem;
import mizan.engine.mqa.Assessor;
import mizan.engine.probing.Draw;
import mizan.engine.probing.Listed;
import mizan.engine.probing.Listing;
import mizan.engine.probing.Observation;
import mizan.engine.probing.Prober;
import mizan.engine.probing.Sampling;
import mizan.engine.probing.Sighting;
import mizan.engine.probing.Workers;
import mizan.engine.results.PortalResults;
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
  private static final int LIVING_AT_ONCE = 64;

  /// After so long all of a catalogue is read again, and always after it was not.
  private static final Period WEEK = Period.ofDays(7);

  private static final String INCREMENTAL = Problem.Kind.READ_INCREMENTALLY.code();

  private final Scope scope;
  private final Progress progress;

  /// Hears how the run goes, as far as it wants to; called from several threads.
  public interface Progress {
    /// For those who want to hear nothing.
    Progress UNHEARD = new Progress() {};

    default void measuring(Portal portal, long datasets) {}

    default void opening(Portal portal, Draw draw) {}

    /// An address was asked, and its file looked into.
    ///
    /// @param done how many were
    /// @param of so many
    /// @param bytes that came for this one
    default void asked(Portal portal, long done, long of, long bytes) {}

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
    try (var fetcher = new Fetcher(scope.network().policy(), scope.files().mirrors());
        var openers = new Workers(Workers.Bounds.USUAL);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var means = new Means(fetcher, scope.files().opened() ? openers : null, examiner);
      var recordings = new Semaphore(scope.workers());
      var living = new Semaphore(LIVING_AT_ONCE); // these wait for others most of the time
      var running = new ArrayList<Future<?>>();
      for (var portal : scope.portals()) {
        var web = portal.location() instanceof Portal.Location.Web;
        var places = web ? living : recordings;
        running.add(
            threads.submit(() -> {
              places.acquire();
              try {
                measure(portal, means, results);
              } finally {
                places.release();
              }
              return null;
            }));
      }
      await(
          running,
          () -> {
            threads.shutdownNow();
            openers.stop(); // a thread that waits for a worker hears no interruption
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return results;
  }

  /// What a portal is measured with.
  ///
  /// @param openers null when the files are not opened
  private record Means(Fetcher fetcher, @Nullable Workers openers, Examiner examiner) {}

  private void measure(Portal portal, Means means, Results results) throws InterruptedException {
    if (scope.resume() && results.findPortal(portal.slug()).isPresent()) {
      progress.alreadyMeasured(portal);
      return;
    }
    var keepRecords = scope.keepRecords() || portal.location() instanceof Portal.Location.Web;
    try (var memory = memory(portal);
        var rows = results.write(portal.slug(), scope.setting(), keepRecords);
        var listing = new Listing(new Sampling(portal.slug(), scope.files().budget()))) {
      var count = new long[1];
      var fetcher = memory.over(means.fetcher);
      var anew = scope.network().anew().contains(portal.slug());
      var harvester = new Harvester(anew ? fetcher.anew() : fetcher, before(portal.slug()));
      var read = // what the portal says: complete, or held with its reasons
          harvester.harvest(
              portal,
              dataset -> { // one dataset in memory at a time
                rows.append(means.examiner.examine(dataset)); // criteria: verdicts, as columns
                if (asksForFiles()) {
                  listing.add(listed(dataset, means.examiner));
                }
                progress.measuring(portal, ++count[0]);
              });
      var presence = presence(read, harvester, rows);
      var harvest =
          presence != null && presence.held() ? read.missingMany(presence.missing().size()) : read;
      if (anew && !harvest.complete() && wasComplete(results, portal.slug())) {
        memory.takeBack(); // a portal that falls silent loses nothing by being asked once more
        progress.finished(harvest);
        return;
      }
      var questions = users(portal, harvester, rows);
      var looked = look(portal, listing, new Means(fetcher, means.openers, means.examiner), rows);
      rows.finish(
          Description.of(
              harvest,
              rows.languageShares(),
              scope.setting(),
              new Description.Beside(memory.told(looked), presence, questions)),
          previous(portal.slug()),
          looked.draw());
      progress.finished(harvest);
    }
  }

  /// Reads what users did at a living portal; what they asked there and elsewhere, null when that
  /// is not known.
  private @Nullable Questions users(Portal portal, Harvester harvester, PortalRows rows)
      throws InterruptedException {
    if (!(portal.location() instanceof Portal.Location.Web)) {
      return null;
    }
    var activities = new ArrayList<Activity>();
    var offers = harvester.users(activities::add);
    if (offers == null) {
      return null;
    }
    activities.forEach(rows::append);
    rows.offered(offers);
    var read = Questions.of(offers, activities, scope.setting().today());
    var elsewhere = scope.setting().questions().getOrDefault(portal.slug(), Questions.NONE);
    return read == null ? null : read.and(elsewhere);
  }

  private static boolean wasComplete(Results results, String slug) {
    return results.findPortal(slug).filter(portal -> portal.summary().complete()).isPresent();
  }

  /// Which records of earlier editions are missing or gone; null without an earlier edition.
  private @Nullable Presence presence(Harvest harvest, Harvester harvester, PortalRows rows)
      throws InterruptedException {
    var portal = harvest.portal();
    var folder = previous(portal.slug());
    if (folder == null) {
      return null;
    }
    var last = PortalResults.of(folder).summary();
    var before = last.presence();
    var known = new TreeSet<String>();
    if (before != null) {
      known.addAll(before.missing().keySet());
      known.addAll(before.gone());
    }
    var absent = rows.absent(folder, known);
    return (before == null
            ? Presence.UNKNOWN
            : new Presence(
                new TreeMap<>(before.missing()), new TreeSet<>(before.gone()), before.held()))
        .after(
            new Presence.Seen(
                harvest.complete(), last.datasets(), absent, scope.network().lossAccepted()),
            harvester.probe());
  }

  /// The last harvest, if it was complete, read as a whole, and is of these days.
  private @Nullable Before before(String slug) {
    var folder = previous(slug);
    var previous = scope.previous();
    if (folder == null || previous == null) {
      return null;
    }
    var last = PortalResults.of(folder);
    var day = LocalDate.parse(Results.open(previous).run().measuredOn());
    var fresh = !day.plus(WEEK).isBefore(scope.setting().today());
    var whole =
        last.summary().problems().stream().noneMatch(problem -> problem.kind().equals(INCREMENTAL));
    return !fresh || !whole || !last.summary().complete()
        ? null
        : new Before() {
          @Override
          public LocalDate day() {
            return day;
          }

          @Override
          public void eachRecord(Each each) {
            last.eachRecord(each::take);
          }
        };
  }

  private boolean asksForFiles() {
    return scope.files().opened() || scope.setting().links() == Links.MEASURED;
  }

  private Listed listed(Dataset dataset, Examiner examiner) {
    if (scope.setting().links() != Links.MEASURED) {
      return Listed.of(dataset);
    }
    var marks = examiner.mark(dataset);
    return Listed.of(dataset, marks.ofDataset(), marks.ofFiles());
  }

  /// What came of asking for files.
  ///
  /// @param draw null when none were asked for
  /// @param personal whether there is personal data in one of them
  record Looked(@Nullable Draw draw, boolean personal) {}

  /// Asks for links and files once the catalogue is read: only then is it known how many there are.
  private Looked look(Portal portal, Listing listing, Means means, PortalRows rows)
      throws InterruptedException {
    if (!asksForFiles()) {
      return new Looked(null, false);
    }
    var draw = listing.draw();
    progress.opening(portal, draw);
    var prober = new Prober(means.fetcher, means.openers, scope.setting().box());
    var again = scope.network().again().getOrDefault(portal.slug(), Set.of());
    var personal = new boolean[1];
    try (var sightings = // facts only
        prober.look(
            listing, draw, again, (done, of, bytes) -> progress.asked(portal, done, of, bytes))) {
      listing.each((number, listed) -> {
        var seen = sightings.of(listed);
        personal[0] |= seen.stream().anyMatch(Evaluation::isPersonal);
        rows.append(means.examiner.examine(listed, seen), draw.drawn().stratum(number));
      });
    }
    return new Looked(draw, personal[0]);
  }

  private static boolean isPersonal(Sighting seen) {
    return seen.file() instanceof Observation.Opened opened && !opened.look().personal().isEmpty();
  }

  private Remembering memory(Portal portal) {
    var silent = portal.location() instanceof Portal.Location.Recording && !asksForFiles();
    return silent
        ? Remembering.NOTHING
        : Remembering.of(scope.network(), portal.slug(), scope.previous());
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
