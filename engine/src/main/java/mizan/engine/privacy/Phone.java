package mizan.engine.privacy;

import java.util.Set;
import java.util.regex.Pattern;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;

/// A telephone number beside a person; the numbers of offices are there to be called.
final class Phone implements Detector {
  private static final double MOST = 0.6;
  private static final Pattern BETWEEN = Pattern.compile("[/;,\n]");
  private static final Pattern SIGNS = Pattern.compile("[+()]");

  @Override
  public PersonalKind kind() {
    return PersonalKind.PHONE;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return shape == Shape.PHONE || shape == Shape.TEXT || Detector.isNumberOrCode(shape);
  }

  @Override
  public long figures(Shape shape) {
    return shape == Shape.PHONE ? ANY : Detector.figures(8, Long.SIZE - 1);
  }

  @Override
  public boolean mayFit(Shape shape, Glance glance) {
    return glance.figures() >= 8;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    if (shape == Shape.PHONE) {
      return true;
    }
    if (!mayTake(shape)) {
      return false;
    }
    return BETWEEN.splitAsStream(value).anyMatch(part -> isNumber(part.strip()));
  }

  /// One of the numbers that stand in a cell, perhaps with a label.
  private static boolean isNumber(String part) {
    var figures = Figures.of(SIGNS.matcher(Figures.unlabelled(part)).replaceAll(""));
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
