package mizan.platform.accounts;

import java.util.Set;
import mizan.platform.web.Language;

/// Somebody who is signed in, or on the way there.
///
/// @param session where they are signed in
public record SignedIn(
    String person, String session, String name, Language language, Set<Grant> grants, Step step) {
  public SignedIn {
    grants = Set.copyOf(grants);
  }

  /// How far the signing in is.
  public enum Step {
    /// The second factor is still to be shown.
    SECOND_FACTOR,
    /// The second factor, which the unit must have, is still to be set up.
    SETTING_UP,
    DONE
  }

  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  public boolean isOfTheUnit() {
    return grants.stream().anyMatch(grant -> grant.role().isOfTheUnit());
  }

  /// Whether they speak for a public body.
  public boolean isOfficerOf(String body) {
    return grants.stream()
        .anyMatch(grant -> grant.role() == Role.OFFICER && grant.of().equals(body));
  }
}
