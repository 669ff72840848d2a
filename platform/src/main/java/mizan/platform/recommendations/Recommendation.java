package mizan.platform.recommendations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// Something that a public body is to mend, followed until it is measured to be done.
///
/// @param made the edition that it was made in
/// @param planned the day by which the body means to have done it; null when it named none
/// @param version how often it was changed: who changes it says which version they saw
public record Recommendation(
    String body, Cause cause, State state, int made, @Nullable LocalDate planned, int version) {

  /// How far a recommendation is.
  public enum State {
    OPEN,
    ACCEPTED,
    PLANNED,
    CONTESTED,
    /// The body says that it is done.
    REPORTED,
    /// A measurement says so.
    CARRIED_OUT,
    /// The unit agreed that it does not stand.
    WITHDRAWN;

    /// The stable name, `carried-out`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether nothing is waited for any more.
    public boolean isOver() {
      return this == CARRIED_OUT || this == WITHDRAWN;
    }
  }

  /// What is done about a recommendation, and from which states.
  public enum Verb {
    ACCEPT(Set.of(State.OPEN, State.PLANNED, State.CONTESTED), State.ACCEPTED),
    PLAN(Set.of(State.OPEN, State.ACCEPTED, State.PLANNED, State.CONTESTED), State.PLANNED),
    CONTEST(Set.of(State.OPEN, State.ACCEPTED, State.PLANNED), State.CONTESTED),
    REPORT(Set.of(State.OPEN, State.ACCEPTED, State.PLANNED), State.REPORTED),
    /// The unit answers what was contested.
    UPHOLD(Set.of(State.CONTESTED), State.OPEN),
    WITHDRAW(Set.of(State.CONTESTED), State.WITHDRAWN),
    /// What measurements say.
    VERIFY(
        Set.of(State.OPEN, State.ACCEPTED, State.PLANNED, State.CONTESTED, State.REPORTED),
        State.CARRIED_OUT),
    REFUTE(Set.of(State.REPORTED), State.OPEN),
    REOPEN(Set.of(State.CARRIED_OUT), State.OPEN);

    private final State to;
    private final long from; // a bit for each state: enums hold nothing that could change

    Verb(Set<State> from, State to) {
      this.to = to;
      this.from = from.stream().mapToLong(Verb::bit).sum();
    }

    @SuppressWarnings("EnumOrdinal") // never leaves this class
    private static long bit(State state) {
      return 1L << state.ordinal();
    }

    /// The stable name, `plan`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPossible(State state) {
      return (from & bit(state)) != 0;
    }

    /// Whether a body does it, else the unit.
    public boolean isOfTheBody() {
      return this == ACCEPT || this == PLAN || this == CONTEST || this == REPORT;
    }

    public boolean isOfTheUnit() {
      return this == UPHOLD || this == WITHDRAW;
    }

    /// Whether it needs a reason.
    public boolean needsReason() {
      return this == CONTEST || isOfTheUnit();
    }
  }

  /// `education.licence-open`: its address, and its name in the audit.
  public String id() {
    return body + "." + cause.code();
  }

  /// The same after a verb.
  ///
  /// @param day that the body plans; only of [Verb#PLAN]
  /// @throws Problem when the state does not allow it
  Recommendation after(Verb verb, @Nullable LocalDate day) {
    if (!verb.isPossible(state)) {
      throw Problem.conflict("recommendations.not-now");
    }
    return new Recommendation(
        body, cause, verb.to, made, verb == Verb.PLAN ? day : planned, version + 1);
  }
}
