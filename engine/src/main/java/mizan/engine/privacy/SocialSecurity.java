package mizan.engine.privacy;

import java.util.Set;
import mizan.engine.content.Shape;

/// A number of social insurance: eight to twelve figures, only under its name.
final class SocialSecurity implements Detector {
  private static final double MOST = 0.7;

  @Override
  public PersonalKind kind() {
    return PersonalKind.SOCIAL_SECURITY;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return Detector.isNumberOrCode(shape);
  }

  @Override
  public long figures(Shape shape) {
    return Detector.figures(8, 12);
  }

  @Override
  public boolean mayHaveLetters(Shape shape) {
    return false;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    if (!Detector.isNumberOrCode(shape)) {
      return false;
    }
    var figures = Figures.of(value.replace('/', '-'));
    return figures.length() >= 8 && figures.length() <= 12;
  }

  @Override
  public boolean concerns(Set<String> cues) {
    return cues.contains(kind().code());
  }

  @Override
  public Certainty judge(Evidence column) {
    return Detector.likely(!column.organisation() && column.share() >= MOST && column.isManifold());
  }
}
