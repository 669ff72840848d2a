package mizan.benchmarks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import mizan.engine.charsets.Charsets;
import mizan.engine.content.CellWatch;
import mizan.engine.content.Claimed;
import mizan.engine.content.Profiler;
import mizan.engine.privacy.PersonalData;
import mizan.engine.tables.CsvTables;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Limits;
import mizan.engine.tables.Row;
import mizan.engine.tables.RowBlock;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;

/// How fast files of delimiters are profiled with everything that is looked for, beside what DuckDB
/// takes for its `SUMMARIZE` of the same file on as many threads; in turns, medians.
final class Profiling {
  private static final int ROUNDS = 5;
  private static final int SMALL_ROUNDS = 400;

  private Profiling() {}

  static void measure(Path folder, Sheet sheet) throws Exception {
    var file = folder.resolve("spending.csv");
    LargeTable.write(file, 200_000_000);
    race(file, "200 MB", 5, sheet);
    parts(file, sheet);
    reading(file, Files.size(file) / 1e6, sheet);
    LargeTable.write(file, 1_000_000_000);
    race(file, "1 GB", 3, sheet);
    Files.delete(file);
    small(folder, 100_000, "1 ms", sheet);
    small(folder, 1_000_000, "5 ms", sheet);
  }

  private static void race(Path file, String size, int rounds, Sheet sheet) throws Exception {
    var megabytes = Files.size(file) / 1e6;
    for (var threads = 1; threads <= 2; threads++) {
      var ours = new double[rounds];
      var theirs = new double[rounds];
      var cpu = new double[rounds];
      profile(file, threads);
      for (var round = 0; round < rounds; round++) {
        var count = threads;
        var timed = Timed.of(() -> profile(file, count));
        ours[round] = timed.seconds();
        cpu[round] = timed.cpuSeconds();
        theirs[round] = Timed.of(() -> summarise(file, count)).seconds();
      }
      var name =
          "Full profile of a CSV of %s with personal data, %d threads".formatted(size, threads);
      sheet.row(
          name,
          "%,.0f MB/s (%,.0f MB a second of processor)"
              .formatted(megabytes / median(ours), megabytes / median(cpu)),
          threads == 1 ? "aim ≥ 800" : "aim ≥ 1,200");
      sheet.row(
          "DuckDB `SUMMARIZE` of the same, which looks for less",
          "%,.0f MB/s".formatted(megabytes / median(theirs)),
          "");
      sheet.row("ratio", "%.1f ×".formatted(median(theirs) / median(ours)), "aim ≥ 8 ×");
    }
  }

  /// Where the time goes on one thread: each part alone, and what the next adds to it.
  private static void parts(Path file, Sheet sheet) throws Exception {
    var digest = new double[ROUNDS];
    var charset = new double[ROUNDS];
    var cells = new double[ROUNDS];
    var columns = new double[ROUNDS];
    var personal = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      digest[round] = Timed.of(() -> digest(file)).seconds();
      charset[round] = Timed.of(() -> Charsets.detect(file)).seconds();
      cells[round] = Timed.of(() -> find(file)).seconds();
      columns[round] = Timed.of(() -> profile(file, 1, List.of())).seconds();
      personal[round] = Timed.of(() -> profile(file, 1)).seconds();
    }
    var before = median(digest) + median(charset) + median(cells);
    sheet.row(
        "Where the time goes, 200 MB on one thread: SHA-256, charset, finding cells, counting columns,"
            + " personal data",
        "%.0f, %.0f, %.0f, %.0f, %.0f ms"
            .formatted(
                1e3 * median(digest),
                1e3 * median(charset),
                1e3 * median(cells),
                1e3 * (median(columns) - before),
                1e3 * (median(personal) - median(columns))),
        "");
  }

  private static void digest(Path file) throws IOException, NoSuchAlgorithmException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      var block = new byte[1 << 16];
      while (in.read(block) >= 0) {
        // only the digest
      }
    }
  }

  private static void find(Path file) throws IOException {
    CsvTables.read(() -> Files.newInputStream(file), Limits.USUAL, new Silent());
  }

  private static void reading(Path file, double megabytes, Sheet sheet) throws Exception {
    var bytes = new double[ROUNDS];
    var characters = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      bytes[round] = Timed.of(() -> find(file)).seconds();
      characters[round] =
          Timed.of(() -> CsvTables.read(() -> reader(file), Limits.USUAL, new Silent())).seconds();
    }
    sheet.row(
        "The same file read only, every cell found in its bytes, one thread",
        "%,.0f MB/s".formatted(megabytes / median(bytes)),
        "");
    sheet.row(
        "the same with a text made of every cell",
        "%,.0f MB/s".formatted(megabytes / median(characters)),
        "");
  }

  private static InputStreamReader reader(Path file) throws IOException {
    return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
  }

  private static void small(Path folder, long size, String aim, Sheet sheet) throws Exception {
    var file = folder.resolve("small.csv");
    Spending.write(file, size);
    var times = new double[SMALL_ROUNDS];
    for (var round = 0; round < SMALL_ROUNDS; round++) {
      var start = System.nanoTime();
      profile(file, 1);
      times[round] = (System.nanoTime() - start) / 1e6;
    }
    var warm = Arrays.copyOfRange(times, SMALL_ROUNDS / 2, SMALL_ROUNDS);
    sheet.row(
        "Full profile of a CSV of %,d KB, warm".formatted(size / 1000),
        "%.1f ms".formatted(median(warm)),
        "aim ≤ " + aim);
    Files.delete(file);
  }

  private static void profile(Path file, int threads) throws IOException {
    profile(file, threads, List.of(new PersonalData()));
  }

  private static void profile(Path file, int threads, List<CellWatch> watches) throws IOException {
    Profiler.profile(file, new Claimed("CSV", "spending.csv", ""), watches, threads);
  }

  private static void summarise(Path file, int threads) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute("SUMMARIZE SELECT * FROM read_csv('" + file + "')");
    }
  }

  private static double median(double[] times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// Hears everything and counts nothing.
  static final class Silent implements TableSink {
    @Override
    public void begin(TableStart table) {}

    @Override
    public void row(Row row) {}

    @Override
    public RowBlock rows(RowBlock block) {
      return block;
    }

    @Override
    public void defect(Defect defect) {}

    @Override
    public void end() {}
  }
}
