package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Moment;
import org.jspecify.annotations.Nullable;

/// The dates of first issue and last change are given, readable and not in the future; half each.
final class DatesGiven implements Criterion.OfDataset {
  /// The date of issue is not given.
  record IssuedMissing(Where where) implements Finding {}

  /// The date of the last change is not given.
  record ModifiedMissing(Where where) implements Finding {}

  /// What stands there is no date that we can read.
  record NotReadable(Where where, String field, String given) implements Finding {}

  /// A day after the day of measuring.
  record InFuture(Where where, String field, String given) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Dataset dataset, Setting setting) {
    var findings = new ArrayList<Finding>(2);
    judge("dct:issued", dataset.issued(), setting, findings);
    judge("dct:modified", dataset.modified(), setting, findings);
    return findings.isEmpty() ? Verdict.met() : Verdict.partly(1 - findings.size() / 2.0, findings);
  }

  private static void judge(
      String field, @Nullable Moment moment, Setting setting, List<Finding> findings) {
    var where = Where.dataset(field);
    if (moment == null) {
      findings.add(
          field.equals("dct:issued") ? new IssuedMissing(where) : new ModifiedMissing(where));
    } else if (moment.day() == null) {
      if (!repeats(moment.given())) {
        findings.add(new NotReadable(where, field, moment.given()));
      }
    } else if (moment.day().isAfter(setting.today().plusDays(1))) {
      findings.add(new InFuture(where, field, moment.given()));
    }
  }

  /// DCAT-US allows a repeating interval as the date of change, for data that is always fresh.
  private static boolean repeats(String given) {
    return given.startsWith("R/P");
  }
}
