package mizan.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.content.Claimed;
import mizan.engine.content.Profiler;
import mizan.engine.privacy.PersonalData;

/// One CSV far larger than the heap in which it is profiled, measured in a program of its own.
final class LargeTable {
  private static final long BYTES = 10_000_000_000L;

  private LargeTable() {}

  static void measure(Path folder, Sheet sheet) throws Exception {
    var file = folder.resolve("large.csv");
    write(file, BYTES);
    var size = Files.size(file);
    var told = SmallHeap.run(LargeTable.class, file.toString());
    var seconds = Double.parseDouble(told[0]);
    sheet.row(
        "Full profile of a CSV of %,.0f GB, 2 threads, heap bound %d MB, %s rows"
            .formatted(size / 1e9, SmallHeap.MEGABYTES, told[2]),
        "%,.0f MB/s (%.0f s)".formatted(size / 1e6 / seconds, seconds),
        "");
    sheet.row("peak heap", "%,d MB".formatted(Long.parseLong(told[1]) >> 20), "≤ 256 MB");
    Files.delete(file);
  }

  /// Measures one file; prints seconds, peak heap in bytes, rows.
  public static void main(String[] args) throws Exception {
    var rows = new long[1];
    var measured =
        Timed.of(() ->
            rows[0] =
                Profiler.profile(
                        Path.of(args[0]),
                        new Claimed("CSV", "large.csv", ""),
                        List.of(new PersonalData()),
                        2)
                    .tables()
                    .getFirst()
                    .rows());
    System.out.printf("%s %d %,d%n", measured.seconds(), measured.peakHeapBytes(), rows[0]);
  }

  /// The rows of a smaller table again and again, until there are so many bytes.
  static void write(Path file, long bytes) throws IOException {
    var part = file.resolveSibling("part.csv");
    Spending.write(part, Math.min(bytes, 200_000_000));
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      var header = 0L;
      for (var written = 0L; written < bytes; written += Files.size(part) - header) {
        try (var in = Files.newInputStream(part)) {
          in.skipNBytes(header);
          in.transferTo(out);
        }
        header = Spending.HEADER.length();
      }
    }
    Files.delete(part);
  }
}
