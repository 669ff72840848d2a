package mizan.engine.criteria;

import java.util.List;
import mizan.engine.catalogue.Dataset;

/// The description tells what the data holds, in at least a hundred characters of its own.
///
/// The best of the languages given counts. The length of 100 follows the practice of udata.
final class DescriptionInformative implements Criterion.OfDataset {
  private static final int ENOUGH = 100;
  private static final double MOSTLY = 0.5;

  /// There is no description.
  record Missing(Where where) implements Finding.Grave {}

  /// Fewer characters than a description needs; `length` counts them.
  record TooShort(Where where, int length) implements Finding {}

  /// It only says the title again.
  record RepeatsTitle(Where where) implements Finding {}

  /// Fewer than half of its characters are letters.
  record NotText(Where where) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Dataset dataset, Setting setting) {
    if (dataset.description().isEmpty()) {
      return Verdict.unmet(new Missing(where()));
    }
    Verdict best = null;
    var bestValue = -1.0;
    for (var phrase : dataset.description().phrases()) {
      var verdict = judge(phrase.value(), dataset);
      if (verdict.value() > bestValue) {
        bestValue = verdict.value();
        best = verdict;
      }
    }
    return best == null ? Verdict.unknown() : best;
  }

  private static Verdict.Measured judge(String description, Dataset dataset) {
    var measure = Words.measure(description);
    if (measure.length() == 0) {
      return new Verdict.Measured(0, List.of(new Missing(where())));
    }
    for (var title : dataset.title().phrases()) {
      var words = Words.plain(title.value());
      if (words.length() == measure.length() && words.equalsIgnoreCase(Words.plain(description))) {
        return new Verdict.Measured(0, List.of(new RepeatsTitle(where())));
      }
    }
    if (measure.letters() < MOSTLY * measure.visible()) {
      return new Verdict.Measured(0, List.of(new NotText(where())));
    }
    if (measure.length() < ENOUGH) {
      return new Verdict.Measured(
          (double) measure.length() / ENOUGH, List.of(new TooShort(where(), measure.length())));
    }
    return Verdict.MET;
  }

  private static Where where() {
    return Where.dataset("dct:description");
  }
}
