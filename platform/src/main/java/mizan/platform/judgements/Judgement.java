package mizan.platform.judgements;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What somebody said to a question; it is never changed, only followed by another.
///
/// @param number its place in what was said to the question, from 1
/// @param person an id
/// @param actor the kind of actor for which they judge, `academia`; "" for the unit
/// @param value in [0,1], a step of the criterion's scale
/// @param evidence addresses on the web of what was looked at; none where the unit settles
/// @param note why it is this value
/// @param reason why it is another value than before; "" for the first one
public record Judgement(
    Question question,
    int number,
    Kind kind,
    String person,
    String actor,
    double value,
    List<String> evidence,
    String note,
    String reason,
    Instant at) {
  public Judgement {
    evidence = List.copyOf(evidence);
  }

  /// What it does.
  public enum Kind {
    /// An assessor judges.
    JUDGED,
    /// An assessor thinks again.
    CHANGED,
    /// The unit settles what the assessors are apart on.
    SETTLED;

    /// The stable name, `judged`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
