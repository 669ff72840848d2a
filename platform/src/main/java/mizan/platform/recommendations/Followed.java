package mizan.platform.recommendations;

import org.jspecify.annotations.Nullable;

/// A recommendation with what its last measurement says over all portals of the body.
///
/// @param edition of that measurement
/// @param failing datasets, or portals as a whole
/// @param measured whether it was measured wholly, at every portal
public record Followed(
    Recommendation recommendation,
    int edition,
    long failing,
    long applicable,
    double gain,
    String effort,
    boolean measured) {

  /// The share that fails no longer, in [0,1]; null when it was not measured.
  public @Nullable Double share() {
    return measured && applicable > 0 ? (double) (applicable - failing) / applicable : null;
  }
}
