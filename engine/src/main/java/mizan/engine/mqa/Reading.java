package mizan.engine.mqa;

import java.util.List;
import mizan.engine.dcat.Violation;

/// The assessment of one dataset: which indicators are met, which are measured.
///
/// @param met a bit for each indicator, by its ordinal
/// @param measured likewise; what is not measured counts neither for nor against
/// @param best the index of the distribution that was counted; -1 without distributions
/// @param violations the breaches of DCAT-AP behind [Indicator#DCAT_AP_COMPLIANCE]
public record Reading(int met, int measured, int best, List<Violation> violations) {
  public Reading {
    violations = List.copyOf(violations);
  }

  public boolean isMet(Indicator indicator) {
    return (met & indicator.bit()) != 0;
  }

  public boolean isMeasured(Indicator indicator) {
    return (measured & indicator.bit()) != 0;
  }

  /// The points of the indicators met.
  public int points() {
    return points(met);
  }

  /// The points that could be had from the indicators measured.
  public int attainable() {
    return points(measured);
  }

  static int points(int bits) {
    var points = 0;
    for (var indicator : Assessor.INDICATORS) {
      if ((bits & indicator.bit()) != 0) {
        points += indicator.points();
      }
    }
    return points;
  }
}
