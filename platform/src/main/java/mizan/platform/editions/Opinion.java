package mizan.platform.editions;

import java.time.Instant;
import java.util.Locale;

/// What a member of the jury thinks of an edition.
///
/// @param member a person's id
/// @param actor the kind of actor for which they judge, `academia`
public record Opinion(String member, String actor, Verdict verdict, String words, Instant at) {
  /// What a member may say.
  public enum Verdict {
    CONFIRM,
    RESERVE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
