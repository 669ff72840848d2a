package mizan.engine.privacy;

import mizan.engine.content.Shape;

/// An account number with a right check: an IBAN, or the Tunisian RIB of 20 figures.
final class BankAccount implements Detector {
  private static final int RIB = 20;

  @Override
  public PersonalKind kind() {
    return PersonalKind.BANK_ACCOUNT;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return Detector.isNumberOrCode(shape)
        || shape.family() == Shape.Family.TEXT
        || shape == Shape.IBAN
        || shape == Shape.PHONE;
  }

  @Override
  public long figures(Shape shape) {
    return shape == Shape.IBAN ? ANY : Detector.figures(RIB, RIB);
  }

  @Override
  public boolean mayHaveLetters(Shape shape) {
    return shape == Shape.IBAN;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    if (shape == Shape.IBAN) {
      return true;
    }
    if (value.length() < RIB) {
      return false;
    }
    var figures = Figures.of(value);
    return figures.length() == RIB && Figures.mod97(figures) == 0 && !figures.startsWith("00");
  }

  /// An organisation publishes one account for payments; many are those of persons or suppliers.
  @Override
  public Certainty judge(Evidence column) {
    if (column.fits() < 3 || column.distinct() < 3 || column.share() < 0.5) {
      return Certainty.NO;
    }
    return column.organisation() && !column.isBesidePerson()
        ? Certainty.POSSIBLE
        : Certainty.LIKELY;
  }
}
