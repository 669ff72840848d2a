package mizan.engine.privacy;

import java.util.Set;
import mizan.engine.content.Shape;

/// A passport number: a letter and seven figures, or two letters and six; only under its name.
final class Passport implements Detector {
  private static final double MOST = 0.7;

  @Override
  public PersonalKind kind() {
    return PersonalKind.PASSPORT;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return shape == Shape.CODE;
  }

  /// It has letters.
  @Override
  public long figures(Shape shape) {
    return 0;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    var word = value.strip();
    return shape == Shape.CODE
        && word.length() == 8
        && isLetter(word.charAt(0))
        && (isLetter(word.charAt(1)) || Character.isDigit(word.charAt(1)))
        && word.chars().skip(2).allMatch(Character::isDigit);
  }

  @Override
  public boolean concerns(Set<String> cues) {
    return cues.contains(kind().code());
  }

  @Override
  public Certainty judge(Evidence column) {
    return Detector.likely(column.share() >= MOST && column.isManifold());
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
