package mizan.engine.privacy;

import java.util.Set;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;

/// Recognises one kind of personal data: a value by its form, a column by all that speaks for it.
interface Detector {
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
    return true;
  }

  /// Whether a value of a shape that [#mayTake] allows may have the form, by what is known before
  /// its text is made; never false where [#fits] is true.
  default boolean mayFit(Shape shape, Glance glance) {
    return true;
  }

  /// Whether a value is of a shape that a number of a person can have.
  static boolean isNumberOrCode(Shape shape) {
    return shape.family() == Shape.Family.NUMBER || shape.family() == Shape.Family.CODE;
  }

  /// Whether so many figures may stand in a value without any letter.
  static boolean mayBeFigures(Glance glance, int least, int most) {
    var figures = glance.figures();
    return glance.isForeign() || (glance.letters() == 0 && figures >= least && figures <= most);
  }

  /// Whether a value has the form.
  boolean fits(String value, Shape shape);

  Certainty judge(Evidence column);

  /// [Certainty#LIKELY] when something holds.
  static Certainty likely(boolean holds) {
    return holds ? Certainty.LIKELY : Certainty.NO;
  }
}
