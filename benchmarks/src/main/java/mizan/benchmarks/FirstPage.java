package mizan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.TimeUnit;

/// From typing `./mizan run` in a built tree to the first page.
final class FirstPage {
  private static final int ROUNDS = 5;
  private static final long PATIENCE_SECONDS = 180;

  private FirstPage() {}

  static void measure(Path tree, Sheet sheet) throws IOException, InterruptedException {
    var data = Files.createTempDirectory("mizan-bench-site");
    try {
      once(tree, data, true);
      var seconds = new ArrayList<Double>();
      for (var round = 0; round < ROUNDS; round++) {
        seconds.add(once(tree, data, false));
      }
      Collections.sort(seconds);
      sheet.row(
          "`./mizan run` in a built tree to the first page (median of %d)".formatted(ROUNDS),
          "%.1f s (%.1f to %.1f)"
              .formatted(seconds.get(ROUNDS / 2), seconds.getFirst(), seconds.getLast()),
          "< 6 s");
    } finally {
      Bench.delete(data);
    }
  }

  /// @param settle whether to wait until the demonstration country has been measured
  private static double once(Path tree, Path data, boolean settle)
      throws IOException, InterruptedException {
    var port = Bench.freePort();
    var start = System.nanoTime();
    var site =
        new ProcessBuilder("./mizan", "run", "--port", "" + port, "--data", data.toString())
            .directory(tree.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      await(port, "/fr", "<main");
      var seconds = (System.nanoTime() - start) / 1e9;
      if (settle) {
        await(port, "/fr/ranking", "<table");
      }
      return seconds;
    } finally {
      site.destroy();
      if (!site.waitFor(30, TimeUnit.SECONDS)) {
        site.destroyForcibly();
      }
    }
  }

  private static void await(int port, String path, String sign)
      throws IOException, InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      while (System.nanoTime() < until) {
        try {
          var answer = client.send(request, BodyHandlers.ofString());
          if (answer.statusCode() == 200 && answer.body().contains(sign)) {
            return;
          }
        } catch (IOException _) {
          // not there yet
        }
        Thread.sleep(20);
      }
    }
    throw new IOException("no page at " + path + " after " + PATIENCE_SECONDS + " s");
  }
}
