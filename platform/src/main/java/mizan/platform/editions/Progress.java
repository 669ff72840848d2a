package mizan.platform.editions;

import java.util.List;

/// How far the measuring of an edition is, portal by portal.
public record Progress(int edition, List<OfPortal> portals) {
  public Progress {
    portals = List.copyOf(portals);
  }

  /// A portal being measured.
  ///
  /// @param datasets measured so far
  public record OfPortal(String slug, long datasets, boolean finished) {}

  public long datasets() {
    return portals.stream().mapToLong(OfPortal::datasets).sum();
  }

  public long finished() {
    return portals.stream().filter(OfPortal::finished).count();
  }
}
