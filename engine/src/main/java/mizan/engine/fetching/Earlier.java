package mizan.engine.fetching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import mizan.engine.evidence.Archive;
import mizan.engine.evidence.Exchange;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Kept;
import org.jspecify.annotations.Nullable;

/// What a portal gave in an earlier edition: it is asked only whether that has changed.
public final class Earlier {
  static final int NOT_MODIFIED = 304;

  /// One answer in so many is asked for in full: a server may say falsely that nothing has changed.
  private static final int SAMPLED = 50;

  private final Archive archive;
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong savedBytes = new AtomicLong();

  public Earlier(Archive archive) {
    this.archive = archive;
  }

  /// How many answers did not have to come again.
  public long unchanged() {
    return unchanged.get();
  }

  /// The bytes of them.
  public long savedBytes() {
    return savedBytes.get();
  }

  static boolean isUnchanged(Exchange exchange) {
    return exchange.outcome() instanceof Answered answered && answered.status() == NOT_MODIFIED;
  }

  /// The earlier answer to a request; null when it is to be asked for in full.
  @Nullable Kept find(Ask ask, Exchange request) {
    var day = request.at().truncatedTo(ChronoUnit.DAYS);
    return !ask.isPlainGet() || isSampled(ask, day) ? null : archive.latest(request).orElse(null);
  }

  private static boolean isSampled(Ask ask, Instant day) {
    return Math.floorMod((ask.address() + " " + day).hashCode(), SAMPLED) == 0;
  }

  /// The earlier answer as that to the request of now, which said that it has not changed.
  Exchange copy(Kept before, Exchange now) {
    var was = archive.exchange(before);
    if (now.outcome() instanceof Answered answer) {
      answer.body().close();
    }
    if (was.outcome() instanceof Answered answered) {
      unchanged.incrementAndGet();
      savedBytes.addAndGet(answered.bytes());
    }
    return new Exchange(
        was.method(),
        was.address(),
        was.asked(),
        "",
        now.via(),
        now.at(),
        now.took(),
        was.outcome());
  }
}
