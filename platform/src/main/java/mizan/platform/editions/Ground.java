package mizan.platform.editions;

import java.util.List;
import mizan.engine.fetching.Mirror;
import mizan.engine.places.Box;
import org.jspecify.annotations.Nullable;

/// What an edition stands on beside the registered portals.
///
/// @param mirrors places from which files are taken instead of where they are said to be
/// @param box that the country's places lie in; null when it is not known
public record Ground(List<Mirror> mirrors, @Nullable Box box) {
  /// Nothing but the portals.
  public static final Ground NONE = new Ground(List.of(), null);

  public Ground {
    mirrors = List.copyOf(mirrors);
  }
}
