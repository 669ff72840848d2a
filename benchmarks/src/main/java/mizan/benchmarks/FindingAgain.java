package mizan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Harvester;
import mizan.engine.harvesting.Portal;
import mizan.engine.identity.Decisions;
import mizan.engine.identity.Entry;
import mizan.engine.identity.Identity;
import mizan.engine.identity.Key;
import mizan.engine.identity.Match;
import mizan.engine.identity.PlantedEdition;
import mizan.engine.identity.State;

/// How many datasets of real editions are found again: after changes planted with a known truth,
/// and from one real edition to the next; and a million at once.
final class FindingAgain {
  private static final long SEED = 20261130;
  private static final int LARGE = 1_000_000;

  private FindingAgain() {}

  /// Runs this part alone: `java -cp benchmarks.jar mizan.benchmarks.FindingAgain [CORPUS]`.
  public static void main(String[] args) throws Exception {
    var sheet = new Sheet();
    measure(Path.of(args.length > 0 ? args[0] : "../shared/corpus").resolve("dcat-us"), sheet);
    System.out.println(sheet.page());
  }

  static void measure(Path corpus, Sheet sheet) throws Exception {
    for (var heldOut : new boolean[] {false, true}) {
      var portals = editions(corpus, heldOut);
      var name = heldOut ? "portals held out" : "portals the weights were set on";
      planted(portals, name, sheet);
      real(portals, name, sheet);
    }
    large(sheet);
  }

  private static void planted(Map<String, List<List<Entry>>> portals, String name, Sheet sheet) {
    var all = new PlantedEdition.Measure(0, 0, 0, 0, 0);
    for (var portal : portals.entrySet()) {
      for (var edition = 0; edition < portal.getValue().size(); edition++) {
        var before = portal.getValue().get(edition);
        var planted = PlantedEdition.of(before, SEED + 31L * portal.getKey().hashCode() + edition);
        var found = Identity.match(before, planted.entries(), Decisions.NONE);
        all = all.and(planted.measure(found.matches()));
      }
    }
    sheet.row(
        "Datasets found again after planted changes, %s: matched rightly of those matched"
            .formatted(name),
        "%.3f %% (%,d, %,d wrong)".formatted(100 * all.precision(), all.right(), all.wrong()),
        "≥ 99.9 %");
    sheet.row(
        "the same, matched or put before a person, of those that are there",
        "%.2f %% (%.2f %% without a person)"
            .formatted(100 * all.recall(), 100 * all.automaticRecall()),
        "≥ 97 %");
    sheet.row(
        "the same, questions to a person, and affirmed",
        "%,d, %.0f %%".formatted(all.questions(), 100 * all.questionPrecision()),
        "");
  }

  /// Shares of what can be found again at most: the lesser number of datasets of the two editions.
  private static void real(Map<String, List<List<Entry>>> portals, String name, Sheet sheet) {
    var most = 0L;
    var later = 0L;
    var identifier = 0L;
    var title = 0L;
    var same = 0L;
    var asked = 0L;
    var keys = new TreeMap<Key, Long>();
    for (var editions : portals.values()) {
      for (var i = 1; i < editions.size(); i++) {
        var before = editions.get(i - 1);
        var now = editions.get(i);
        most += Math.min(before.size(), now.size());
        later += now.size();
        identifier += shared(count(before, Entry::id), count(now, Entry::id));
        title += shared(count(before, FindingAgain::title), count(now, FindingAgain::title));
        var questioned = new HashSet<String>();
        for (var match : Identity.match(before, now, Decisions.NONE).matches()) {
          if (match.state() == State.SAME) {
            same++;
            match.keys().forEach(key -> keys.merge(key, 1L, Long::sum));
          } else if (match.state() == State.TO_BE_CONFIRMED && match.now() != null) {
            questioned.add(match.now());
          }
        }
        asked += questioned.size();
      }
    }
    sheet.row(
        "Datasets found again in the next real edition, %s: of %,d later, %,d at most"
            .formatted(name, later, most),
        "%.1f %% without a person, %.1f %% asked".formatted(share(same, most), share(asked, most)),
        "> 90 %");
    sheet.row(
        "the same by the identifier alone, and by a title that only one has",
        "%.1f %%, %.1f %%".formatted(share(identifier, most), share(title, most)),
        "");
    var matched = same;
    sheet.row(
        "the same, what those found again share",
        keys.entrySet().stream()
            .map(key -> "%s %.0f %%".formatted(key.getKey().code(), share(key.getValue(), matched)))
            .collect(Collectors.joining(", ")),
        "");
  }

  /// Two editions of a million datasets each, every identifier and every third title changed.
  private static void large(Sheet sheet) throws Exception {
    var found = new long[1];
    var timed =
        Timed.of(() ->
            Identity.match(
                take -> made("a", take),
                take -> made("b", take),
                Decisions.NONE,
                (Match match) -> found[0] += match.state() == State.SAME ? 1 : 0));
    sheet.row(
        "Two editions of %,d datasets matched, %,d found again".formatted(LARGE, found[0]),
        "%.0f s (%.0f s of processor)".formatted(timed.seconds(), timed.cpuSeconds()),
        "");
    sheet.row("peak heap", "%,d MB".formatted(timed.peakHeapBytes() >> 20), "≤ 1 GB");
  }

  private static void made(String edition, Consumer<Entry> take) {
    for (var i = 0; i < LARGE; i++) {
      var reworded = edition.equals("b") && i % 3 == 0 ? "Public " : "";
      var files =
          List.of(
              "https://files.example/%d/a.csv".formatted(i),
              "https://files.example/%d/b.json".formatted(i),
              "https://%s.example/dataset/%d".formatted(edition, i));
      take.accept(
          new Entry(
              "portal",
              edition + "-dataset-" + i,
              List.of(reworded + "Register of district " + Integer.toString(i, 26)),
              "Body " + i % 100,
              "https://%s.example/dataset/%d".formatted(edition, i),
              files,
              null,
              null));
    }
  }

  private static String title(Entry entry) {
    return entry.title().strip();
  }

  private static Map<String, Long> count(List<Entry> entries, Function<Entry, String> by) {
    return entries.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  /// How many texts stand once in both.
  private static long shared(Map<String, Long> before, Map<String, Long> now) {
    return now.entrySet().stream()
        .filter(text -> text.getValue() == 1 && before.getOrDefault(text.getKey(), 0L) == 1)
        .count();
  }

  private static double share(long part, long whole) {
    return 100.0 * part / whole;
  }

  private static Map<String, List<List<Entry>>> editions(Path corpus, boolean heldOut)
      throws IOException, InterruptedException {
    var portals = new TreeMap<String, List<List<Entry>>>();
    try (var fetcher = new Fetcher();
        var folders = Files.list(corpus)) {
      for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
        var slug = folder.getFileName().toString();
        if ((slug.hashCode() & 1) == (heldOut ? 1 : 0)) {
          portals.put(slug, read(folder, slug, new Harvester(fetcher)));
        }
      }
    }
    return portals;
  }

  private static List<List<Entry>> read(Path folder, String slug, Harvester harvester)
      throws IOException, InterruptedException {
    var editions = new ArrayList<List<Entry>>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json.gz")).sorted().toList()) {
        var entries = new ArrayList<Entry>();
        harvester.harvest(
            new Portal(slug, new Portal.Location.Recording(file)),
            dataset -> entries.add(Entry.of(slug, dataset)));
        editions.add(entries);
      }
    }
    return editions;
  }
}
