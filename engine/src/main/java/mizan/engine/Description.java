package mizan.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.PortalFacts;
import mizan.engine.criteria.Questions;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Verdict;
import mizan.engine.fetching.Mirror;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Portal;
import mizan.engine.harvesting.Presence;
import mizan.engine.harvesting.Problem;
import mizan.engine.results.PortalSummary;
import mizan.engine.results.PortalSummary.Evidence;
import mizan.engine.results.PortalSummary.Place;
import mizan.engine.results.PortalSummary.PortalFinding;
import mizan.engine.results.PortalSummary.PortalVerdict;
import mizan.engine.results.PortalSummary.ProblemSummary;
import mizan.engine.results.Run;
import mizan.engine.vocabularies.Lists;
import org.jspecify.annotations.Nullable;

/// What is written beside the rows: how the run measured, what the harvests gave.
final class Description {
  static final String ENGINE = "mizan 0.1.0";

  private Description() {}

  static Run of(Scope scope) {
    var profile =
        scope.shapes() == null
            ? scope.profile()
            : scope.profile().withShapes(scope.shapes().toString());
    return new Run(
        ENGINE,
        scope.setting().today().toString(),
        scope.setting().languages(),
        Criterion.kebab(scope.setting().links().name()).replace('_', '-'),
        scope.files().opened(),
        scope.files().opened() ? scope.files().budget() : null,
        scope.files().mirrors().stream()
            .collect(Collectors.toMap(Mirror::prefix, mirror -> mirror.base().toString())),
        scope.setting().box(),
        scope.setting().questions(),
        profile.name(),
        profile.options(),
        Lists.versions());
  }

  /// What is known of a portal beside its catalogue.
  ///
  /// @param evidence null when no exchange was kept
  /// @param presence null without an earlier edition
  /// @param questions null when they are not known
  record Beside(
      @Nullable Evidence evidence, @Nullable Presence presence, @Nullable Questions questions) {}

  static PortalSummary of(
      Harvest harvest, Map<String, Double> languageShares, Setting setting, Beside beside) {
    var presence = beside.presence;
    return new PortalSummary(
        harvest.portal().slug(),
        harvest.portal().address(),
        harvest.kind(),
        harvest.complete(),
        harvest.announced(),
        harvest.obtained(),
        harvest.distributions(),
        harvest.problems().stream().map(Description::of).toList(),
        verdicts(harvest, languageShares, setting, beside.questions),
        Map.of(),
        null,
        beside.evidence,
        presence == null
            ? null
            : new PortalSummary.Presence(
                presence.missing(), List.copyOf(presence.gone()), presence.held()));
  }

  private static Map<String, PortalVerdict> verdicts(
      Harvest harvest,
      Map<String, Double> languageShares,
      Setting setting,
      @Nullable Questions questions) {
    var facts =
        new PortalFacts(
            harvest.announced(),
            harvest.obtained(),
            harvest.portal().location() instanceof Portal.Location.Web,
            harvest.export() == null ? null : PortalFacts.Export.valueOf(harvest.export().name()),
            harvest.exportFault(),
            languageShares,
            questions);
    var verdicts = new LinkedHashMap<String, PortalVerdict>();
    for (var criterion : Criteria.OF_PORTAL) {
      verdicts.put(criterion.code(), of(criterion.examine(facts, setting)));
    }
    return verdicts;
  }

  private static PortalVerdict of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Measured(var value, var findings) ->
          new PortalVerdict(
              value,
              true,
              findings.stream()
                  .map(finding ->
                      new PortalFinding(
                          finding.code(), finding.severity().code(), finding.arguments()))
                  .toList());
      case Verdict.NotApplicable _ -> new PortalVerdict(null, false, List.of());
      case Verdict.Unknown _ -> new PortalVerdict(null, true, List.of());
    };
  }

  private static ProblemSummary of(Problem.Counted counted) {
    return new ProblemSummary(
        counted.kind().code(),
        counted.kind().holds(),
        counted.count(),
        counted.first().stream()
            .map(problem -> new Place(problem.place(), problem.detail()))
            .toList());
  }
}
