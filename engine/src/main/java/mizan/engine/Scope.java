package mizan.engine;

import java.nio.file.Path;
import java.util.List;
import mizan.engine.criteria.Setting;
import mizan.engine.fetching.Mirror;
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
/// @param files whether the files are opened
public record Scope(
    List<Portal> portals,
    Setting setting,
    Profile profile,
    @Nullable Path shapes,
    Path results,
    @Nullable Path previous,
    boolean keepRecords,
    boolean resume,
    int workers,
    FileScope files) {

  /// Whether the files of the datasets are opened, and from where they are taken.
  ///
  /// @param mirrors are asked instead of the addresses that they stand for
  public record FileScope(boolean opened, List<Mirror> mirrors) {
    public static final FileScope UNOPENED = new FileScope(false, List.of());

    public FileScope {
      mirrors = List.copyOf(mirrors);
    }
  }

  public Scope {
    portals = List.copyOf(portals);
  }
}
