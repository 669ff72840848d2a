package mizan.engine.privacy;

import java.util.Set;
import mizan.engine.content.Shape;

/// Days of birth, under a name that says so.
final class BirthDate implements Detector {
  private static final double MOST = 0.6;

  @Override
  public PersonalKind kind() {
    return PersonalKind.BIRTH_DATE;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return shape.family() == Shape.Family.DATE;
  }

  /// A year or a month alone tells nobody's birthday.
  @Override
  public boolean fits(String value, Shape shape) {
    return shape.family() == Shape.Family.DATE && shape != Shape.MONTH;
  }

  @Override
  public boolean concerns(Set<String> cues) {
    return cues.contains(kind().code());
  }

  @Override
  public Certainty judge(Evidence column) {
    return Detector.likely(column.share() >= MOST && column.distinct() >= 3);
  }
}
