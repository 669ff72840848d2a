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
/// @param workers how many recordings are measured at once; of portals on the network, many are
/// @param files whether the files are opened
/// @param network how it goes out, and what is kept of it
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
    FileScope files,
    Network network) {

  /// Whether the files of the datasets are opened, and from where they are taken.
  ///
  /// @param budget how many files of a portal are opened at most; of more, a sample is
  /// @param mirrors are asked instead of the addresses that they stand for
  public record FileScope(boolean opened, int budget, List<Mirror> mirrors) {
    /// At one request a second a host, an hour and a half; a value over 2,500 datasets or more is
    /// then known to within two points of a hundred.
    public static final int USUAL_BUDGET = 5_000;

    public static final FileScope UNOPENED = new FileScope(false, USUAL_BUDGET, List.of());

    /// Every file within the usual budget.
    public static FileScope opened(List<Mirror> mirrors) {
      return new FileScope(true, USUAL_BUDGET, mirrors);
    }

    public FileScope {
      mirrors = List.copyOf(mirrors);
    }
  }

  public Scope {
    portals = List.copyOf(portals);
  }
}
