package mizan.platform.reports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.scoring.PortalScore;
import mizan.engine.scoring.PortalScore.DimensionScore;
import mizan.platform.reports.pages.SectorPage.Dimension;
import mizan.platform.reports.pages.SectorPage.Weakness;
import mizan.platform.reports.pages.SectorsPage;
import mizan.platform.reports.pages.SectorsPage.Line;
import mizan.platform.reports.sections.CriterionTotal;
import org.jspecify.annotations.Nullable;

/// What the portals of a sector have in common, beside all portals of the edition.
final class SectorFigures {
  private static final int WEAKEST = 5;

  private SectorFigures() {}

  /// The code of a portal's sector, [SectorsPage#UNTOLD] included.
  static String code(Standing portal) {
    return portal.sector().isEmpty() ? SectorsPage.UNTOLD : portal.sector();
  }

  static List<Line> lines(List<Standing> standings) {
    return standings.stream()
        .collect(Collectors.groupingBy(SectorFigures::code))
        .entrySet()
        .stream()
        .map(sector -> line(sector.getKey(), sector.getValue()))
        .toList();
  }

  /// @param portals best first
  private static Line line(String code, List<Standing> portals) {
    var ranked = portals.stream().filter(each -> each.unranked() == null).toList();
    return new Line(
        code,
        portals.size(),
        ranked.size(),
        mean(ranked),
        portals.stream().mapToLong(Standing::datasets).sum(),
        ranked.isEmpty() ? null : ranked.getFirst());
  }

  /// The mean score of the ranked ones; null when none is.
  static @Nullable Double mean(List<Standing> portals) {
    return mean(
        portals.stream().filter(each -> each.unranked() == null).map(Standing::scoreOrZero));
  }

  private static @Nullable Double mean(Stream<Double> numbers) {
    var mean = numbers.mapToDouble(Double::doubleValue).average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }

  static List<Dimension> dimensions(Evaluated evaluated, List<PortalScore> sector) {
    return evaluated.report().methodology().dimensions().stream()
        .map(dimension ->
            new Dimension(
                dimension.code(),
                mean(sector, dimension.code()),
                mean(evaluated.report().portals(), dimension.code())))
        .toList();
  }

  private static @Nullable Double mean(List<PortalScore> portals, String dimension) {
    return mean(
        portals.stream()
            .filter(portal -> portal.unranked() == null)
            .flatMap(portal -> portal.dimensions().stream())
            .filter(each -> each.code().equals(dimension))
            .map(DimensionScore::score)
            .filter(Objects::nonNull));
  }

  static List<Weakness> weakest(Evaluated evaluated, List<PortalScore> sector) {
    var all =
        CriterionTotal.list(evaluated.report().portals()).stream()
            .collect(Collectors.toMap(CriterionTotal::code, total -> total));
    return CriterionTotal.list(sector).stream()
        .filter(total -> total.loss() > 0)
        .limit(WEAKEST)
        .map(total ->
            new Weakness(
                total.code(),
                total.mean(),
                Objects.requireNonNull(all.get(total.code())).mean(),
                total.loss()))
        .toList();
  }
}
