package mizan.engine.privacy;

import java.util.Set;
import mizan.engine.content.Shape;

/// A telephone number beside a person; the numbers of offices are there to be called.
final class Phone implements Detector {
  private static final double MOST = 0.6;

  @Override
  public PersonalKind kind() {
    return PersonalKind.PHONE;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return shape == Shape.PHONE || Detector.isNumberOrCode(shape);
  }

  @Override
  public long figures(Shape shape) {
    return shape == Shape.PHONE ? ANY : Detector.figures(8, 13);
  }

  @Override
  public boolean mayHaveLetters(Shape shape) {
    return false;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    if (shape == Shape.PHONE) {
      return true;
    }
    if (!Detector.isNumberOrCode(shape)) {
      return false;
    }
    var figures = Figures.of(value);
    return switch (figures.length()) {
      case 8 -> "2345679".indexOf(figures.charAt(0)) >= 0;
      case 11 -> figures.startsWith("216");
      case 13 -> figures.startsWith("00216");
      default -> false;
    };
  }

  @Override
  public boolean concerns(Set<String> cues) {
    return cues.contains(kind().code());
  }

  @Override
  public Certainty judge(Evidence column) {
    return Detector.likely(
        column.isBesidePerson()
            && !column.organisation()
            && column.share() >= MOST
            && column.isManifold());
  }
}
