package mizan.platform.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.engine.advice.Recommendation;
import mizan.platform.home.pages.FrontPage.Group;
import mizan.platform.home.pages.FrontPage.Measure;
import mizan.platform.reports.Evaluated;
import mizan.platform.reports.Standing;

/// An edition seen from far away: what would raise the whole country most, who stands where.
final class Overview {
  private Overview() {}

  /// What could be mended, by what the mean score of all scored portals would gain.
  static List<Measure> measures(Evaluated evaluated) {
    var portals =
        evaluated.report().portals().stream().filter(score -> score.score() != null).count();
    var bySubject =
        evaluated.report().recommendations().stream()
            .collect(
                Collectors.groupingBy(
                    recommendation -> recommendation.criterion() + "/" + recommendation.indicator(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return bySubject.values().stream()
        .map(same -> measure(same, portals))
        .sorted(Comparator.comparingDouble(Measure::gain).reversed())
        .toList();
  }

  private static Measure measure(List<Recommendation> same, long portals) {
    var first = same.getFirst();
    return new Measure(
        first.criterion(),
        first.indicator(),
        same.stream().mapToDouble(Recommendation::gain).sum() / portals,
        first.effort().name(),
        same.size(),
        same.stream().mapToLong(Recommendation::datasets).sum());
  }

  /// The mean score of the ranked portals by kind of body, then by kind of portal.
  static List<Group> groups(List<Standing> standings) {
    var ranked = standings.stream().filter(standing -> standing.unranked() == null).toList();
    var groups = new ArrayList<Group>();
    groups.addAll(groups(ranked, true, Standing::bodyKind));
    groups.addAll(groups(ranked, false, Standing::kind));
    return groups;
  }

  private static List<Group> groups(
      List<Standing> ranked, boolean ofBodies, Function<Standing, String> kind) {
    return ranked.stream()
        .collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry ->
            new Group(
                ofBodies,
                entry.getKey(),
                entry.getValue().size(),
                entry.getValue().stream().mapToDouble(Standing::scoreOrZero).average().orElse(0)))
        .toList();
  }
}
