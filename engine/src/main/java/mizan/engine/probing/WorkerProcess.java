package mizan.engine.probing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mizan.engine.probing.Worker.Answer;
import mizan.engine.probing.Worker.Order;

/// One worker, from the side of those who give it orders: a process with a folder of its own for
/// what it unpacks, which goes when the process goes, however it ends.
final class WorkerProcess implements AutoCloseable {
  private static final int DYING_SECONDS = 5;

  private final Path folder;
  private final Process process;
  private final BufferedWriter orders;
  private final BufferedReader answers;

  /// The worker ended, or had to be ended.
  static final class Ended extends Exception {
    Ended(String why) {
      super(why);
    }
  }

  WorkerProcess(int memoryMegabytes) throws IOException {
    folder = Files.createTempDirectory("mizan-worker-");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx" + memoryMegabytes + "m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.io.tmpdir=" + folder,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Worker.class.getName()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    orders =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Has an order carried out.
  ///
  /// @throws Ended when the worker died of it, or took longer than it was given
  Answer carryOut(Order order, Duration most, ScheduledExecutorService deadlines) throws Ended {
    var late = new AtomicBoolean();
    var deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            most.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      orders.write(Worker.JSON.writeValueAsString(order));
      orders.newLine();
      orders.flush();
      var line = answers.readLine();
      if (line != null && line.startsWith("{")) { // Java itself says so when its memory is full
        return Worker.JSON.readValue(line, Answer.class);
      }
    } catch (IOException _) {
      // A worker that has ended neither hears nor speaks.
    } finally {
      deadline.cancel(false);
    }
    var why = why();
    close();
    throw new Ended(late.get() ? "no end after " + most.toSeconds() + " s" : why);
  }

  private String why() {
    process.destroyForcibly();
    try {
      return "the worker ended with status " + process.waitFor() + ": out of memory, or a crash";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "the run was ended";
    }
  }

  /// Deletes what a process that is no more has left.
  private synchronized void clear() {
    try (var left = Files.walk(folder)) {
      for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException _) {
      // it is gone
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where it unpacks.
  Path folder() {
    return folder;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(DYING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    clear();
  }
}
