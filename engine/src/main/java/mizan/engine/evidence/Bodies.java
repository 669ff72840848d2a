package mizan.engine.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Files for bodies on their way: taken, written over, given back. Making and deleting a file costs
/// more than all else that a small answer costs, so small ones are used again.
public final class Bodies {
  private static final long SMALL_BYTES = 1 << 20;
  private static final int KEPT = 256;

  private static final ConcurrentLinkedQueue<Path> FREE = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger FREE_COUNT = new AtomicInteger();

  /// Those that are taken, by the very object that was handed out: who gives a file back twice does
  /// no harm to whoever has it then.
  private static final Set<Path> TAKEN =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  static {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Bodies::clear));
  }

  private Bodies() {}

  /// An empty file that belongs to the caller.
  public static Path take() throws IOException {
    var free = FREE.poll();
    if (free != null) {
      FREE_COUNT.decrementAndGet();
    }
    var taken =
        free == null
            ? Files.createTempFile("mizan-", ".body")
            : free.getFileSystem().getPath(free.toString());
    TAKEN.add(taken);
    return taken;
  }

  /// Takes a file back, if it was taken here and not given back yet. Whoever gives it back must not
  /// read it any more.
  public static void giveBack(Path body) {
    if (!TAKEN.remove(body)) {
      return;
    }
    try {
      if (FREE_COUNT.get() < KEPT && Files.size(body) <= SMALL_BYTES) {
        try (var _ = Files.newOutputStream(body)) {
          // opening it empties it
        }
        FREE_COUNT.incrementAndGet();
        FREE.add(body);
      } else {
        Files.deleteIfExists(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clear() {
    for (var body = FREE.poll(); body != null; body = FREE.poll()) {
      body.toFile().delete();
    }
  }
}
