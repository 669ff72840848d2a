package mizan.platform.reports.sections;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.platform.reports.Standing;

/// Portals that have something in common, with their mean score.
///
/// @param code of what they have in common
/// @param mean of their scores on the scale 0 to 100
/// @param best the first of them
record Group(String code, int portals, double mean, Standing best) {

  private static final Comparator<Group> HIGHEST_FIRST =
      Comparator.comparingDouble((Group group) -> group.mean).reversed().thenComparing(Group::code);

  /// The groups of ranked portals, the highest mean first; a portal without a code is in none.
  static List<Group> of(List<Standing> ranked, Function<Standing, String> code) {
    var byCode =
        ranked.stream()
            .filter(each -> !code.apply(each).isEmpty())
            .collect(Collectors.groupingBy(portal -> code.apply(portal)));
    return byCode.entrySet().stream()
        .map(entry ->
            new Group(
                entry.getKey(),
                entry.getValue().size(),
                meanOf(entry.getValue()),
                entry.getValue().getFirst()))
        .sorted(HIGHEST_FIRST)
        .toList();
  }

  static double meanOf(List<Standing> portals) {
    return portals.stream().mapToDouble(Standing::scoreOrZero).average().orElse(0);
  }
}
