package mizan.platform.editions;

import java.time.Instant;
import java.util.Locale;

/// What a member of the jury thinks of an edition.
///
/// @param member a person's id
/// @param actor the kind of actor for which they judge, `academia`
/// @param renewals how often the edition's results had become new when they saw them
public record Opinion(
    String member, String actor, Verdict verdict, String words, Instant at, int renewals) {
  /// What a member may say.
  public enum Verdict {
    CONFIRM,
    RESERVE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether it is about the results as they are now.
  boolean isOf(Edition edition) {
    return renewals == edition.renewals();
  }

  /// Whether it confirms results that are there no more: it does not count.
  boolean isVoid(Edition edition) {
    return verdict == Verdict.CONFIRM && !isOf(edition);
  }
}
