package mizan.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import mizan.engine.fetching.Policy;

/// How a run goes out to the network, and what is kept of it.
///
/// @param memory what is kept, and what is answered from what was kept
/// @param archives the folder of the portals' web archives
/// @param again by the slug of a portal, the addresses of links that are asked once more
/// @param anew the slugs of portals whose whole catalogue is read once more
/// @param lossAccepted whether a person has accepted that portals lost many records at once
public record Network(
    Policy policy,
    Memory memory,
    Path archives,
    Map<String, Set<String>> again,
    Set<String> anew,
    boolean lossAccepted) {

  /// What a run does with the exchanges over the network.
  public enum Memory {
    /// Nothing is kept.
    NONE,
    /// Every exchange is kept in a new archive.
    NEW,
    /// What the archive has is taken from it, all else is asked and kept.
    GOING_ON,
    /// Nothing is asked: all comes from the archive.
    ARCHIVE_ONLY
  }

  private static final String ARCHIVES = "evidence";

  public Network {
    again = Map.copyOf(again);
    anew = Set.copyOf(anew);
  }

  /// Nobody has accepted any loss.
  public Network(Policy policy, Memory memory, Path archives, Map<String, Set<String>> again) {
    this(policy, memory, archives, again, Set.of(), false);
  }

  /// Polite, keeping nothing.
  public static Network forgetful() {
    return new Network(Policy.usual(), Memory.NONE, Path.of(ARCHIVES), Map.of());
  }

  /// Polite, every exchange kept beside the results.
  ///
  /// @param resumed whether archives that are there are gone on with
  public static Network keeping(Path results, boolean resumed) {
    var memory = resumed ? Memory.GOING_ON : Memory.NEW;
    return new Network(Policy.usual(), memory, archives(results), Map.of());
  }

  /// The archives beside results.
  public static Path archives(Path results) {
    return results.resolve(ARCHIVES);
  }

  /// The archive of a portal.
  public Path archive(String slug) {
    return archives.resolve(slug + ".warc.gz");
  }

  public Network withPolicy(Policy other) {
    return new Network(other, memory, archives, again, anew, lossAccepted);
  }

  public Network acceptingLoss() {
    return new Network(policy, memory, archives, again, anew, true);
  }

  public Network asking(Map<String, Set<String>> addresses) {
    return new Network(policy, memory, archives, addresses, anew, lossAccepted);
  }

  /// The same, reading the catalogues of these portals once more.
  public Network reading(Set<String> portals) {
    return new Network(policy, memory, archives, again, portals, lossAccepted);
  }
}
