package mizan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mizan.engine.catalogue.Dataset;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Opened;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Verdict;
import mizan.engine.mqa.Assessor;
import mizan.engine.probing.Listed;
import mizan.engine.probing.Observation;
import mizan.engine.probing.Observation.Reason;
import mizan.engine.results.Examined;
import mizan.engine.results.LookedInto;

/// Asks every criterion of a dataset: a pure function, the same in the command line and the server.
public final class Examiner {
  private final Setting setting;
  private final Assessor assessor;

  public Examiner(Setting setting, Assessor assessor) {
    this.setting = setting;
    this.assessor = assessor;
  }

  /// Examines the description; the files are another matter.
  public Examined examine(Dataset dataset) {
    return new Examined(dataset, described(dataset), assessor.assess(dataset));
  }

  /// Examines what was seen of the files.
  public LookedInto examine(Listed listed, List<Observation> observations) {
    var contents =
        Criteria.OF_CONTENT.stream()
            .map(criterion -> mean(observations, seen -> contents(criterion, seen, listed)))
            .toList();
    return new LookedInto(listed, observations, contents);
  }

  private List<Verdict> described(Dataset dataset) {
    var verdicts = new ArrayList<Verdict>(Criteria.OF_DATASET.size() + Criteria.OF_FILE.size());
    for (var criterion : Criteria.OF_DATASET) {
      verdicts.add(criterion.examine(dataset, setting));
    }
    for (var criterion : Criteria.OF_FILE) {
      verdicts.add(mean(dataset.distributions(), file -> criterion.examine(file, setting)));
    }
    return verdicts;
  }

  /// What we could not see is never counted against a body.
  private Verdict contents(Criterion.OfContent criterion, Observation seen, Listed listed) {
    return switch (seen) {
      case Observation.Opened(var distribution, _, var look) ->
          criterion.examine(
              new Opened(distribution, listed.byteSize(distribution), look.profile()), setting);
      case Observation.Unseen unseen ->
          unseen.reason() == Reason.PAGE ? Verdict.notApplicable() : Verdict.unknown();
    };
  }

  /// The mean over the items that have a value; not applicable without items.
  private static <T> Verdict mean(List<T> items, Function<T, Verdict> examine) {
    var sum = 0.0;
    var measured = 0;
    var unknown = false;
    List<Finding> findings = List.of();
    for (var item : items) {
      switch (examine.apply(item)) {
        case Verdict.Measured(var value, var found) -> {
          sum += value;
          measured++;
          if (!found.isEmpty()) {
            findings = findings.isEmpty() ? new ArrayList<>() : findings;
            findings.addAll(found);
          }
        }
        case Verdict.Unknown _ -> unknown = true;
        case Verdict.NotApplicable _ -> {}
      }
    }
    if (measured == 0) {
      return unknown ? Verdict.unknown() : Verdict.notApplicable();
    }
    return Verdict.partly(sum / measured, findings);
  }
}
