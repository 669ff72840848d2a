package mizan.engine.privacy;

import java.util.Set;

/// What speaks for one kind of personal data in one column.
///
/// @param values cells that have a value
/// @param fits values of the form that the kind has
/// @param distinct different values among those, exactly up to 1,000
/// @param cues what the name of the column announces
/// @param organisation whether the name of the column speaks of organisations
/// @param beside the kinds that other columns of the table are known or announced to hold
public record Evidence(
    long values,
    long fits,
    long distinct,
    Set<String> cues,
    boolean organisation,
    Set<PersonalKind> beside) {

  public Evidence {
    cues = Set.copyOf(cues);
    beside = Set.copyOf(beside);
  }

  /// Values of the right form among all values, in [0,1].
  public double share() {
    return values == 0 ? 0 : (double) fits / values;
  }

  /// Whether nearly every value is another, as it is with what belongs to one person.
  public boolean isManifold() {
    return distinct >= 3 && (distinct >= 1000 || distinct * 2 >= fits);
  }

  public boolean isHeaded(PersonalKind kind) {
    return cues.contains(kind.code());
  }

  /// Whether the table is about persons, by its other columns.
  public boolean isBesidePerson() {
    return beside.contains(PersonalKind.NAME)
        || beside.contains(PersonalKind.BIRTH_DATE)
        || beside.contains(PersonalKind.NATIONAL_ID);
  }
}
