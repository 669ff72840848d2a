package mizan.platform.editions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the measuring of an edition is, portal by portal.
///
/// @param at when it was so
public record Progress(int edition, Instant at, List<OfPortal> portals) {
  private static final double SECONDS_IN_A_MINUTE = 60;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  public Progress {
    portals = List.copyOf(portals);
  }

  /// A portal being measured.
  ///
  /// @param datasets whose descriptions are measured so far
  /// @param links that are to be asked for; 0 until the catalogue is read
  /// @param asked those of them that were
  /// @param bytes that came of them
  /// @param pace what the rate is counted from; null before the first link
  public record OfPortal(
      String slug,
      long datasets,
      long links,
      long asked,
      long bytes,
      @Nullable Pace pace,
      boolean finished) {
    static OfPortal waiting(String slug) {
      return new OfPortal(slug, 0, 0, 0, 0, null, false);
    }

    OfPortal withDatasets(long measured) {
      return new OfPortal(slug, measured, links, asked, bytes, pace, finished);
    }

    OfPortal opened(Instant at) {
      return new OfPortal(
          slug, datasets, links, asked, bytes, new Pace(at, asked, at, asked), finished);
    }

    OfPortal withAsked(long done, long of, long more, Instant at) {
      var most = Math.max(asked, done);
      var paced = pace == null ? new Pace(at, most, at, most) : pace.at(at, most);
      return new OfPortal(slug, datasets, of, most, bytes + more, paced, finished);
    }

    OfPortal end() {
      return new OfPortal(slug, datasets, links, asked, bytes, pace, true);
    }

    /// Which part of the work is done, 0 to 1: links and files take nearly all of it.
    double done() {
      return finished ? 1 : links == 0 ? 0 : (double) asked / links;
    }

    public State state() {
      return finished
          ? State.FINISHED
          : pace != null ? State.ASKING : datasets > 0 ? State.READING : State.WAITING;
    }

    /// Links asked for in a minute, over the last one or two; empty before, and at the end.
    public Optional<Double> perMinute(Instant at) {
      if (pace == null || finished) {
        return Optional.empty();
      }
      var seconds = Duration.between(pace.from, at).toSeconds();
      var since = asked - pace.asked;
      return since <= 0 || seconds <= 0
          ? Optional.empty()
          : Optional.of(since * SECONDS_IN_A_MINUTE / seconds);
    }

    /// How long the links that are left will take at this rate; empty while that is not known.
    public Optional<Duration> left(Instant at) {
      return perMinute(at)
          .map(
              rate -> Duration.ofSeconds(Math.round((links - asked) * SECONDS_IN_A_MINUTE / rate)));
    }
  }

  /// From when, and how many links, the rate is counted: the beginning of the minute before this
  /// one, so that what a run that goes on finds in its archive is soon forgotten.
  record Pace(Instant from, long asked, Instant minute, long askedThen) {
    Pace at(Instant now, long askedNow) {
      return now.isBefore(minute.plus(MINUTE)) ? this : new Pace(minute, askedThen, now, askedNow);
    }
  }

  /// What is being done about a portal.
  public enum State {
    /// Its first record has not come yet.
    WAITING,
    /// Its catalogue is read.
    READING,
    /// Its links are asked for, and its files looked into.
    ASKING,
    FINISHED
  }

  public long datasets() {
    return portals.stream().mapToLong(OfPortal::datasets).sum();
  }

  public long links() {
    return portals.stream().mapToLong(OfPortal::links).sum();
  }

  public long asked() {
    return portals.stream().mapToLong(OfPortal::asked).sum();
  }

  public long megabytes() {
    return portals.stream().mapToLong(OfPortal::bytes).sum() >> 20;
  }

  public long finished() {
    return portals.stream().filter(OfPortal::finished).count();
  }

  /// Which part of the work is done, in portals.
  public double done() {
    return portals.stream().mapToDouble(OfPortal::done).sum();
  }
}
