package mizan.platform.accounts;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import mizan.platform.web.Language;

/// Somebody who has an account.
///
/// @param mail "" once the person was removed, as is the name
public record Person(
    String id,
    String name,
    String mail,
    Language language,
    Instant created,
    State state,
    Set<Grant> grants) {
  public Person {
    grants = Set.copyOf(grants);
  }

  /// Whether a person may sign in.
  public enum State {
    ACTIVE,
    DISABLED,
    REMOVED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Person with(Set<Grant> grants) {
    return new Person(id, name, mail, language, created, state, grants);
  }

  public boolean isOfTheUnit() {
    return grants.stream().anyMatch(grant -> grant.role().isOfTheUnit());
  }
}
