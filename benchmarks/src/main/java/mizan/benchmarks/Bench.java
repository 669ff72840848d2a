package mizan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mizan.engine.Evaluation;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Portal;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.mqa.Profile;
import mizan.engine.results.Results;
import mizan.engine.scoring.Scorer;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// `./mizan bench`: the pipeline on real catalogues made large. START HERE.
public final class Bench {
  private static final Setting SETTING =
      new Setting(List.of(), LocalDate.of(2026, 11, 23), Setting.Links.UNMEASURED);

  private Bench() {}

  public static void main(String[] args) throws Exception {
    var corpus = Path.of(args[0]);
    var size = Long.parseLong(args[1]);
    var folder = Files.createTempDirectory("mizan-bench");
    try {
      var volume = Volume.write(corpus.resolve("dcat-us"), folder.resolve("volume"), size);
      System.out.printf("%d datasets, %d MB%n", volume.datasets(), volume.bytes() >> 20);
      for (var round = 0; round < 2; round++) {
        var tokens = Timed.of(() -> tokenise(volume.files()));
        System.out.println("tokenise " + tokens);
        var out = folder.resolve("results" + round);
        var pipeline = Timed.of(() -> evaluate(volume.files(), out));
        System.out.println("pipeline " + pipeline + " " + volume.datasets() / pipeline.seconds() + "/s, x" + pipeline.seconds() / tokens.seconds());
        var results = Results.open(out);
        var methodology = MethodologyFile.read("mizan-v1");
        System.out.println("score " + Timed.of(() -> Scorer.score(results, methodology)));
      }
    } finally {
      delete(folder);
    }
  }

  private static void tokenise(List<Path> files) throws IOException {
    var factory = new JsonFactory();
    for (var file : files) {
      try (var in = Files.newInputStream(file);
          var parser = factory.createParser(ObjectReadContext.empty(), in)) {
        while (parser.nextToken() != null) {
          // only the tokens
        }
      }
    }
  }

  private static void evaluate(List<Path> files, Path out) throws InterruptedException {
    var portals =
        files.stream()
            .map(
                file ->
                    new Portal(
                        file.getFileName().toString().replace(".json", ""),
                        new Portal.Location.Recording(file)))
            .toList();
    new Evaluation(
            new Scope(portals, SETTING, Profile.EU, null, out, null, false, false, 1000, 2),
            new Silent())
        .run();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Hears nothing.
  private static final class Silent implements Evaluation.Progress {
    @Override
    public void measuring(Portal portal, long datasets) {}

    @Override
    public void finished(Harvest harvest) {}

    @Override
    public void alreadyMeasured(Portal portal) {}
  }
}
