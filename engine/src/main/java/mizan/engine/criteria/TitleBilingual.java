package mizan.engine.criteria;

import java.util.ArrayList;
import mizan.engine.catalogue.Dataset;

/// The title is given in each official language of the country; the value is the share given.
///
/// A text whose language the portal does not say counts for the language that its script writes.
final class TitleBilingual implements Criterion.OfDataset {
  /// The title is not given in this language.
  record LanguageMissing(Where where, String language) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(Dataset dataset, Setting setting) {
    if (setting.languages().size() < 2) {
      return Verdict.notApplicable();
    }
    var missing = new ArrayList<Finding>(2);
    for (var language : setting.languages()) {
      if (!dataset.title().speaks(language)) {
        missing.add(new LanguageMissing(Where.dataset("dct:title"), language));
      }
    }
    return missing.isEmpty()
        ? Verdict.met()
        : Verdict.partly(1 - (double) missing.size() / setting.languages().size(), missing);
  }
}
