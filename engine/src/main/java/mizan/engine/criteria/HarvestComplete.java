package mizan.engine.criteria;

/// The portal gives out as many datasets as it announces.
final class HarvestComplete implements Criterion.OfPortal {
  /// Fewer, or others, than announced.
  record Incomplete(Where where, long obtained, long announced) implements Finding.Grave {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(PortalFacts portal, Setting setting) {
    var announced = portal.announced();
    if (!portal.living() || (announced == null && portal.obtained() > 0)) {
      return Verdict.notApplicable();
    }
    if (announced == null) {
      return Verdict.unknown();
    }
    if (announced == portal.obtained()) {
      return Verdict.met();
    }
    var share =
        (double) Math.min(announced, portal.obtained()) / Math.max(announced, portal.obtained());
    return Verdict.partly(
        share,
        java.util.List.of(
            new Incomplete(Where.dataset("dcat:dataset"), portal.obtained(), announced)));
  }
}
