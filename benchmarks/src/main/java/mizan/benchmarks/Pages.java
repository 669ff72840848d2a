package mizan.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Public pages of the demonstration country from the built jar, asked by readers on the same
/// machine: how many a second, how long each takes, how many bytes it is.
final class Pages {
  private static final int READERS = 8;
  private static final int WARMING_SECONDS = 20;
  private static final int SECONDS = 20;
  private static final int RATE = 1_000;
  private static final long PATIENCE_SECONDS = 300;
  private static final List<String> PATHS =
      List.of(
          "",
          "/ranking",
          "/portals/agriculture",
          "/portals/agriculture/datasets",
          "/bodies",
          "/bodies/agriculture",
          "/editions",
          "/editions/2",
          "/methodology",
          "/recommendations",
          "/certificates");

  private Pages() {}

  /// One answer.
  ///
  /// @param bytes as they came over the line, head and body
  private record Answer(int status, long bytes) {}

  static void measure(Path tree, Sheet sheet) throws Exception {
    var data = Files.createTempDirectory("mizan-bench-pages");
    var port = Bench.freePort();
    var site =
        new ProcessBuilder("./mizan", "run", "--port", "" + port, "--data", data.toString())
            .directory(tree.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      await(port);
      var paths =
          Stream.of("ar", "fr", "en")
              .flatMap(language -> PATHS.stream().map(path -> "/" + language + path))
              .toList();
      sizes(port, paths, sheet);
      asFastAsTheyCome(port, each -> paths.get(each % paths.size()), WARMING_SECONDS);
      rows(port, paths, sheet);
    } finally {
      site.descendants().forEach(ProcessHandle::destroy);
      site.destroy();
      site.waitFor(30, TimeUnit.SECONDS);
      Bench.delete(data);
    }
  }

  private static void rows(int port, List<String> paths, Sheet sheet) throws Exception {
    IntFunction<String> inTurn = each -> paths.get(each % paths.size());
    var most = asFastAsTheyCome(port, inTurn, SECONDS);
    sheet.row(
        "Public pages of the demonstration, %d readers, each asking as soon as it was answered"
            .formatted(READERS),
        "%,d pages/s".formatted(most.length / SECONDS),
        "≥ 1,000");
    sheet.row("the same, median and 99th percentile", times(most), "");
    var steady = steadily(port, paths);
    sheet.row(
        "The same at %,d pages a second, from the moment each was due: median and 99th percentile"
            .formatted(RATE),
        times(steady),
        "p99 < 50 ms");
    var written = asFastAsTheyCome(port, each -> inTurn.apply(each) + "?" + each, SECONDS);
    sheet.row(
        "The same, each at an address that nobody asked for before, so that no page is a kept one",
        "%,d pages/s, %s".formatted(written.length / SECONDS, times(written)),
        "");
  }

  private static String times(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%.1f and %.1f ms",
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6);
  }

  /// The largest page, as it is transferred.
  private static void sizes(int port, List<String> paths, Sheet sheet) throws IOException {
    var sizes = new TreeMap<Long, String>(Collections.reverseOrder());
    try (var reader = new Reader(port)) {
      for (var path : paths) {
        var answer = reader.ask(path);
        if (answer.status() != 200) {
          throw new IOException(path + " answers " + answer.status());
        }
        sizes.put(answer.bytes(), path);
      }
    }
    var largest = sizes.firstEntry();
    sheet.row(
        "The largest of these pages, compressed, without its assets",
        "%.1f KB (%s)".formatted(largest.getKey() / 1000.0, largest.getValue()),
        "< 100 KB");
  }

  /// @return how long each page took, in nanoseconds
  private static long[] asFastAsTheyCome(int port, IntFunction<String> paths, int seconds)
      throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    var next = new AtomicInteger();
    return together(() -> {
      var took = new Took();
      try (var reader = new Reader(port)) {
        while (System.nanoTime() < end) {
          var begun = System.nanoTime();
          reader.pass(paths.apply(next.getAndIncrement()));
          took.add(System.nanoTime() - begun);
        }
      }
      return took;
    });
  }

  /// Whoever has to wait for a free reader waits for the site: nothing is left out.
  ///
  /// @return how long each page took from when it was due, in nanoseconds
  private static long[] steadily(int port, List<String> paths) throws Exception {
    var start = System.nanoTime();
    var next = new AtomicInteger();
    return together(() -> {
      var took = new Took();
      try (var reader = new Reader(port)) {
        for (var i = next.getAndIncrement(); i < RATE * SECONDS; i = next.getAndIncrement()) {
          var due = start + i * (TimeUnit.SECONDS.toNanos(1) / RATE);
          var early = due - System.nanoTime();
          if (early > 0) {
            TimeUnit.NANOSECONDS.sleep(early);
          }
          reader.pass(paths.get(i % paths.size()));
          took.add(System.nanoTime() - due);
        }
      }
      return took;
    });
  }

  private static long[] together(Callable<Took> reading) throws Exception {
    try (var pool = Executors.newFixedThreadPool(READERS)) {
      var all = new ArrayList<Took>();
      for (var done : pool.invokeAll(Collections.nCopies(READERS, reading))) {
        all.add(done.get());
      }
      return all.stream().flatMapToLong(took -> Arrays.stream(took.nanos, 0, took.count)).toArray();
    }
  }

  /// Times, without an object for each.
  private static final class Took {
    private long[] nanos = new long[4096];
    private int count;

    void add(long one) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = one;
    }
  }

  private static void await(int port) throws InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < until) {
      try (var reader = new Reader(port)) {
        var closed = reader.ask("/fr/editions/1/ranking").status() == 200;
        if (closed && reader.ask("/fr/editions/2/ranking").status() == 200) {
          return;
        }
      } catch (IOException _) {
        // not there yet
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("the demonstration is not published in time");
  }

  /// A browser's connection that stays open, in as little code as may be: the machine is the
  /// site's.
  private static final class Reader implements AutoCloseable {
    private final int port;
    private final byte[] buffer = new byte[16_384];
    private Socket socket;
    private InputStream in;
    private boolean closing;
    private long came;

    Reader(int port) throws IOException {
      this.port = port;
      socket = connect();
      in = new BufferedInputStream(socket.getInputStream(), buffer.length);
    }

    private Socket connect() throws IOException {
      var connection = new Socket(InetAddress.getLoopbackAddress(), port);
      connection.setTcpNoDelay(true);
      return connection;
    }

    /// Reads a page that must be there.
    void pass(String path) throws IOException {
      var status = read(path);
      if (status != 200) {
        throw new IOException(path + " answers " + status);
      }
    }

    Answer ask(String path) throws IOException {
      return new Answer(read(path), came);
    }

    private int read(String path) throws IOException {
      if (closing) { // the site ends a connection after some answers, and says so
        socket.close();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), buffer.length);
        closing = false;
      }
      var request =
          "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n"
              .formatted(path);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      came = 0;
      var status = Integer.parseInt(line().split(" ", 3)[1]);
      var length = -1L;
      for (var header = line(); !header.isEmpty(); header = line()) {
        var lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Long.parseLong(lower.substring(15).strip());
        }
        closing |= lower.equals("connection: close");
      }
      if (length >= 0) {
        take(length);
        return status;
      }
      for (var size = chunk(); size > 0; size = chunk()) {
        take(size);
        line();
      }
      line();
      return status;
    }

    private long chunk() throws IOException {
      return Long.parseLong(line().strip(), 16);
    }

    private void take(long bytes) throws IOException {
      var left = bytes;
      while (left > 0) {
        var got = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (got < 0) {
          throw new IOException("the answer breaks off");
        }
        left -= got;
      }
      came += bytes;
    }

    private String line() throws IOException {
      var line = new StringBuilder();
      for (var c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the answer breaks off");
        }
        came++;
        if (c != '\r') {
          line.append((char) c);
        }
      }
      came++;
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
