package mizan.engine.criteria;

import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Distribution;

/// The columns are described, or a link leads to a dictionary, a schema or other documentation.
///
/// Whether the link answers is measured once links are probed; until then a link given counts.
final class DocumentationGiven implements Criterion.OfDataset {
  /// Neither documentation nor a schema is given.
  record Missing(Where where) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(Dataset dataset, Setting setting) {
    return !dataset.documentation().isEmpty()
            || dataset.distributions().stream().anyMatch(Distribution::described)
        ? Verdict.met()
        : Verdict.unmet(new Missing(Where.dataset("foaf:page")));
  }
}
