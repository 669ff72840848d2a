package mizan.engine.tool;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.Scope.FileScope;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.fetching.Mirror;
import mizan.engine.fetching.Policy;
import mizan.engine.fetching.PolicyFile;
import mizan.engine.harvesting.Portal;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.mqa.Profile;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportFiles;
import mizan.engine.results.Judged;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;

/// `mizan evaluate ADDRESS|FILE|FOLDER …`: measures portals, judges them, writes the report.
final class Evaluate {
  private static final int MOST_WORKERS = 64;
  private static final int LEAST_BUDGET = 100;

  private Evaluate() {}

  static int run(Arguments typed) throws InterruptedException {
    typed.allowing(
        "--out",
        "--methodology",
        "--judged",
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
        "--evidence",
        "--policy",
        "--accept-loss",
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
    var judged = judged(typed, scope);
    var measured = new Evaluation(scope, new Console(words)).run();
    if (judged != null) {
      Judged.write(results, judged);
    }
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
        switch (typed.oneOf(
            "--links", "unmeasured", List.of("unmeasured", "measured", "assume-ok"))) {
          case "assume-ok" -> Links.ASSUME_OK;
          case "measured" -> Links.MEASURED;
          default -> Links.UNMEASURED;
        };
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
        files,
        network(typed, results));
  }

  private static Network network(Arguments typed, Path results) {
    var keeps = typed.oneOf("--evidence", "keep", List.of("keep", "none")).equals("keep");
    var network =
        (keeps ? Network.keeping(results, typed.has("--resume")) : Network.forgetful())
            .withPolicy(policy(typed));
    return typed.has("--accept-loss") ? network.acceptingLoss() : network;
  }

  /// What the operator allows and wants.
  static Policy policy(Arguments typed) {
    var file = file(typed, "--policy");
    if (file == null) {
      return Policy.usual();
    }
    try {
      return PolicyFile.read(file);
    } catch (IllegalArgumentException e) {
      throw new Refused(
          typed.words().text("tool.bad-policy", file, String.valueOf(e.getMessage())));
    }
  }

  private static @Nullable Path file(Arguments typed, String option) {
    var given = typed.find(option);
    if (given == null) {
      return null;
    }
    if (!Files.exists(Path.of(given))) {
      throw new Refused(typed.words().text("tool.no-such-file", given));
    }
    return Path.of(given);
  }

  /// What people judged, to be kept beside the results; null when none is given. A portal that is
  /// not evaluated is a slip: its points would be lost in silence.
  private static @Nullable List<Judged.Value> judged(Arguments typed, Scope scope) {
    var file = file(typed, "--judged");
    if (file == null) {
      return null;
    }
    var words = typed.words();
    List<Judged.Value> judged;
    try {
      judged = Judged.read(file);
    } catch (IllegalArgumentException e) {
      throw new Refused(words.text("tool.bad-judged", String.valueOf(e.getMessage())));
    }
    var slugs = scope.portals().stream().map(Portal::slug).toList();
    judged.stream()
        .filter(value -> !slugs.contains(value.portal()))
        .findFirst()
        .ifPresent(value -> {
          throw new Refused(
              words.text(
                  "tool.judged-portal", file.toString(), value.portal(), String.join(", ", slugs)));
        });
    return judged;
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
