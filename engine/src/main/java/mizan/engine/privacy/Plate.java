package mizan.engine.privacy;

import java.util.regex.Pattern;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;

/// The plate of a vehicle in Tunisia, beside its owner.
final class Plate implements Detector {
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9٠-٩]{1,4}\\s*(TU|TUN|TUNIS|تونس)\\s*[0-9٠-٩]{1,4}", Pattern.CASE_INSENSITIVE);
  private static final double MOST = 0.6;

  @Override
  public PersonalKind kind() {
    return PersonalKind.PLATE;
  }

  /// It has letters.
  @Override
  public long figures(Shape shape) {
    return 0;
  }

  @Override
  public boolean mayFit(Shape shape, Glance glance) {
    return glance.length() <= 20
        && glance.figures() >= 2
        && glance.figures() <= 8
        && glance.letters() >= 2
        && glance.letters() <= 5;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    return value.length() <= 20
        && Character.isDigit(value.charAt(0))
        && hasLetter(value) // far cheaper than the form
        && FORM.matcher(value.strip()).matches();
  }

  private static boolean hasLetter(String value) {
    for (var i = 0; i < value.length(); i++) {
      if (Character.isLetter(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Certainty judge(Evidence column) {
    if (column.share() < MOST || !column.isManifold()) {
      return Certainty.NO;
    }
    return column.isBesidePerson() && !column.organisation() ? Certainty.LIKELY : Certainty.NO;
  }
}
