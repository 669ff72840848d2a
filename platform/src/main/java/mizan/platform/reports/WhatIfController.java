package mizan.platform.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.engine.methodology.Methodology.Dimension;
import mizan.engine.scoring.Scorer;
import mizan.platform.editions.Admission;
import mizan.platform.methodologies.TypedWeight;
import mizan.platform.reports.pages.WhatIfPage;
import mizan.platform.reports.pages.WhatIfPage.Weight;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Tries other weights on the newest edition. It stands here and not with the methodologies because
/// it needs results.
@PageController
class WhatIfController {
  private final Reports reports;
  private final Standings standings;
  private final Admission admission;

  WhatIfController(Reports reports, Standings standings, Admission admission) {
    this.reports = reports;
    this.standings = standings;
    this.admission = admission;
  }

  @GetMapping("/methodology/what-if")
  WhatIfPage tryOut(@RequestParam Map<String, String> typed) {
    var current = reports.findCurrent().orElseThrow(() -> Problem.notFound("reports.no-edition"));
    var methodology = current.report().methodology();
    var weights = methodology.dimensions().stream().flatMap(d -> weights(d, typed)).toList();
    var tried = new LinkedHashMap<String, Double>();
    var errors = new LinkedHashMap<String, String>();
    for (var weight : weights) {
      TypedWeight.parse(weight.typed())
          .ifPresentOrElse(
              value -> tried.put(weight.criterion(), value),
              () -> errors.put(weight.criterion(), weight.typed()));
    }
    if (errors.isEmpty() && tried.values().stream().allMatch(value -> value == 0)) {
      errors.put(weights.getFirst().criterion(), weights.getFirst().typed());
    }
    var before = current.report().portals();
    var changed =
        errors.isEmpty()
            && weights.stream().anyMatch(w -> w.usual() != tried.getOrDefault(w.criterion(), 0.0));
    var after = changed ? Scorer.score(current.results(), methodology.withWeights(tried)) : before;
    return new WhatIfPage(
        weights,
        errors,
        Replays.moves(before, after, standings),
        changed,
        methodology.name(),
        changed && admission.isOfTheUnit());
  }

  private static java.util.stream.Stream<Weight> weights(
      Dimension dimension, Map<String, String> typed) {
    return dimension.weights().stream()
        .filter(weight -> !weight.judged())
        .map(weight ->
            new Weight(
                weight.criterion(),
                dimension.code(),
                weight.weight(),
                typed.getOrDefault(weight.criterion(), plain(weight.weight()))));
  }

  private static String plain(double weight) {
    return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
  }
}
