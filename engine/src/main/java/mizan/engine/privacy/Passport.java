package mizan.engine.privacy;

import java.util.Set;
import java.util.regex.Pattern;
import mizan.engine.content.Shape;

/// A passport number: one or two letters and six to eight figures, or two figures, two letters and
/// five figures; only under its name.
final class Passport implements Detector {
  private static final double MOST = 0.7;
  private static final Pattern FORM =
      Pattern.compile("[A-Z]{1,2}[ -]?\\d{6,8}|\\d{2}[A-Z]{2}\\d{5}");

  @Override
  public PersonalKind kind() {
    return PersonalKind.PASSPORT;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return shape == Shape.CODE || shape == Shape.TEXT;
  }

  /// It has letters.
  @Override
  public long figures(Shape shape) {
    return 0;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    return mayTake(shape) && FORM.matcher(value.strip()).matches();
  }

  @Override
  public boolean concerns(Set<String> cues) {
    return cues.contains(kind().code());
  }

  @Override
  public Certainty judge(Evidence column) {
    return Detector.likely(column.share() >= MOST && column.isManifold());
  }
}
