package mizan.engine.privacy;

import mizan.engine.content.Glance;
import mizan.engine.content.Shape;

/// The Tunisian identity card number: eight figures, the first 0 or 1. It has no check figure, so
/// that only its column can tell.
final class NationalId implements Detector {
  private static final double MOST = 0.8;

  @Override
  public PersonalKind kind() {
    return PersonalKind.NATIONAL_ID;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return Detector.isNumberOrCode(shape) || shape == Shape.PHONE || shape == Shape.TEXT;
  }

  @Override
  public long figures(Shape shape) {
    return Detector.figures(7, 8);
  }

  @Override
  public boolean mayFit(Shape shape, Glance glance) {
    return glance.figures() >= 7
        && glance.figures() <= 8
        && glance.letters() <= Figures.LONGEST_LABEL;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    if (!mayTake(shape)) {
      return false;
    }
    var figures = Figures.of(Figures.unlabelled(value));
    // spreadsheets take a leading zero away
    return (figures.length() == 7 && Detector.isNumberOrCode(shape))
        || (figures.length() == 8 && figures.charAt(0) <= '1');
  }

  @Override
  public Certainty judge(Evidence column) {
    if (column.organisation() || column.share() < MOST || !column.isManifold()) {
      return Certainty.NO;
    }
    if (column.isHeaded(kind())) {
      return Certainty.LIKELY;
    }
    var alone = column.cues().isEmpty() && column.distinct() * 20 >= column.fits() * 19;
    return alone && column.beside().contains(PersonalKind.NAME) ? Certainty.POSSIBLE : Certainty.NO;
  }
}
