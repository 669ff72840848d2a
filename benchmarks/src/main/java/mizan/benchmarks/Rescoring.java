package mizan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.results.Results;
import mizan.engine.scoring.Scorer;

/// Judging two million measured datasets again, under other weights each time.
final class Rescoring {
  private static final int ROUNDS = 7;

  private Rescoring() {}

  static void measure(Results million, Path folder, Sheet sheet) throws Exception {
    var results = twice(million, folder);
    var datasets =
        results.portals().stream().mapToLong(portal -> portal.summary().datasets()).sum();
    var methodology = MethodologyFile.read("mizan-v1");
    var seconds = new ArrayList<Double>();
    for (var round = 0; round < ROUNDS; round++) {
      var weights = Map.of("mqa-reading", 5.0 + round, "licence-open", 10.0 - round);
      seconds.add(
          Timed.of(() -> Scorer.score(results, methodology.withWeights(weights))).seconds());
    }
    Collections.sort(seconds);
    sheet.row(
        "Judging %,d datasets again under other weights (median of %d)".formatted(datasets, ROUNDS),
        "%.2f s (%.2f to %.2f)"
            .formatted(seconds.get(ROUNDS / 2), seconds.getFirst(), seconds.getLast()),
        "< 1 s");
  }

  /// Every portal once more under another name.
  private static Results twice(Results results, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(results.folder().resolve("run.json"), folder.resolve("run.json"));
    for (var portal : results.portals()) {
      for (var copy : new String[] {"-a", "-b"}) {
        var slug = portal.summary().slug() + copy;
        var target = Files.createDirectories(folder.resolve(slug));
        try (var files = Files.list(portal.folder())) {
          for (var file : files.toList()) {
            Files.copy(file, target.resolve(file.getFileName()));
          }
        }
        var json = target.resolve("portal.json");
        var text = Files.readString(json);
        Files.writeString(
            json, text.replaceFirst("\"slug\"\\s*:\\s*\"[^\"]*\"", "\"slug\" : \"" + slug + "\""));
      }
    }
    return Results.open(folder);
  }
}
