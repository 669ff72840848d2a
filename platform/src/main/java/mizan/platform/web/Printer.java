package mizan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Prints the site's own public pages as PDF by a headless Chromium: the one renderer that sets
/// Arabic, mirrored tables and labels in pictures right.
///
/// It is found on the PATH, or named by `mizan.chromium`; without one, pages are printed by the
/// reader's own browser.
@Component
public class Printer {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int WAITING_SECONDS = 3;
  private static final int KEPT = 64;

  private final Environment environment;
  private final Optional<Path> chromium;
  private final Semaphore turns = new Semaphore(1, true); // one takes some 200 MB
  private final Map<String, byte[]> printed =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
              return size() > KEPT;
            }
          });

  Printer(Environment environment) {
    this.environment = environment;
    this.chromium = find(environment.getProperty("mizan.chromium", ""));
  }

  /// Whether there is something to print with.
  public boolean isThere() {
    return chromium.isPresent();
  }

  /// A public page as PDF. What was printed is kept; others wait a moment and are then sent away,
  /// so that printing never holds up the pages.
  ///
  /// @param path of the page, with its language
  /// @param state that tells one printing of the page from a later one
  /// @throws Problem when there is nothing to print with, too many print, or it failed
  public byte[] print(String path, String state) {
    var program = chromium.orElseThrow(() -> Problem.busy("web.print.missing"));
    var key = path + " " + state;
    var before = printed.get(key);
    if (before != null) {
      return before;
    }
    try {
      if (!turns.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.busy("web.print.failed");
      }
      try {
        var pdf = print(program, path);
        printed.put(key, pdf);
        return pdf;
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.busy("web.print.failed");
    }
  }

  private byte[] print(Path program, String path) throws InterruptedException {
    try {
      var folder = Files.createTempDirectory("mizan-print");
      try {
        var pdf = folder.resolve("page.pdf");
        var process = start(program, folder, pdf, path);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
        if (!Files.isReadable(pdf)) {
          throw Problem.busy("web.print.failed");
        }
        return Files.readAllBytes(pdf);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(Path program, Path folder, Path pdf, String path) throws IOException {
    var command = new ArrayList<String>();
    command.add(program.toString());
    command.addAll(
        List.of(
            "--headless",
            "--disable-gpu",
            "--disable-extensions",
            "--disable-background-networking",
            "--no-first-run",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            "--virtual-time-budget=10000",
            "--user-data-dir=" + folder.resolve("profile"),
            "--print-to-pdf=" + pdf));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add(
          "--no-sandbox"); // it does not start as root otherwise; only our own pages come in
    }
    var host = environment.getProperty("mizan.host", "127.0.0.1");
    command.add(
        "http://%s:%s%s"
            .formatted(
                host.equals("0.0.0.0") ? "127.0.0.1" : host,
                environment.getProperty("local.server.port"),
                path));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private static Optional<Path> find(String named) {
    var places =
        named.isEmpty()
            ? Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            : Stream.of(Path.of(named));
    return places.filter(Files::isExecutable).findFirst();
  }
}
