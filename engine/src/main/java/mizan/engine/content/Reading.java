package mizan.engine.content;

/// What was read of one cell: filled by the readers of bytes, the same objects over and over.
final class Reading implements Glance {
  Shape shape = Shape.BLANK;

  /// As [CellReader#traits].
  int traits;

  /// The number it stands for, if its traits say that it stands for one.
  double number;

  /// The day it stands for, or [DateReader#NO_DAY].
  long day;

  int length;
  int figures;
  int letters;
  boolean at;
  boolean foreign;

  /// Takes what [CellReader] has read.
  void take(Shape shape, CellReader cell) {
    this.shape = shape;
    traits = cell.traits();
    number = cell.number();
    day = cell.day();
    var glance = cell.glance();
    length = glance.length();
    figures = glance.figures();
    letters = glance.letters();
    at = glance.hasAt();
    foreign = glance.isForeign();
  }

  /// Takes what another has.
  void take(Reading other) {
    shape = other.shape;
    traits = other.traits;
    number = other.number;
    day = other.day;
    length = other.length;
    figures = other.figures;
    letters = other.letters;
    at = other.at;
    foreign = other.foreign;
  }

  /// Whether the cell says anything.
  boolean isValue() {
    return shape.family() != Shape.Family.NOTHING;
  }

  /// Notes a number or a day, which have no letters but the `T` of a moment.
  boolean note(Shape shape, int traits, int length, int figures) {
    this.shape = shape;
    this.traits = traits;
    this.length = length;
    this.figures = figures;
    letters = traits == CellReader.LATIN ? 1 : 0;
    at = false;
    foreign = false;
    return true;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public int figures() {
    return figures;
  }

  @Override
  public int letters() {
    return letters;
  }

  @Override
  public boolean hasAt() {
    return at;
  }

  @Override
  public boolean isForeign() {
    return foreign;
  }
}
