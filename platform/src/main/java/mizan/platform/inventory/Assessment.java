package mizan.platform.inventory;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was found on one of the six axes, or is waited for.
///
/// @param round how often the axes were opened until then: what was found in earlier ones stays
/// @param reviewer the person who is asked; told to the body and the unit only
/// @param outcome null until the reviewer has said it
/// @param ground the code of a legal ground; "" without one
/// @param evidence where it can be read
/// @param mitigation what would take it out of the way
/// @param asked the authority whose opinion was asked; "" unless one was
/// @param due by when an unknown is to be known, or an opinion to be given; null for others
/// @param again when it is to be looked at again; null for never
/// @param on the day it was said; null before
public record Assessment(
    Axis axis,
    int round,
    String reviewer,
    @Nullable Outcome outcome,
    String ground,
    String evidence,
    String mitigation,
    String asked,
    @Nullable LocalDate due,
    @Nullable LocalDate again,
    @Nullable LocalDate on) {

  /// What an axis means for opening.
  public enum Outcome {
    NONE,
    REMOVABLE,
    BLOCKING,
    UNKNOWN,
    /// An authority's opinion was asked.
    ASKED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether it stands against opening the data as they are, and a law must say so.
    public boolean needsGround() {
      return this == REMOVABLE || this == BLOCKING;
    }

    /// Whether it is to be known by a day.
    public boolean isOpen() {
      return this == UNKNOWN || this == ASKED;
    }
  }

  /// An axis that somebody is asked about.
  static Assessment asked(Axis axis, String reviewer) {
    return new Assessment(axis, 1, reviewer, null, "", "", "", "", null, null, null);
  }

  /// Whether an opinion was asked and the day by which it was to come is over: a state of its own,
  /// so that nothing waits for an authority that does not answer.
  public boolean isUnanswered(LocalDate today) {
    return outcome == Outcome.ASKED && due != null && due.isBefore(today);
  }

  /// What its reviewer has found on a day.
  Assessment by(Assessment asked, LocalDate day) {
    return new Assessment(
        axis,
        asked.round,
        asked.reviewer,
        outcome,
        ground,
        evidence,
        mitigation,
        this.asked,
        due,
        again,
        day);
  }

  /// The same, to be looked at anew.
  Assessment reopened() {
    return new Assessment(
        axis, round + 1, reviewer, null, ground, evidence, mitigation, asked, null, null, null);
  }
}
