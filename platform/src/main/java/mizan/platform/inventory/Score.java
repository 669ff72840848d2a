package mizan.platform.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Demand.Wanted;
import mizan.platform.inventory.Merit.Term;
import org.jspecify.annotations.Nullable;

/// How soon a record is to be published, from 0 to 100, and why: the points of its merits, times
/// the gate.
///
/// @param due whether it was asked for so often that the law has it published
/// @param parts the merits that it has
public record Score(Gate gate, boolean due, List<Part> parts) {
  private static final double TENTHS = 10;

  public Score {
    parts = List.copyOf(parts);
  }

  /// A merit of a record.
  ///
  /// @param count people where people are counted, else 1
  public record Part(Merit merit, long count, double points) {}

  /// What the risk of opening leaves of the points: it is never set off against demand.
  public enum Gate {
    OPEN(1),
    /// Not every axis is known yet, or none is.
    UNKNOWN(0.5),
    BLOCKED(0),
    /// It is decided that not everybody gets the data.
    CLOSED(0);

    private final double factor;

    Gate(double factor) {
      this.factor = factor;
    }

    public double factor() {
      return factor;
    }

    /// The stable name, `unknown`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Gate of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// @param found on the axes, in the last round; none before the assessment
    /// @param decision the last signed one; null before it
    static Gate of(State state, List<Assessment> found, @Nullable Decision decision) {
      var stands = state == State.DECIDED || state == State.SCHEDULED;
      if (stands && decision != null && decision.outcome().needsGround()) {
        return CLOSED;
      }
      if (found.stream().anyMatch(each -> each.outcome() == Assessment.Outcome.BLOCKING)) {
        return BLOCKED;
      }
      var known =
          found.stream()
              .filter(each -> each.outcome() != null && !each.outcome().isOpen())
              .map(Assessment::axis)
              .distinct()
              .count();
      return known == Axis.values().length ? OPEN : UNKNOWN;
    }
  }

  static Score of(Content content, Gate gate, Wanted wanted, Weights weights) {
    return new Score(
        gate,
        wanted.due(),
        Stream.of(Merit.values())
            .map(merit -> {
              var count = merit.count(content, wanted);
              return new Part(merit, count, weights.points(merit, count));
            })
            .filter(part -> part.count > 0)
            .toList());
  }

  /// The points before the gate.
  public double points(Term term) {
    return sum(parts.stream().filter(part -> part.merit.term() == term));
  }

  /// The score: what is shown, and by which records are ranked.
  public double total() {
    return rounded(gate.factor * sum(parts.stream()));
  }

  /// The score if a term did not count.
  double without(Term term) {
    return rounded(gate.factor * sum(parts.stream().filter(part -> part.merit.term() != term)));
  }

  /// Whether it goes before all that are not, whatever their scores: what the law has published,
  /// unless something forbids it.
  @JsonIgnore
  public boolean isFirst() {
    return due && gate.factor > 0;
  }

  private static double sum(Stream<Part> parts) {
    return rounded(parts.mapToDouble(Part::points).sum());
  }

  static double rounded(double points) {
    return Math.round(points * TENTHS) / TENTHS;
  }
}
