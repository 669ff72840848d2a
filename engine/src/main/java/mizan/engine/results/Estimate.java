package mizan.engine.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mean of values in [0,1] over all datasets, told from those of a stratified sample.
///
/// The mean is the ratio of two weighted sums, for not every drawn dataset has a value. Its
/// variance is that of the linearised ratio within strata, without what a census would leave open
/// (Cochran, Sampling Techniques, 5.10 and 6.11); four values are added in thought, two of 0 and
/// two of 1 (Agresti and Coull 1998), or a sample without a fault would seem to prove that there is
/// none.
///
/// @param margin half the width of the 95 % interval
public record Estimate(double mean, double margin) {
  private static final double Z = 1.959964;

  /// What was drawn of one stratum.
  ///
  /// @param datasets in the whole catalogue
  /// @param measured drawn datasets that have a value
  /// @param sum of their values
  /// @param squares of their values, summed
  public record Part(long datasets, long drawn, long measured, double sum, double squares) {
    private double weight() {
      return (double) datasets / drawn;
    }

    /// The variance of the part's total of `value - mean`.
    private double variance(double mean) {
      if (drawn < 2) {
        return 0;
      }
      var total = sum - mean * measured;
      var squared = squares - 2 * mean * sum + mean * mean * measured;
      var spread = Math.max(0, squared - total * total / drawn) / (drawn - 1);
      return (double) datasets * datasets * (1 - (double) drawn / datasets) * spread / drawn;
    }
  }

  /// The estimate; null when no drawn dataset has a value.
  public static @Nullable Estimate of(List<Part> parts) {
    var sum = 0.0;
    var count = 0.0;
    var measured = 0L;
    var unseen = 0.0;
    for (var part : parts) {
      sum += part.weight() * part.sum;
      count += part.weight() * part.measured;
      measured += part.measured;
      unseen += (part.weight() - 1) * part.measured;
    }
    if (measured == 0) {
      return null;
    }
    var mean = sum / count;
    var variance = parts.stream().mapToDouble(part -> part.variance(mean)).sum() / (count * count);
    var added = 2 * mean * mean + 2 * (1 - mean) * (1 - mean);
    variance += unseen / count * added / ((measured + 4.0) * (measured + 4.0));
    return new Estimate(mean, Math.min(1, Z * Math.sqrt(variance)));
  }
}
