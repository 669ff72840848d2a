package mizan.engine.probing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import mizan.engine.content.Claimed;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Robots;
import mizan.engine.places.Box;
import mizan.engine.probing.Ladder.Wanted;
import mizan.engine.probing.Observation.Reason;
import mizan.engine.probing.Sightings.Note;
import mizan.engine.sniffing.FileKind;
import org.jspecify.annotations.Nullable;

/// Asks for a portal's links, and looks into its files. START HERE.
///
/// ```
/// addresses ─▶ a lane for each host ─▶ ladder ─▶ a worker looks into the file ─▶ sightings
/// ```
public final class Prober {
  private final Fetcher fetcher;
  private final Ladder ladder;
  private final @Nullable Workers workers;
  private final @Nullable Box country;

  /// Hears of each address when all is known of it; called from several threads.
  @FunctionalInterface
  public interface Hearer {
    /// Hears of one.
    ///
    /// @param done how many are known
    /// @param of so many
    /// @param bytes that came for this one
    void asked(long done, long of, long bytes);
  }

  /// @param workers look into the files; null when only links are asked
  /// @param country the box in which places should lie; null when none is set
  public Prober(Fetcher fetcher, @Nullable Workers workers, @Nullable Box country) {
    this.fetcher = fetcher;
    this.ladder = new Ladder(fetcher);
    this.workers = workers;
    this.country = country;
  }

  /// Asks for the addresses of the datasets that were drawn, all hosts at once.
  ///
  /// @param again addresses that are asked once more, though the archive tells of them already
  /// @throws InterruptedException when the run is being stopped
  public Sightings look(Listing listing, Draw draw, Set<String> again, Hearer hearer)
      throws InterruptedException {
    var outages = new Outages(this::authority);
    var sightings = new Sightings(outages, workers != null);
    var lanes = lanes(listing, draw, sightings);
    var of = lanes.values().stream().mapToLong(Map::size).sum();
    var done = new AtomicLong();
    var running = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var lane : lanes.entrySet()) {
        var waiting = new ConcurrentLinkedQueue<>(lane.getValue().values());
        var rules = new HouseRules();
        for (var i = 0; i < Math.min(lane.getKey().atOnce(), waiting.size()); i++) {
          running.add(
              threads.submit(() -> {
                for (var task = waiting.poll(); task != null; task = waiting.poll()) {
                  var carried =
                      rules.forbid(task.asked)
                          ? forbidden(task, sightings)
                          : carryOut(task, again, sightings);
                  outages.add(lane.getKey().authority(), carried.tries);
                  hearer.asked(done.incrementAndGet(), of, carried.bytes);
                }
                return null;
              }));
        }
      }
      await(running, threads::shutdownNow);
    }
    return sightings;
  }

  /// Asks for a single page, once, if its site's robots.txt lets us.
  ///
  /// @throws InterruptedException when the run is being stopped
  public LinkTry ask(URI page, Instant now) throws InterruptedException {
    if (new HouseRules().forbid(page)) {
      return new LinkTry(now, LinkState.NOT_ASKED, Set.of(), 0, "robots.txt", "", "");
    }
    try (var climbed = ladder.climb(new Wanted(page, false), false)) {
      return climbed.made();
    }
  }

  /// The robots.txt of one host, asked for once.
  private final class HouseRules {
    private @Nullable Robots robots;

    synchronized boolean forbid(URI file) throws InterruptedException {
      if (fetcher.mayPassRobots(file)) {
        return false;
      }
      var known = robots == null ? Robots.once(file, fetcher) : robots;
      robots = known;
      return known.forbids(file);
    }
  }

  private static Carried forbidden(Task task, Sightings sightings) {
    task.wishes.forEach(
        wish -> sightings.put(wish, new Note(null, Reason.ROBOTS, "robots.txt", List.of())));
    return new Carried(List.of(), 0);
  }

  /// One address, and all who wish to know of it.
  private record Task(URI asked, List<Wish> wishes) {
    boolean whole() {
      return wishes.stream().anyMatch(Wish::whole);
    }

    /// Whether nobody takes it for the address of a page.
    boolean isFile() {
      return wishes.stream().allMatch(Prober::isFile);
    }
  }

  private Map<Fetcher.Lane, Map<URI, Task>> lanes(Listing listing, Draw draw, Sightings sightings)
      throws InterruptedException {
    var lanes = new LinkedHashMap<Fetcher.Lane, Map<URI, Task>>();
    for (var wish : wishes(listing, draw)) {
      var fault = wish.fault();
      if (fault != null) {
        sightings.put(wish, new Note(null, Reason.NO_ADDRESS, fault, List.of()));
        continue;
      }
      var asked = wish.asked();
      lanes
          .computeIfAbsent(fetcher.lane(asked), _ -> new LinkedHashMap<>())
          .computeIfAbsent(asked, _ -> new Task(asked, new ArrayList<>(1)))
          .wishes
          .add(wish);
    }
    return lanes;
  }

  private Set<Wish> wishes(Listing listing, Draw draw) throws InterruptedException {
    var wishes = new LinkedHashSet<Wish>();
    listing.each((number, listed) -> {
      for (var file : draw.of(number, listed)) {
        wishes.add(Wish.ofFile(file, workers != null));
        var page = Wish.ofPage(file);
        if (page != null) {
          wishes.add(page);
        }
      }
    });
    return wishes;
  }

  private String authority(Wish wish) {
    return wish.fault() == null ? fetcher.lane(wish.asked()).authority() : "";
  }

  private static void await(List<Future<?>> running, Runnable stop) throws InterruptedException {
    try {
      for (var lane : running) {
        lane.get();
      }
    } catch (ExecutionException e) {
      stop.run();
      if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException("while links were asked for");
      }
      throw new IllegalStateException("links could not be asked for", e.getCause());
    } catch (InterruptedException e) {
      stop.run();
      throw e;
    }
  }

  /// All tries of one address, and the bytes that the last one took.
  private record Carried(List<LinkTry> tries, long bytes) {}

  /// Every try that the archive tells of; a new one when there is none, or when it is wanted. Only
  /// the last is looked into.
  private Carried carryOut(Task task, Set<String> again, Sightings sightings)
      throws InterruptedException {
    var wanted = new Wanted(task.asked, task.isFile());
    var whole = task.whole();
    var tries = new ArrayList<LinkTry>();
    var climbed = ladder.climb(wanted, whole);
    tries.add(climbed.made());
    var further = task.wishes.stream().anyMatch(wish -> again.contains(wish.address()));
    while (ladder.remembers(wanted, whole) || further) {
      further &= ladder.remembers(wanted, whole);
      climbed.close();
      climbed = ladder.climb(wanted, whole);
      tries.add(climbed.made());
    }
    if (tries.stream().anyMatch(one -> one.state() != LinkState.NOT_ASKED)) {
      tries.removeIf(one -> one.state() == LinkState.NOT_ASKED);
    }
    try (var last = climbed) {
      for (var wish : task.wishes) {
        sightings.put(wish, note(wish, last, tries));
      }
      return new Carried(tries, last.bytes());
    }
  }

  private Note note(Wish wish, Ladder.Climbed climbed, List<LinkTry> tries) {
    var answer = climbed.answer();
    return answer == null || !wish.whole()
        ? unseen(climbed, wish.whole(), tries)
        : look(wish, answer, tries);
  }

  private static Note unseen(Ladder.Climbed climbed, boolean whole, List<LinkTry> tries) {
    var reason =
        switch (climbed.asked().outcome()) {
          case Fetched.Answer answer when answer.good() && !whole -> Reason.NOT_OPENED;
          case Fetched.Answer _ -> Reason.REFUSED;
          case Fetched.Failed failed ->
              failed.reason() == Fetched.Reason.TOO_LARGE ? Reason.TOO_LARGE : Reason.NO_ANSWER;
        };
    return new Note(null, reason, climbed.made().detail(), tries);
  }

  private Note look(Wish wish, Fetched.Answer answer, List<LinkTry> tries) {
    if (workers == null) {
      throw new IllegalStateException("only links are asked");
    }
    var claimed = new Claimed(wish.format(), wish.address(), answer.contentType(), country);
    try {
      var look = workers.look(answer.body(), claimed);
      return isPage(wish, look)
          ? new Note(null, Reason.PAGE, look.profile().sniffed().evidence(), tries)
          : new Note(look, null, "", tries);
    } catch (Workers.NoLook e) {
      return new Note(null, Reason.OVER_LIMIT, String.valueOf(e.getMessage()), tries);
    }
  }

  /// Whether a file is promised, not a page about it.
  private static boolean isFile(Wish wish) {
    var format = wish.format().strip();
    return wish.direct() && !format.equalsIgnoreCase("html") && !format.endsWith("/HTML");
  }

  /// An access address may lead to a page about the data: that is no fault.
  private static boolean isPage(Wish wish, Look look) {
    var sniffed = look.profile().sniffed();
    return !wish.direct() && sniffed.kind() == FileKind.HTML && !sniffed.errorPage();
  }
}
