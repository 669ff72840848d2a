package mizan.engine.tool;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import mizan.engine.Evaluation;
import mizan.engine.Scope;
import mizan.engine.Scope.FileScope;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.fetching.Mirror;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Portal;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.mqa.Profile;
import mizan.engine.probing.Draw;
import mizan.engine.probing.Observation;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportFiles;
import mizan.engine.reporting.Words;
import mizan.engine.results.Results;

/// `mizan evaluate ADDRESS|FILE|FOLDER …`: measures portals, judges them, writes the report.
final class Evaluate {
  private static final int MOST_WORKERS = 64;
  private static final int LEAST_BUDGET = 100;

  private Evaluate() {}

  static int run(Arguments typed) throws InterruptedException {
    typed.allowing(
        "--out",
        "--methodology",
        "--links",
        "--mqa",
        "--shapes",
        "--languages",
        "--previous",
        "--resume",
        "--replace",
        "--keep-records",
        "--parallel",
        "--files",
        "--budget",
        "--mirror",
        "--country",
        "--today");
    var words = typed.words();
    if (typed.rest().isEmpty()) {
      throw new Refused(words.text("tool.nothing-to-evaluate"));
    }
    var files = files(typed);
    var methodology = Methodologies.read(typed, files.opened());
    var out = Path.of(typed.get("--out", "mizan-report"));
    var results = out.resolve("results");
    refuseToOverwrite(typed, results);
    var scope = scope(typed, results, files);
    var measured = new Evaluation(scope, new Console(words)).run();
    var report = Report.of(measured, methodology);
    ReportFiles.write(report, measured, out);
    Summary.print(report, words);
    System.err.println(words.text("tool.report-written", out.resolve("report.html")));
    return report.complete() ? Mizan.COMPLETE : Mizan.SOME_HELD;
  }

  /// Opening files costs time and the portals' lines: it is done when it is asked for.
  private static FileScope files(Arguments typed) {
    var opened = typed.oneOf("--files", "skip", List.of("skip", "open")).equals("open");
    var mirrors = new ArrayList<Mirror>();
    for (var mirror : typed.get("--mirror", "").split(",", -1)) {
      var parts = mirror.split("=", 2);
      if (parts.length == 2) {
        mirrors.add(new Mirror(parts[0].strip(), URI.create(parts[1].strip())));
      } else if (!mirror.isBlank()) {
        throw new Refused(typed.words().text("tool.bad-value", "--mirror", mirror, "PREFIX=BASE"));
      }
    }
    var budget = typed.number("--budget", FileScope.USUAL_BUDGET, LEAST_BUDGET, Integer.MAX_VALUE);
    return new FileScope(opened, budget, mirrors);
  }

  private static Scope scope(Arguments typed, Path results, FileScope files) {
    var links =
        typed.oneOf("--links", "unmeasured", List.of("unmeasured", "assume-ok")).equals("assume-ok")
            ? Links.ASSUME_OK
            : Links.UNMEASURED;
    var country = CountryFile.of(typed);
    var languages = typed.get("--languages", String.join(",", country.languages()));
    var today = typed.find("--today");
    var setting =
        new Setting(
            languages.isEmpty() ? List.of() : List.of(languages.split(",")),
            today == null ? LocalDate.now(java.time.ZoneOffset.UTC) : LocalDate.parse(today),
            links,
            country.box());
    var profile = typed.oneOf("--mqa", "mqa-eu", List.of("mqa-eu", "mqa-strict"));
    var portals = Portals.of(typed.rest(), typed.words());
    return new Scope(
        portals,
        setting,
        Profile.named(profile),
        file(typed, "--shapes"),
        results,
        file(typed, "--previous"),
        typed.has("--keep-records"),
        typed.has("--resume"),
        typed.number("--parallel", Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS),
        files);
  }

  private static @org.jspecify.annotations.Nullable Path file(Arguments typed, String option) {
    var given = typed.find(option);
    if (given == null) {
      return null;
    }
    if (!Files.exists(Path.of(given))) {
      throw new Refused(typed.words().text("tool.no-such-file", given));
    }
    return Path.of(given);
  }

  private static void refuseToOverwrite(Arguments typed, Path results) {
    var there = Files.exists(results.resolve("run.json"));
    if (there && !typed.has("--resume") && !typed.has("--replace")) {
      throw new Refused(typed.words().text("tool.results-exist", results));
    }
    if (there && typed.has("--replace")) {
      Results.open(results).clear();
    }
  }

  /// Tells on the terminal how the run goes.
  private record Console(Words words, Map<String, AtomicLong> counts)
      implements Evaluation.Progress {
    private static final int EVERY = 10_000;
    private static final int EVERY_FILES = 100;

    Console(Words words) {
      this(words, new ConcurrentHashMap<>());
    }

    @Override
    public void measuring(Portal portal, long datasets) {
      if (datasets % EVERY == 0) {
        System.err.println(words.text("tool.measuring", portal.slug(), words.count(datasets)));
      }
    }

    @Override
    public void opening(Portal portal, Draw draw) {
      if (!draw.census()) {
        System.err.println(
            words.text(
                "tool.sample-drawn",
                portal.slug(),
                words.count(draw.budget()),
                words.count(draw.drawnDatasets()),
                words.count(draw.datasets())));
      }
    }

    @Override
    public void observed(Portal portal, List<Observation> files) {
      var opened = files.stream().filter(Observation.Opened.class::isInstance).count();
      var count = counts.computeIfAbsent(portal.slug(), _ -> new AtomicLong());
      if (count.addAndGet(opened) / EVERY_FILES > (count.get() - opened) / EVERY_FILES) {
        System.err.println(
            words.text("tool.files-opened", portal.slug(), words.count(count.get())));
      }
    }

    @Override
    public void finished(Harvest harvest) {
      System.err.println(
          words.text(
              "tool.finished",
              harvest.portal().slug(),
              words.count(harvest.obtained()),
              words.count(harvest.distributions()),
              state(harvest)));
    }

    @Override
    public void alreadyMeasured(Portal portal) {
      System.err.println(words.text("tool.already-measured", portal.slug()));
    }

    private String state(Harvest harvest) {
      return harvest.complete()
          ? words.text("tool.complete")
          : words.text(
              "tool.held",
              harvest.problems().stream()
                  .filter(problem -> problem.kind().holds())
                  .map(problem -> words.text("problem." + problem.kind().code()))
                  .collect(Collectors.joining("; ")));
    }
  }

  /// Reads the methodology that an option names.
  static final class Methodologies {
    private Methodologies() {}

    /// @param opened whether the results that are judged know what is in the files
    static mizan.engine.methodology.Methodology read(Arguments typed, boolean opened) {
      var name =
          typed.get(
              "--methodology", opened ? MethodologyFile.WITH_FILES : MethodologyFile.WITHOUT_FILES);
      try {
        return MethodologyFile.read(name);
      } catch (IllegalArgumentException _) {
        throw new Refused(
            typed
                .words()
                .text(
                    "tool.bad-value",
                    "--methodology",
                    name,
                    String.join(", ", MethodologyFile.SHIPPED)));
      }
    }
  }
}
