package mizan.engine.privacy;

import mizan.engine.content.Shape;

/// A payment card: 13 to 19 figures that begin as those of a card scheme, with a right check.
final class Card implements Detector {
  private static final double MOST = 0.9;

  @Override
  public PersonalKind kind() {
    return PersonalKind.CARD;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return Detector.isNumberOrCode(shape)
        || shape.family() == Shape.Family.TEXT
        || shape == Shape.PHONE;
  }

  @Override
  public long figures(Shape shape) {
    return Detector.figures(13, 19);
  }

  @Override
  public boolean mayHaveLetters(Shape shape) {
    return false;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    if (value.length() < 13 || value.length() > 24) {
      return false;
    }
    var figures = Figures.of(value);
    return figures.length() >= 13
        && figures.length() <= 19
        && isScheme(figures)
        && Figures.luhn(figures);
  }

  /// One number in ten has a right check by chance: nearly all of a column must.
  @Override
  public Certainty judge(Evidence column) {
    return Detector.likely(column.fits() >= 3 && column.isManifold() && column.share() >= MOST);
  }

  private static boolean isScheme(String figures) {
    var two = Integer.parseInt(figures, 0, 2, 10);
    var four = Integer.parseInt(figures, 0, 4, 10);
    return figures.charAt(0) == '4'
        || (two >= 51 && two <= 55)
        || (four >= 2221 && four <= 2720)
        || two == 34
        || two == 37
        || two == 65
        || four == 6011;
  }
}
