package mizan.engine;

import java.nio.file.Path;
import java.util.List;
import mizan.engine.criteria.Setting;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import org.jspecify.annotations.Nullable;

/// What a run is to measure, and how.
///
/// @param profile the reading of the European assessment
/// @param shapes a SHACL file by which compliance is judged; null for the compiled mandatory shapes
/// @param results the folder that gets the results
/// @param previous the results of the last edition; null without one
/// @param keepRecords whether the portals' records are kept beside the results
/// @param resume whether portals that already have results are left as they are
/// @param workers how many portals are measured at once
public record Scope(
    List<Portal> portals,
    Setting setting,
    Profile profile,
    @Nullable Path shapes,
    Path results,
    @Nullable Path previous,
    boolean keepRecords,
    boolean resume,
    int workers) {

  public Scope {
    portals = List.copyOf(portals);
  }
}
