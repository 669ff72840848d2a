package mizan.benchmarks;

import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import mizan.engine.evidence.Archive;
import mizan.engine.fetching.AddressRange;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Manners;
import mizan.engine.fetching.Policy;
import mizan.engine.probing.LinkState;
import mizan.engine.probing.Listed;
import mizan.engine.probing.Listing;
import mizan.engine.probing.Prober;
import mizan.engine.probing.Sampling;

/// How fast links are asked for: within what politeness allows, without it, and beside servers that
/// never answer. Every exchange is written to a web archive.
final class Asking {
  private static final int LINKS = 10_000;
  private static final int HOSTS = 50;
  private static final int FAST_LINKS = 40_000;

  /// So many connections wait at once, each with some 22 KB of the heap; a process may have 20,000
  /// files open where this was measured.
  private static final int TARPITS = 8_000;

  private static final int TARPIT_MEGABYTES = 512;

  private static final int BESIDE = 2_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private Asking() {}

  /// Runs this part alone, or one of its programs.
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      var sheet = new Sheet();
      measure(sheet);
      System.out.println(sheet.page());
      return;
    }
    var port = Integer.parseInt(args[1]);
    System.out.println(
        switch (args[0]) {
          case "polite" -> polite(port);
          case "fast" -> fast(port);
          default -> besideTarpits(port);
        });
  }

  static void measure(Sheet sheet) throws Exception {
    try (var web = new SlowWeb()) {
      var port = Integer.toString(web.port());
      var polite = SmallHeap.run(Asking.class, "polite", port);
      sheet.row(
          "%,d links on %d hosts that take 0.2 to 5 s, one at a time and one a second, in %d MB"
              .formatted(LINKS, HOSTS, SmallHeap.MEGABYTES),
          polite[0] + " s, the budget alone " + polite[1] + " s",
          "");
      sheet.row("ratio", polite[2] + " ×", "≤ 1.3 ×");
      sheet.row("peak heap", polite[3] + " MB", "≤ 512 MB");
      var fast = SmallHeap.run(Asking.class, "fast", port);
      sheet.row(
          "Links of one host without politeness, archive written, server beside it on the same cores",
          fast[0] + " links/s",
          "≥ 3,000");
      var beside = SmallHeap.run(TARPIT_MEGABYTES, Asking.class, "tarpits", port);
      sheet.row(
          "%,d links beside %,d connections that wait for ever, in %d MB"
              .formatted(BESIDE, TARPITS, TARPIT_MEGABYTES),
          beside[0] + " s, alone " + beside[1] + " s; " + beside[2] + " waited at the end",
          "not stopped");
      sheet.row("peak heap", beside[3] + " MB", "");
    }
  }

  private static String polite(int port) throws Exception {
    var links = new ArrayList<String>();
    var budget = new long[HOSTS];
    for (var i = 0; i < LINKS; i++) {
      var host = i % HOSTS;
      var millis = 200 + Math.floorMod(31L * i * i + 17L * i, 4_800L);
      links.add("http://h%d.example:%d/after/%d/%d.csv".formatted(host, port, millis, i));
      budget[host] += Math.max(PAUSE.toMillis(), millis);
    }
    var most = java.util.Arrays.stream(budget).max().orElse(0) / 1e3;
    var timed = Timed.of(() -> ask(links, port, manners(PAUSE, 1), new Count(0), LINKS));
    return "%.0f %.0f %.2f %d"
        .formatted(timed.seconds(), most, timed.seconds() / most, timed.peakHeapBytes() >> 20);
  }

  private static String fast(int port) throws Exception {
    var seconds = 0.0;
    for (var round = 0; round < 3; round++) { // the first compiles
      var links = new ArrayList<String>();
      for (var i = 0; i < FAST_LINKS; i++) {
        links.add("http://h0.example:%d/after/0/%d-%d.csv".formatted(port, round, i));
      }
      seconds =
          Timed.of(() -> ask(links, port, manners(Duration.ZERO, 64), new Count(0), FAST_LINKS))
              .seconds();
    }
    return String.format(Locale.ROOT, "%,.0f", FAST_LINKS / seconds);
  }

  private static String besideTarpits(int port) throws Exception {
    var beside = new ArrayList<String>();
    for (var i = 0; i < BESIDE; i++) {
      beside.add("http://h%d.example:%d/after/5/%d.csv".formatted(i % HOSTS, port, i));
    }
    ask(beside, port, manners(Duration.ZERO, 1), new Count(0), BESIDE);
    var alone = Timed.of(() -> ask(beside, port, manners(Duration.ZERO, 1), new Count(0), BESIDE));
    var links = new ArrayList<String>();
    for (var i = 0; i < TARPITS; i++) {
      links.add("http://t%d.example:%d/never/%d.csv".formatted(i, port, i));
    }
    links.addAll(beside);
    var count = new Count(BESIDE);
    var patience = new Manners(Duration.ZERO, 1, 1, Duration.ZERO, Duration.ofSeconds(20), 1 << 20);
    var finished = new double[1];
    var began = System.nanoTime();
    var timed =
        Timed.of(() -> {
          var asking = Thread.ofPlatform().start(() -> askOrFail(links, port, patience, count));
          count.good.await();
          finished[0] = (System.nanoTime() - began) / 1e9;
          asking.join();
        });
    return "%.1f %.1f %d %d"
        .formatted(
            finished[0],
            alone.seconds(),
            links.size() - count.worked.get(),
            timed.peakHeapBytes() >> 20);
  }

  /// Counts the links that work, and says when enough do.
  private record Count(AtomicLong worked, CountDownLatch good) {
    Count(int enough) {
      this(new AtomicLong(), new CountDownLatch(enough));
    }

    void add() {
      worked.incrementAndGet();
      good.countDown();
    }
  }

  private static void askOrFail(List<String> links, int port, Manners manners, Count count) {
    try {
      ask(links, port, manners, count, -1);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Manners manners(Duration pause, int atOnce) {
    return new Manners(pause, atOnce, 1, Duration.ZERO, Duration.ofMinutes(5), 1 << 20);
  }

  /// @param expected links that must work; -1 when that is not known
  private static void ask(List<String> links, int port, Manners manners, Count count, long expected)
      throws Exception {
    var policy =
        Policy.usual()
            .withManners(_ -> manners)
            .withAllowed(List.of(AddressRange.of("127.0.0.0/8")))
            .withPorts(Set.of(port))
            .withNames(Asking::resolve);
    var folder = Files.createTempDirectory("mizan-asking");
    var listed = new ArrayList<Listed>();
    for (var i = 0; i < links.size(); i++) {
      listed.add(
          new Listed(
              "d" + i,
              "",
              null,
              0,
              List.of(new Listed.File(0, links.get(i), "CSV", "", true, "", false, 0))));
    }
    try (var fetcher = new Fetcher(policy, List.of());
        var archive = Archive.begin(folder.resolve("links.warc.gz"));
        var listing = new Listing(new Sampling("bench", Integer.MAX_VALUE))) {
      listed.forEach(listing::add);
      var prober = new Prober(fetcher.keeping(archive), null, null);
      try (var sightings =
          prober.look(
              listing,
              listing.draw(),
              Set.of(),
              (_, _, bytes) -> {
                if (bytes > 0) {
                  count.add();
                }
              })) {
        if (expected >= 0) {
          var works =
              listed.stream()
                  .filter(one -> sightings.of(one).getFirst().link().state() == LinkState.OK)
                  .count();
          if (works != expected) {
            throw new IllegalStateException(works + " of " + expected + " links work");
          }
        }
      }
    } finally {
      Bench.delete(folder);
    }
  }

  /// `h7.example` is 127.1.0.7, `t300.example` is 127.2.1.44.
  private static InetAddress[] resolve(String host) {
    var number = Integer.parseInt(host.substring(1, host.indexOf('.')));
    var net = host.charAt(0) == 'h' ? 1 : 2;
    return new InetAddress[] {
      InetAddress.ofLiteral("127.%d.%d.%d".formatted(net, number / 256, number % 256))
    };
  }
}
