package mizan.platform.reports.sections;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mizan.engine.scoring.PortalScore;
import mizan.engine.scoring.PortalScore.CriterionScore;
import org.jspecify.annotations.Nullable;

/// A criterion over all portals of an edition.
///
/// @param mean of the portals' values in [0,1], each portal counting once; null when no portal was
///   measured
/// @param portals of which it is measured
/// @param failing portals of them that do not meet it everywhere
/// @param items datasets (or portals, where it is asked of the whole) of which it is measured
/// @param failingItems those of them that do not meet it
public record CriterionTotal(
    String code,
    String dimension,
    double points,
    boolean judged,
    @Nullable Double mean,
    int portals,
    int failing,
    long items,
    long failingItems) {

  /// The points that the portals lose by it on average.
  public double loss() {
    return mean == null ? 0 : points * (1 - mean);
  }

  /// The share of what was measured that fails, in [0,1].
  public double failingShare() {
    return items == 0 ? 0 : (double) failingItems / items;
  }

  /// The criteria by what they cost the portals, most first; those not measured at the end.
  public static List<CriterionTotal> list(List<PortalScore> portals) {
    var byCode = new LinkedHashMap<String, List<CriterionScore>>();
    for (var portal : portals) {
      portal
          .criteria()
          .forEach((code, score) ->
              byCode.merge(
                  code,
                  List.of(score),
                  (all, one) -> Stream.concat(all.stream(), one.stream()).toList()));
    }
    return byCode.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(CriterionTotal::loss).reversed())
        .toList();
  }

  private static CriterionTotal of(String code, List<CriterionScore> scores) {
    var measured = scores.stream().filter(score -> score.value() != null).toList();
    var first = scores.getFirst();
    var mean = values(measured).average();
    return new CriterionTotal(
        code,
        first.dimension(),
        first.points(),
        first.judged(),
        mean.isPresent() ? mean.getAsDouble() : null,
        measured.size(),
        (int) measured.stream().filter(score -> score.failing() > 0).count(),
        measured.stream().mapToLong(CriterionScore::measured).sum(),
        measured.stream().mapToLong(CriterionScore::failing).sum());
  }

  private static DoubleStream values(List<CriterionScore> measured) {
    return measured.stream().map(CriterionScore::value).mapToDouble(Objects::requireNonNull);
  }
}
