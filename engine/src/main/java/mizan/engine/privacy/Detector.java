package mizan.engine.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;

/// Recognises one kind of personal data: a value by its form, a column by all that speaks for it.
interface Detector {
  /// As [#figures]: any number of them.
  long ANY = -1L;

  /// As [#isNumberOrCode].
  Set<Shape> NUMBERING =
      Collections.unmodifiableSet(
          EnumSet.of(
              Shape.INTEGER,
              Shape.GROUPED_COMMA,
              Shape.GROUPED_POINT,
              Shape.GROUPED_SPACE,
              Shape.COMMA_AND_THREE,
              Shape.CODE));

  /// How sure a machine can be; a person confirms.
  enum Certainty {
    NO,
    /// Shown to the body alone, as something to look at.
    POSSIBLE,
    LIKELY
  }

  PersonalKind kind();

  /// Whether a column is worth a look, by what its name announces.
  default boolean concerns(Set<String> cues) {
    return true;
  }

  /// Whether a value of a shape may have the form; never false where [#fits] is true.
  default boolean mayTake(Shape shape) {
    return switch (shape.family()) {
      case NUMBER, CODE, TEXT, PHONE, IBAN -> true;
      case NOTHING, DATE, TIME, BOOLEAN, EMAIL, URL, PLACE, NESTED, ERROR, MIXED -> false;
    };
  }

  /// How many figures a value of a shape that [#mayTake] allows may have, if it has neither letters
  /// nor signs of other scripts: a bit for each number of them; never 0 where [#fits] is true.
  default long figures(Shape shape) {
    return ANY;
  }

  /// Whether a value of a shape that [#mayTake] allows may have letters of Latin or Arabic.
  default boolean mayHaveLetters(Shape shape) {
    return true;
  }

  /// Whether a value that [#mayTake] and [#mayHaveLetters] allow, with letters and no signs of
  /// other scripts, may have the form, by what is known before its text is made; never false where
  /// [#fits] is true.
  default boolean mayFit(Shape shape, Glance glance) {
    return true;
  }

  /// As [#figures]: so many at least, so many at most.
  static long figures(int least, int most) {
    return (ANY << least) & (ANY >>> (Long.SIZE - 1 - most));
  }

  /// Whether a value is of a shape that a number of a person can have: it numbers, and does not
  /// measure.
  static boolean isNumberOrCode(Shape shape) {
    return NUMBERING.contains(shape);
  }

  /// Whether a value has the form.
  boolean fits(String value, Shape shape);

  Certainty judge(Evidence column);

  /// [Certainty#LIKELY] when something holds.
  static Certainty likely(boolean holds) {
    return holds ? Certainty.LIKELY : Certainty.NO;
  }
}
