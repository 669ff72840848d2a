package mizan.engine.criteria;

import java.util.ArrayList;

/// Titles and descriptions are given in every official language; the mean share over the languages.
final class CatalogueBilingual implements Criterion.OfPortal {
  /// Some titles or descriptions lack this language; `share` is the percentage that has it.
  record LanguageMissing(Where where, String language, int share) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(PortalFacts portal, Setting setting) {
    if (setting.languages().size() < 2 || portal.languageShares().isEmpty()) {
      return Verdict.notApplicable();
    }
    var findings = new ArrayList<Finding>();
    var sum = 0.0;
    for (var language : setting.languages()) {
      var share = portal.languageShares().getOrDefault(language, 0.0);
      sum += share;
      if (share < 1) {
        findings.add(
            new LanguageMissing(
                Where.dataset("dct:title"), language, (int) Math.floor(share * 100)));
      }
    }
    return Verdict.partly(sum / setting.languages().size(), findings);
  }
}
