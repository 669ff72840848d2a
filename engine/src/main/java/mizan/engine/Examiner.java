package mizan.engine;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Dataset;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Verdict;
import mizan.engine.mqa.Assessor;
import mizan.engine.results.Examined;

/// Asks every criterion of a dataset: a pure function, the same in the command line and the server.
public final class Examiner {
  private final Setting setting;
  private final Assessor assessor;

  public Examiner(Setting setting, Assessor assessor) {
    this.setting = setting;
    this.assessor = assessor;
  }

  public Examined examine(Dataset dataset) {
    var verdicts = new ArrayList<Verdict>(Criteria.OF_DATASET.size() + Criteria.OF_FILE.size());
    for (var criterion : Criteria.OF_DATASET) {
      verdicts.add(criterion.examine(dataset, setting));
    }
    for (var criterion : Criteria.OF_FILE) {
      verdicts.add(overFiles(criterion, dataset));
    }
    return new Examined(dataset, verdicts, assessor.assess(dataset));
  }

  /// The mean over the files that have a value; not applicable without files.
  private Verdict overFiles(Criterion.OfFile criterion, Dataset dataset) {
    var sum = 0.0;
    var measured = 0;
    var unknown = false;
    List<Finding> findings = List.of();
    for (var file : dataset.distributions()) {
      switch (criterion.examine(file, setting)) {
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
