package mizan.platform.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.engine.methodology.Methodology.Dimension;
import mizan.engine.scoring.PortalScore;
import mizan.engine.scoring.Scorer;
import mizan.platform.reports.pages.WhatIfPage;
import mizan.platform.reports.pages.WhatIfPage.Move;
import mizan.platform.reports.pages.WhatIfPage.Weight;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Tries other weights on the newest edition. It stands here and not with the methodologies because
/// it needs results.
@PageController
class WhatIfController {
  private static final double MOST = 1000;

  private final Reports reports;
  private final Standings standings;

  WhatIfController(Reports reports, Standings standings) {
    this.reports = reports;
    this.standings = standings;
  }

  @GetMapping("/methodology/what-if")
  WhatIfPage tryOut(@RequestParam Map<String, String> typed) {
    var current = reports.findCurrent().orElseThrow(() -> Problem.notFound("reports.no-edition"));
    var methodology = current.report().methodology();
    var weights = methodology.dimensions().stream().flatMap(d -> weights(d, typed)).toList();
    var tried = new LinkedHashMap<String, Double>();
    var errors = new LinkedHashMap<String, String>();
    for (var weight : weights) {
      parse(weight.typed())
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
    return new WhatIfPage(weights, errors, moves(before, after), changed);
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

  /// A number from 0 to 1000, its decimals after a point or a comma.
  private static Optional<Double> parse(String typed) {
    var plain = typed.strip().replace(',', '.').replace('٫', '.');
    if (!plain.matches("\\d{1,4}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    return Optional.of(Double.valueOf(plain)).filter(value -> value <= MOST);
  }

  private List<Move> moves(List<PortalScore> before, List<PortalScore> after) {
    var earlier =
        before.stream()
            .collect(Collectors.toMap(score -> score.portal().slug(), Function.identity()));
    return after.stream()
        .map(score -> {
          var was = earlier.getOrDefault(score.portal().slug(), score);
          var title = standings.of(score).title();
          return new Move(
              score.portal().slug(), title, was.rank(), score.rank(), was.score(), score.score());
        })
        .toList();
  }
}
