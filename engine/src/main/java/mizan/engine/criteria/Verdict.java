package mizan.engine.criteria;

import java.util.List;

/// The answer to a criterion on one item.
public sealed interface Verdict {

  /// A value in [0,1], with what was found wanting.
  record Measured(double value, List<Finding> findings) implements Verdict {
    public Measured {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("a value lies in [0,1], not at " + value);
      }
      findings = List.copyOf(findings);
    }
  }

  /// The question does not arise for this item.
  record NotApplicable() implements Verdict {}

  /// Not measured, by our own failure or choice; shown, and never counted against a body.
  record Unknown() implements Verdict {}

  Measured MET = new Measured(1, List.of());

  static Verdict met() {
    return MET;
  }

  static Verdict unmet(Finding finding) {
    return new Measured(0, List.of(finding));
  }

  static Verdict partly(double value, List<Finding> findings) {
    return new Measured(value, findings);
  }

  static Verdict notApplicable() {
    return new NotApplicable();
  }

  static Verdict unknown() {
    return new Unknown();
  }
}
