package mizan.engine.probing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import mizan.engine.content.Claimed;
import mizan.engine.probing.Worker.Order;

/// Processes that look into files, started when they are needed and used again; safe for several
/// threads.
public final class Workers implements AutoCloseable {
  private final Bounds bounds;
  private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
  private volatile boolean stopped;
  private final Set<WorkerProcess> started = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /// What one file may cost.
  ///
  /// @param memoryMegabytes the heap of a worker
  /// @param least the time that any file is given
  /// @param perMegabyte the time it is given beside, for each megabyte of it
  public record Bounds(int memoryMegabytes, Duration least, Duration perMegabyte) {
    public static final Bounds USUAL =
        new Bounds(384, Duration.ofSeconds(60), Duration.ofSeconds(1));

    Duration time(long bytes) {
      return least.plus(perMegabyte.multipliedBy(bytes >> 20));
    }
  }

  /// No look was possible; the message says why.
  public static final class NoLook extends Exception {
    NoLook(String why) {
      super(why);
    }
  }

  public Workers(Bounds bounds) {
    this.bounds = bounds;
  }

  /// Looks into a file.
  ///
  /// @throws NoLook when the file took more than the bounds, or broke the worker
  public Look look(Path file, Claimed claimed) throws NoLook {
    return inspect(file, claimed, Asked.NOTHING).look();
  }

  /// Looks into a file, and does what else is asked.
  ///
  /// @throws NoLook when the file took more than the bounds, or broke the worker
  public Inspected inspect(Path file, Claimed claimed, Asked asked) throws NoLook {
    places.acquireUninterruptibly(); // held for no longer than a worker is given
    try {
      return byOne(file, claimed, asked);
    } finally {
      places.release();
    }
  }

  private Inspected byOne(Path file, Claimed claimed, Asked asked) throws NoLook {
    try {
      var worker = worker();
      var answer =
          worker.carryOut(
              new Order(file.toAbsolutePath().toString(), claimed, asked),
              bounds.time(Files.size(file)),
              deadlines);
      idle.push(worker);
      var inspected = answer.inspected();
      if (inspected == null) {
        throw new NoLook(answer.failure());
      }
      return inspected;
    } catch (WorkerProcess.Ended e) {
      throw new NoLook(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WorkerProcess worker() throws IOException {
    for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
      if (worker.isAlive()) {
        return worker;
      }
      worker.close();
    }
    var worker = new WorkerProcess(bounds.memoryMegabytes);
    started.removeIf(ended -> !ended.isAlive());
    started.add(worker);
    if (stopped) {
      worker.close();
    }
    return worker;
  }

  /// Ends every process, also one that is reading: whoever waits for it gets [NoLook].
  public void stop() {
    stopped = true;
    started.forEach(WorkerProcess::close);
  }

  @Override
  public void close() {
    stop();
    deadlines.shutdownNow();
  }
}
