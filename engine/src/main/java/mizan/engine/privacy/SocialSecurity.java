package mizan.engine.privacy;

import java.util.Set;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;

/// A number of social insurance: eight to twelve figures, only under its name.
final class SocialSecurity implements Detector {
  private static final double MOST = 0.7;

  @Override
  public PersonalKind kind() {
    return PersonalKind.SOCIAL_SECURITY;
  }

  @Override
  public long figures(Shape shape) {
    return Detector.figures(8, 12);
  }

  @Override
  public boolean mayFit(Shape shape, Glance glance) {
    return glance.figures() >= 8
        && glance.figures() <= 12
        && glance.letters() <= Figures.LONGEST_LABEL;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    var figures = Figures.of(Figures.unlabelled(value).replace('/', '-'));
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
