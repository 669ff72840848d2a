package mizan.engine.replay;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A fault that only portals of some kinds can have.
public enum KindFault {
  /// The export of the whole catalogue of an Opendatasoft portal stops in the middle, well
  /// answered.
  EXPORT_CUT("exportCut"),
  /// An Opendatasoft portal has no export of its catalogue.
  EXPORT_MISSING("exportMissing"),
  /// The feed of an ArcGIS Hub is never ready.
  FEED_NEVER_READY("feedNeverReady"),
  /// It is not ready when it is asked for the first times.
  FEED_LATE("feedLate"),
  /// The first record of a uData portal is deleted once its first page was given.
  PAGES_DRIFT("pagesDrift"),
  /// A uData portal names the next page at another host.
  NEXT_ELSEWHERE("nextElsewhere");

  private final String key;

  KindFault(String key) {
    this.key = key;
  }

  /// Its name in a portal's plan.
  String key() {
    return key;
  }

  /// These faults with those that a portal's plan says by their keys.
  static Set<KindFault> overlaid(Set<KindFault> faults, JsonNode plan) {
    var all = EnumSet.noneOf(KindFault.class);
    for (var fault : values()) {
      if (plan.path(fault.key).asBoolean(faults.contains(fault))) {
        all.add(fault);
      }
    }
    return all;
  }
}
