package mizan.platform.certificates;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// A certificate of excellence of a portal in an edition.
///
/// @param id as printed on it, `7F3K-9QXM-2CDW`
/// @param award the code of the methodology's certificate, `gold`
/// @param methodology by which it was earned, `mizan 2`
/// @param issued when it was confirmed; null before
/// @param reason why it was declined or revoked; "" otherwise
/// @param credential the signed credential, a JSON Web Token; "" before it was confirmed
/// @param version how often it was changed
public record Certificate(
    String id,
    int edition,
    String portal,
    String body,
    String award,
    double score,
    double coverage,
    String methodology,
    State state,
    @Nullable Instant issued,
    String reason,
    String credential,
    int version) {

  /// How far a certificate is.
  public enum State {
    PROPOSED,
    AWARDED,
    DECLINED,
    REVOKED;

    /// The stable name, `awarded`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  private static final Map<State, Set<State>> NEXT =
      Map.of(
          State.PROPOSED, Set.of(State.AWARDED, State.DECLINED),
          State.DECLINED, Set.of(State.AWARDED),
          State.AWARDED, Set.of(State.REVOKED),
          State.REVOKED, Set.of());

  /// Whether everybody may see it.
  public boolean isPublic() {
    return state == State.AWARDED || state == State.REVOKED;
  }

  Certificate awarded(Instant at, String signed) {
    return moved(State.AWARDED, at, "", signed);
  }

  Certificate declined(String why) {
    return moved(State.DECLINED, issued, why, "");
  }

  Certificate revoked(String why) {
    return moved(State.REVOKED, issued, why, credential);
  }

  private Certificate moved(State to, @Nullable Instant at, String why, String signed) {
    if (!NEXT.getOrDefault(state, Set.of()).contains(to)) {
      throw Problem.conflict("certificates.not-now");
    }
    return new Certificate(
        id,
        edition,
        portal,
        body,
        award,
        score,
        coverage,
        methodology,
        to,
        at,
        why,
        signed,
        version + 1);
  }
}
