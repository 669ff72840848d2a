package mizan.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import mizan.engine.results.Results;

/// `./mizan bench [CORPUS]`: measures and writes `benchmarks/RESULTS.md`; `./mizan bench pages`
/// says only how fast pages are. START HERE.
public final class Bench {
  private static final long SMALL = 100_000;
  private static final long LARGE = 1_000_000;
  private static final String SHAPES = "dcat-rdf/semic-2.1.1/dcat-ap_2.1.1_shacl_shapes.ttl";

  private Bench() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("pages")) {
      var sheet = new Sheet();
      Pages.measure(Path.of("."), sheet);
      System.out.println(sheet.page());
      return;
    }
    var corpus = Path.of(args.length > 0 ? args[0] : "../shared/corpus");
    if (!Files.isDirectory(corpus.resolve("dcat-us"))) {
      System.err.println(
          "bench: no catalogues in " + corpus + "; give the folder that has dcat-us");
      System.exit(2);
    }
    var sheet = new Sheet();
    var folder = Files.createTempDirectory("mizan-bench");
    try {
      warmUp(corpus, folder);
      pipeline(corpus, folder, SMALL, sheet);
      var results = pipeline(corpus, folder, LARGE, sheet);
      Rescoring.measure(results, folder.resolve("twice"), sheet);
      LargeRdf.measure(corpus.resolve("dcat-us"), folder, sheet);
      ConformanceRace.measure(corpus.resolve("dcat-us"), corpus.resolve(SHAPES), sheet);
      Profiling.measure(folder, sheet);
      LargeTable.measure(folder, sheet);
      Workbooks.measure(folder, sheet);
      Searching.measure(folder, sheet);
      Recovering.measure(Path.of("."), sheet);
      FindingAgain.measure(corpus.resolve("dcat-us"), sheet);
      Asking.measure(sheet);
      FirstPage.measure(Path.of("."), sheet);
      Pages.measure(Path.of("."), sheet);
      Files.writeString(Path.of("benchmarks/RESULTS.md"), sheet.page());
      System.out.println(sheet.page());
    } finally {
      delete(folder);
    }
  }

  /// The machine's first run is not measured: it compiles the code.
  private static void warmUp(Path corpus, Path folder) throws Exception {
    var volume = Volume.write(corpus.resolve("dcat-us"), folder.resolve("warm"), SMALL);
    Pipeline.evaluate(volume.files(), folder.resolve("warm-results"));
    delete(folder.resolve("warm"));
    delete(folder.resolve("warm-results"));
  }

  private static Results pipeline(Path corpus, Path folder, long size, Sheet sheet)
      throws Exception {
    System.err.println("Writing " + size + " datasets ...");
    var volume = Volume.write(corpus.resolve("dcat-us"), folder.resolve("volume"), size);
    System.err.println("Tokenising ...");
    var tokens = Timed.of(() -> Pipeline.tokenise(volume.files()));
    System.err.println("Measuring ...");
    var out = folder.resolve("results-" + size);
    var whole = Timed.of(() -> Pipeline.evaluate(volume.files(), out));
    var name =
        "Recorded catalogue to Parquet, %,d datasets, %,d MB"
            .formatted(volume.datasets(), volume.bytes() >> 20);
    sheet.row(
        name, "%,.0f datasets/s".formatted(volume.datasets() / whole.seconds()), "aim ≥ 30,000");
    sheet.row(
        "the same, time",
        "%.1f s (%.1f s of processor)".formatted(whole.seconds(), whole.cpuSeconds()),
        "");
    sheet.row(
        "the same bytes only tokenised by Jackson, one thread",
        "%.1f s".formatted(tokens.seconds()),
        "");
    sheet.row(
        "ratio to tokenising", "%.1f ×".formatted(whole.seconds() / tokens.seconds()), "aim ≤ 3 ×");
    sheet.row("peak heap", "%,d MB".formatted(whole.peakHeapBytes() >> 20), "≤ 1 GB, flat");
    delete(folder.resolve("volume"));
    return Results.open(out);
  }

  /// A port on which nobody listens.
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
