package mizan.engine.privacy;

import java.util.Set;
import mizan.engine.content.Shape;

/// Where persons live: an address under a name that says so, or beside their names.
final class HomePlace implements Detector {
  static final String WEAK = "home-weak";

  private static final double MOST = 0.5;
  private static final int SHORTEST = 8;

  @Override
  public PersonalKind kind() {
    return PersonalKind.HOME_PLACE;
  }

  @Override
  public boolean concerns(Set<String> cues) {
    return cues.contains(WEAK) || cues.contains(kind().code());
  }

  @Override
  public boolean mayTake(Shape shape) {
    return shape == Shape.POINT || shape == Shape.TEXT;
  }

  /// A street or a point; the name of a town alone is not precise.
  @Override
  public boolean fits(String value, Shape shape) {
    return shape == Shape.POINT
        || (shape == Shape.TEXT
            && value.length() >= SHORTEST
            && value.chars().anyMatch(Character::isDigit));
  }

  @Override
  public Certainty judge(Evidence column) {
    if (column.share() < MOST || column.distinct() < 3 || column.organisation()) {
      return Certainty.NO;
    }
    return Detector.likely(
        column.isHeaded(kind())
            || (column.cues().contains(WEAK) && column.beside().contains(PersonalKind.NAME)));
  }
}
