package mizan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Dataset;
import mizan.engine.dcat.Conformance;
import mizan.engine.dcat.Shapes;
import mizan.engine.dcat.Thing;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Harvester;
import mizan.engine.harvesting.Portal;

/// The compiled DCAT-AP rules beside Apache Jena SHACL, on the same descriptions of real datasets.
final class ConformanceRace {
  private static final int DATASETS = 4_000;
  private static final int ROUNDS = 5;

  private ConformanceRace() {}

  static void measure(Path corpus, Path shapesFile, Sheet sheet) throws Exception {
    var descriptions = descriptions(corpus);
    var shapes = Shapes.read(shapesFile);
    var jena = Double.MAX_VALUE;
    var ours = Double.MAX_VALUE;
    var agree = true;
    for (var round = 0; round < ROUNDS; round++) {
      jena = Math.min(jena, Timed.of(() -> descriptions.forEach(shapes::violations)).seconds());
      ours =
          Math.min(ours, Timed.of(() -> descriptions.forEach(Conformance::violations)).seconds());
    }
    for (var description : descriptions) {
      agree &=
          shapes.violations(description).isEmpty() == Conformance.violations(description).isEmpty();
    }
    sheet.row(
        "DCAT-AP 2.1.1 conformance, compiled (best of %d, %,d datasets)"
            .formatted(ROUNDS, descriptions.size()),
        "%,.0f datasets/s".formatted(descriptions.size() / ours),
        "");
    sheet.row(
        "the same by Apache Jena SHACL, graph building included",
        "%,.0f datasets/s".formatted(descriptions.size() / jena),
        "");
    sheet.row(
        "ratio",
        "%.0f × (%s)".formatted(jena / ours, agree ? "same verdicts" : "VERDICTS DIFFER"),
        "≥ 20 ×");
  }

  /// Descriptions of real datasets of several portals.
  static List<Thing> descriptions(Path corpus) throws IOException, InterruptedException {
    var all = new ArrayList<Thing>();
    try (var files = Files.walk(corpus, 2);
        var fetcher = new Fetcher()) {
      var harvester = new Harvester(fetcher);
      for (var file : files.filter(f -> f.toString().endsWith(".json.gz")).sorted().toList()) {
        harvester.harvest(
            new Portal("portal", new Portal.Location.Recording(file)),
            (Dataset dataset) -> all.add(dataset.described()));
        if (all.size() > 10 * DATASETS) {
          break;
        }
      }
    }
    return all.subList(0, Math.min(DATASETS, all.size()));
  }
}
