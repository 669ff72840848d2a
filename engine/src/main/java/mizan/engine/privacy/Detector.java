package mizan.engine.privacy;

import java.util.Set;
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

  /// Whether a value has the form.
  boolean fits(String value, Shape shape);

  Certainty judge(Evidence column);

  /// [Certainty#LIKELY] when something holds.
  static Certainty likely(boolean holds) {
    return holds ? Certainty.LIKELY : Certainty.NO;
  }
}
