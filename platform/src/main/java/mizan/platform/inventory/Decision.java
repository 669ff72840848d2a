package mizan.platform.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// Whether data are opened, as one person proposed and another signed.
///
/// @param number of the record's decisions, from 1
/// @param grounds the codes of the legal grounds of not opening all
/// @param reason for everybody to read
/// @param partial why opening a part would not do; "" when the question does not arise
/// @param appeal where and how the decision can be contested
/// @param from the day from which the data are open; null unless that is later
/// @param review when it is to be looked at again; null for never
/// @param note for the body and the unit only
/// @param proposedBy the person; told to the body and the unit only
/// @param signedBy the other person; "" while nobody has signed
/// @param signed null while nobody has signed
public record Decision(
    int number,
    Outcome outcome,
    List<String> grounds,
    Trilingual reason,
    String partial,
    String appeal,
    @Nullable LocalDate from,
    @Nullable LocalDate review,
    String note,
    String proposedBy,
    Instant proposed,
    String signedBy,
    @Nullable Instant signed) {

  public Decision {
    grounds = List.copyOf(grounds);
  }

  /// What is decided.
  public enum Outcome {
    OPEN,
    OPEN_TREATED,
    OPEN_LATER,
    RESTRICTED,
    NOT_OPEN,
    DUPLICATE,
    OUT_OF_SCOPE;

    /// The stable name, `open-treated`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Outcome of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether everybody is to have the data, now or later.
    public boolean isOpening() {
      return this == OPEN || this == OPEN_TREATED || this == OPEN_LATER;
    }

    /// Whether the law must allow it to be kept from people.
    public boolean needsGround() {
      return this == RESTRICTED || this == NOT_OPEN;
    }
  }

  public boolean isSigned() {
    return signed != null;
  }

  /// The same as somebody has proposed it.
  Decision by(int other, String person, Instant at) {
    return new Decision(
        other, outcome, grounds, reason, partial, appeal, from, review, note, person, at, "", null);
  }

  Decision signed(String by, Instant at) {
    return new Decision(
        number,
        outcome,
        grounds,
        reason,
        partial,
        appeal,
        from,
        review,
        note,
        proposedBy,
        proposed,
        by,
        at);
  }
}
