package mizan.engine.privacy;

import java.util.Locale;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;

/// The Tunisian tax number of a natural person: seven figures, a control letter that must be right,
/// the letters of value-added tax and of the category, three figures. Companies' are public.
final class TaxNumber implements Detector {
  private static final String CONTROL = "ABCDEFGHJKLMNPQRSTVWXYZ";
  private static final double SOME = 0.5;
  private static final int LABEL = Figures.LONGEST_LABEL;
  private static final int MOST_LENGTH = 20 + LABEL;

  @Override
  public PersonalKind kind() {
    return PersonalKind.TAX_NUMBER;
  }

  /// It has letters.
  @Override
  public long figures(Shape shape) {
    return 0;
  }

  @Override
  public boolean mayFit(Shape shape, Glance glance) {
    return glance.length() >= 13
        && glance.length() <= MOST_LENGTH
        && glance.figures() == 10
        && glance.letters() >= 3
        && glance.letters() <= 3 + LABEL;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    var number = value.length() > MOST_LENGTH ? "" : Figures.unlabelled(value);
    if (number.length() < 13 || number.length() > 20 || !Character.isDigit(number.charAt(0))) {
      return false;
    }
    var signs = number.replaceAll("[\\s/.-]", "").toUpperCase(Locale.ROOT);
    return signs.matches("[0-9]{7}[A-Z][ABPDN][PC][0-9]{3}") && isControlled(signs);
  }

  @Override
  public Certainty judge(Evidence column) {
    if (column.share() < SOME || !column.isManifold()) {
      return Certainty.NO;
    }
    return column.isBesidePerson() ? Certainty.LIKELY : Certainty.POSSIBLE;
  }

  static boolean isControlled(String signs) {
    var sum = 0;
    for (var i = 0; i < 7; i++) {
      sum += (signs.charAt(i) - '0') * (7 - i);
    }
    return CONTROL.charAt(sum % CONTROL.length()) == signs.charAt(7);
  }
}
