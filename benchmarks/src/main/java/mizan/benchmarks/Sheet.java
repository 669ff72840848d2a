package mizan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The page of results: what was measured, when, on what machine.
final class Sheet {
  private final StringBuilder rows = new StringBuilder();

  void row(String what, String measured, String goal) {
    System.err.println(what + ": " + measured);
    rows.append("| ")
        .append(what)
        .append(" | ")
        .append(measured)
        .append(" | ")
        .append(goal)
        .append(" |\n");
  }

  String page() throws IOException {
    return """
    # Benchmark results

    Made by `./mizan bench` on %s. Machine: %s, %d processors used, %d GB of memory, Java %s,
    heap bound 1 GB (`-Xmx1g`, serial collector). The catalogues are the last editions of 66 real
    `data.json` portals, each repeated with new identifiers until the size was reached; links are
    not probed. Tables to profile are made up: 18 columns, 300 bytes a row. Absolute figures are
    this machine's and vary with its load; ratios travel better.

    | what | measured | goal |
    |---|---|---|
    %s\
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            processor(),
            Runtime.getRuntime().availableProcessors(),
            memoryGigabytes(),
            Runtime.version(),
            rows);
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse("unknown processor");
  }

  private static long memoryGigabytes() throws IOException {
    var total =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(line -> line.startsWith("MemTotal"))
            .findFirst()
            .orElse("MemTotal: 0");
    return Math.round(Long.parseLong(total.replaceAll("\\D", "")) / 1048576.0);
  }
}
