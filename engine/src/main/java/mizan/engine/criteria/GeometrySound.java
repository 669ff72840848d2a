package mizan.engine.criteria;

import java.util.ArrayList;
import mizan.engine.places.GeometryFault;

/// The geometries of a GeoJSON file are built as RFC 7946 says: the share of features that are.
final class GeometrySound implements Criterion.OfContent {

  /// Features with a fault of one kind; `first` are the first of them.
  record Faulty(Where where, String fault, long count, String first) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var geometry = file.profile().geometry();
    if (geometry == null || geometry.features() == 0) {
      return Verdict.notApplicable();
    }
    var findings = new ArrayList<Finding>();
    for (var fault : GeometryFault.values()) {
      var count = geometry.faults().count(fault);
      if (count > 0 && !fault.noted()) {
        var first = geometry.faults().first(fault);
        findings.add(
            new Faulty(
                file.at("#feature=" + first.getFirst()),
                fault.code(),
                count,
                CoordinatesSane.numbers(first)));
      }
    }
    return Verdict.partly((double) geometry.sound() / geometry.features(), findings);
  }
}
