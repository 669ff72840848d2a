package mizan.platform.bodies;

import java.util.Locale;
import java.util.stream.Stream;
import mizan.platform.web.Trilingual;

/// A public body that holds data and answers for a portal.
public record PublicBody(String slug, Kind kind, Trilingual name) {

  /// What sort of body it is.
  public enum Kind {
    MINISTRY,
    AGENCY,
    MUNICIPALITY,
    UNSPECIFIED;

    /// The stable name, `ministry`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of this code; [#UNSPECIFIED] for a code that is none of ours.
    public static Kind of(String code) {
      return Stream.of(values())
          .filter(kind -> kind.code().equals(code))
          .findFirst()
          .orElse(UNSPECIFIED);
    }
  }
}
