package mizan.platform.reports;

import java.util.List;
import mizan.engine.scoring.PortalScore.Part;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// A portal's place in an edition.
///
/// @param kind of portal, as the harvest found it
/// @param body the name of the public body that answers for it
/// @param bodySlug of that body; "" when it is not registered
/// @param sector of that body; "" when none is told
/// @param rank null when it is not ranked
/// @param unranked why it is not ranked, `held`; null when it is
/// @param score on the scale 0 to 100; null when nothing is measured
/// @param margin half the width of the score's 95 % interval; null unless files were sampled
/// @param near titles of ranked portals of which the margins do not say whether they stand before
/// @param level the methodology's code for the score, "" without a score
/// @param coverage the measured share of what applies, in [0,1]
/// @param measured the points that programs measured; null where people judge nothing
/// @param judged the points that people judged; null where they judge nothing
/// @param reasons the codes of the problems that held the harvest
public record Standing(
    String slug,
    Trilingual title,
    String kind,
    Trilingual body,
    String bodySlug,
    String bodyKind,
    String sector,
    @Nullable Integer rank,
    @Nullable String unranked,
    @Nullable Double score,
    @Nullable Double margin,
    List<Trilingual> near,
    String level,
    double coverage,
    @Nullable Part measured,
    @Nullable Part judged,
    @Nullable Double mqaScore,
    int mqaAttainable,
    @Nullable String mqaRating,
    long datasets,
    long distributions,
    List<String> reasons) {

  public Standing {
    near = List.copyOf(near);
    reasons = List.copyOf(reasons);
  }

  /// The rank as a number to order by; portals without one come last.
  public int place() {
    return rank == null ? Integer.MAX_VALUE : rank;
  }

  /// The score, 0 without one: for bars and orders.
  public double scoreOrZero() {
    return score == null ? 0 : score;
  }

  public double mqaOrZero() {
    return mqaScore == null ? 0 : mqaScore;
  }
}
