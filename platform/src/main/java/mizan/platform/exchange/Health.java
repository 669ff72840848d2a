package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.engine.probing.LinkTry;
import mizan.platform.exchange.Reuse.Citation;
import org.jspecify.annotations.Nullable;

/// Whether a reuse is still there, and still stands on data that are: told from evidence only.
///
/// @param since the first day of which that is known; null while nothing is
/// @param proof what was asked and told, the newest first
public record Health(Kind kind, @Nullable LocalDate since, List<Check> proof) {
  /// A reuse is dead after failures on so many days, with no success between.
  static final int DAYS = 3;

  public Health {
    proof = List.copyOf(proof);
  }

  /// What is said of it.
  public enum Kind {
    /// Its address was not asked yet, or told nothing.
    UNKNOWN,
    ALIVE,
    /// Nothing that it cites is found any more.
    STALE,
    /// Its address has failed on several days.
    DEAD;

    /// The stable name, `alive`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What came of asking for its address.
  ///
  /// @param state in the engine's words, `suspected`
  /// @param status of the answer; 0 without one
  /// @param detail technical words
  public record Check(Instant at, Said said, String state, int status, String detail) {

    /// @param ours whether no answer came for a reason that may be ours
    static Check of(LinkTry one, Instant at, boolean ours) {
      var said =
          one.state().works() ? Said.WORKS : one.failed() && !ours ? Said.FAILS : Said.NOTHING;
      return new Check(at, said, one.state().code(), one.status(), one.detail());
    }
  }

  /// What a check says of a reuse.
  public enum Said {
    WORKS,
    FAILS,
    /// We were not let in, were kept waiting, or did not ask.
    NOTHING;

    /// The stable name, `works`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Said of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// @param checks the oldest first
  static Health of(List<Check> checks, List<Citation> citations, ZoneId zone) {
    var failures = new HashSet<LocalDate>();
    LocalDate works = null;
    for (var check : checks) {
      var day = LocalDate.ofInstant(check.at(), zone);
      switch (check.said()) {
        case WORKS -> {
          works = works == null || isDead(failures) ? day : works;
          failures.clear();
        }
        case FAILS -> failures.add(day);
        case NOTHING -> {}
      }
    }
    var proof = checks.reversed();
    if (isDead(failures)) {
      return new Health(
          Kind.DEAD, failures.stream().min(Comparator.naturalOrder()).orElseThrow(), proof);
    }
    var lost = lost(citations);
    if (lost != null) {
      return new Health(Kind.STALE, lost, proof);
    }
    return new Health(works == null ? Kind.UNKNOWN : Kind.ALIVE, works, proof);
  }

  /// The day from which nothing of it was found; null while something is, or may be.
  private static @Nullable LocalDate lost(List<Citation> citations) {
    LocalDate last = null;
    for (var citation : citations) {
      var lost = citation.lost();
      if (lost == null) {
        return null;
      }
      last = last == null || lost.isAfter(last) ? lost : last;
    }
    return last;
  }

  private static boolean isDead(Set<LocalDate> failures) {
    return failures.size() >= DAYS;
  }
}
