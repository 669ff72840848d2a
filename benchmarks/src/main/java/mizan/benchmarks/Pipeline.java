package mizan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A whole run over recorded catalogues, and the least that any reader of them must do.
final class Pipeline {
  private static final Setting SETTING =
      new Setting(List.of(), LocalDate.of(2026, 11, 23), Setting.Links.UNMEASURED);

  private Pipeline() {}

  /// Reads every token, keeps none.
  static void tokenise(List<Path> files) throws IOException {
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

  /// Measures the catalogues with as many workers as there are processors; links are not probed.
  static void evaluate(List<Path> files, Path out) throws InterruptedException {
    var portals =
        files.stream()
            .map(file ->
                new Portal(
                    file.getFileName().toString().replace(".json", ""),
                    new Portal.Location.Recording(file)))
            .toList();
    var workers = Runtime.getRuntime().availableProcessors();
    new Evaluation(
            new Scope(
                portals,
                SETTING,
                Profile.EU,
                null,
                out,
                null,
                false,
                false,
                workers,
                Scope.FileScope.UNOPENED,
                Network.forgetful()),
            Evaluation.Progress.UNHEARD)
        .run();
  }
}
