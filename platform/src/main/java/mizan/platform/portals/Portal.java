package mizan.platform.portals;

import java.time.Instant;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// A portal under evaluation, or one that was.
///
/// @param address where its catalogue is asked for
/// @param kind the software it is said to run, `ckan`; "" when nobody said: it is found by asking
/// @param body the slug of the public body that answers for it
/// @param agreement what its owner agreed to; null when nothing was agreed
/// @param retired when it was taken out of the evaluation; null while it is in it
/// @param reason why it was taken out; "" while it is in it
public record Portal(
    String slug,
    String address,
    String kind,
    Trilingual title,
    String body,
    @Nullable Agreement agreement,
    @Nullable Instant retired,
    String reason) {

  /// A portal under evaluation with whose owner nothing was agreed.
  public Portal(String slug, String address, String kind, Trilingual title, String body) {
    this(slug, address, kind, title, body, null, null, "");
  }

  Portal at(String other) {
    return new Portal(slug, other, kind, title, body, agreement, retired, reason);
  }

  Portal retired(Instant at, String why) {
    return new Portal(slug, address, kind, title, body, agreement, at, why);
  }
}
