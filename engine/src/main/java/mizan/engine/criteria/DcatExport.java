package mizan.engine.criteria;

import java.util.List;
import java.util.Objects;

/// The catalogue can be had in DCAT, as RDF or data.json, and parses.
final class DcatExport implements Criterion.OfPortal {
  /// None of the usual addresses has one.
  record Absent(Where where) implements Finding {}

  /// There is one, with faults of syntax; `place` is where it was looked for.
  record Broken(Where where, String place) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(PortalFacts portal, Setting setting) {
    var where = Where.dataset("dcat:Catalog");
    return switch (portal.export()) {
      case null -> portal.living() ? Verdict.unknown() : Verdict.notApplicable();
      case PARSES -> Verdict.met();
      case FAULTY ->
          Verdict.partly(
              0.5,
              List.of(new Broken(where, Objects.requireNonNullElse(portal.exportFault(), ""))));
      case ABSENT -> Verdict.unmet(new Absent(where));
    };
  }
}
