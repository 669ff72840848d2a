package mizan.engine.criteria;

import mizan.engine.catalogue.Dataset;

/// The description says how often the data is brought up to date, by a value of a known list.
final class FrequencyDeclared implements Criterion.OfDataset {
  /// No frequency is given.
  record Missing(Where where) implements Finding {}

  /// What is given is in no frequency list of ours.
  record NotRecognised(Where where, String given) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Dataset dataset, Setting setting) {
    var where = Where.dataset("dct:accrualPeriodicity");
    var frequency = dataset.frequency();
    if (frequency == null) {
      return Verdict.unmet(new Missing(where));
    }
    return frequency.entry() == null
        ? Verdict.unmet(new NotRecognised(where, frequency.given()))
        : Verdict.met();
  }
}
