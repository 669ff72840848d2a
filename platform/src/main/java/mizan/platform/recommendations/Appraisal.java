package mizan.platform.recommendations;

import mizan.engine.advice.Recommendation;
import mizan.engine.criteria.Criteria;
import mizan.engine.scoring.PortalScore;
import org.jspecify.annotations.Nullable;

/// What a portal's score says of a cause.
final class Appraisal {
  private final int edition;
  private final PortalScore score;

  Appraisal(int edition, PortalScore score) {
    this.edition = edition;
    this.score = score;
  }

  /// @param advice what the engine recommends about it; null when nothing
  Measurement of(Cause cause, @Nullable Recommendation advice) {
    var gain = advice == null ? 0 : advice.gain();
    var effort = Criteria.get(cause.criterion()).effort().name();
    var seen = cause.indicator() == null ? criterion(cause) : indicator(cause.indicator(), advice);
    return new Measurement(
        edition, score.portal().slug(), seen.value, seen.failing, seen.applicable, gain, effort);
  }

  private record Seen(@Nullable Double value, long failing, long applicable) {
    static final Seen NOTHING = new Seen(null, 0, 0);
  }

  /// Of datasets, only a value over all of them counts: what could not be seen may fail still.
  private Seen criterion(Cause cause) {
    var criterion = score.criteria().get(cause.criterion());
    if (criterion == null) {
      return Seen.NOTHING; // the methodology asks for it no longer
    }
    var verdict = score.portal().verdicts().get(cause.criterion());
    if (verdict != null) {
      var value = verdict.value();
      return new Seen(value, value != null && value < 1 ? 1 : 0, 1);
    }
    var whole =
        criterion.measured() == criterion.applicable()
            || score.portal().isOfSample(cause.criterion());
    var certain = isRead() && (whole || criterion.failing() > 0);
    return new Seen(
        certain ? certainValue(criterion) : null, criterion.failing(), criterion.applicable());
  }

  /// Where nothing is left that the question could be asked of, nothing fails.
  private static @Nullable Double certainValue(PortalScore.CriterionScore criterion) {
    return criterion.applicable() == 0 ? Double.valueOf(1) : criterion.value();
  }

  private Seen indicator(String metric, @Nullable Recommendation advice) {
    var share = isRead() ? score.mqa().indicators().get(metric) : null;
    var datasets = score.portal().datasets();
    if (share == null) {
      return new Seen(null, 0, datasets);
    }
    var failing = advice == null ? Math.round((1 - share) * datasets) : advice.datasets();
    return new Seen(share, failing, datasets);
  }

  /// A catalogue that was not read whole proves nothing that is missing.
  private boolean isRead() {
    return score.portal().complete();
  }
}
