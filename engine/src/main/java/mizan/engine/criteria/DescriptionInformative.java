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
  record Missing(Where where) implements Finding {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }
  }

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
      var verdict = judge(Words.plain(phrase.value()), dataset);
      if (verdict.value() > bestValue) {
        bestValue = verdict.value();
        best = verdict;
      }
    }
    return best == null ? Verdict.unknown() : best;
  }

  private static Verdict.Measured judge(String words, Dataset dataset) {
    if (words.isEmpty()) {
      return new Verdict.Measured(0, List.of(new Missing(where())));
    }
    for (var title : dataset.title().phrases()) {
      if (words.equalsIgnoreCase(Words.plain(title.value()))) {
        return new Verdict.Measured(0, List.of(new RepeatsTitle(where())));
      }
    }
    if (Words.letters(words) < MOSTLY * Words.visible(words)) {
      return new Verdict.Measured(0, List.of(new NotText(where())));
    }
    if (words.length() < ENOUGH) {
      return new Verdict.Measured(
          (double) words.length() / ENOUGH, List.of(new TooShort(where(), words.length())));
    }
    return Verdict.MET;
  }

  private static Where where() {
    return Where.dataset("dct:description");
  }
}
