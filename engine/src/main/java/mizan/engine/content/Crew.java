package mizan.engine.content;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Counts the columns of a block on several threads. Each column is counted by one of them, its
/// cells in order, so that the result is the same for any number of threads.
///
/// While others count, the one who reads the file finds the next rows; then it counts with them.
final class Crew {
  private final List<CellWatch> watches;
  private final @Nullable ExecutorService others;
  private final int size;
  private final ColumnWalk own;
  private @Nullable Round round;

  /// @param others who help; null when nobody does
  /// @param size how many help
  Crew(List<CellWatch> watches, @Nullable ExecutorService others, int size) {
    this.watches = watches;
    this.others = others;
    this.size = size;
    own = new ColumnWalk(watches);
  }

  /// Begins to count a block; [#finish] must follow.
  void begin(BlockWork work, List<ColumnCounter> columns, List<Memo> memos) {
    var begun = new Round(work, columns, memos);
    round = begun;
    for (var i = 0; others != null && i < Math.min(size, work.block().columns() - 1); i++) {
      others.execute(() -> begun.run(new ColumnWalk(watches)));
    }
  }

  /// Counts what is left; whether there was a block.
  boolean finish() {
    var begun = round;
    if (begun == null) {
      return false;
    }
    round = null;
    begun.run(own);
    begun.await();
    return true;
  }

  /// The columns of one block, dealt to whoever asks.
  private static final class Round {
    private final BlockWork work;
    private final List<ColumnCounter> columns;
    private final List<Memo> memos;
    private final int count;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Round(BlockWork work, List<ColumnCounter> columns, List<Memo> memos) {
      this.work = work;
      this.columns = columns;
      this.memos = memos;
      count = work.block().columns();
      left = new CountDownLatch(count);
    }

    void run(ColumnWalk walk) {
      for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        try {
          walk.walk(work, i, columns.get(i), memos.get(i));
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        } finally {
          left.countDown();
        }
      }
    }

    void await() {
      try {
        left.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a file was profiled", e);
      }
      var failed = failure.get();
      if (failed != null) {
        throw new IllegalStateException("a column could not be counted", failed);
      }
    }
  }
}
