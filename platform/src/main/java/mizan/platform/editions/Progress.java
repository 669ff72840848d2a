package mizan.platform.editions;

import java.util.List;

/// How far the measuring of an edition is, portal by portal.
public record Progress(int edition, List<OfPortal> portals) {
  public Progress {
    portals = List.copyOf(portals);
  }

  /// A portal being measured.
  ///
  /// @param datasets whose descriptions are measured so far
  /// @param files that are to be opened; 0 until the catalogue is read
  /// @param opened those of them that were looked into
  public record OfPortal(long datasets, long files, long opened, boolean finished) {
    static final OfPortal WAITING = new OfPortal(0, 0, 0, false);

    OfPortal withDatasets(long measured) {
      return new OfPortal(measured, files, opened, finished);
    }

    OfPortal withFiles(long listed) {
      return new OfPortal(datasets, listed, opened, finished);
    }

    OfPortal withOpened(long more) {
      return new OfPortal(datasets, files, opened + more, finished);
    }

    OfPortal end() {
      return new OfPortal(datasets, files, opened, true);
    }

    /// Which part of the work is done, 0 to 1: files take nearly all of it.
    double done() {
      return finished ? 1 : files == 0 ? 0 : Math.min(1, (double) opened / files);
    }
  }

  public long datasets() {
    return portals.stream().mapToLong(OfPortal::datasets).sum();
  }

  public long files() {
    return portals.stream().mapToLong(OfPortal::files).sum();
  }

  public long opened() {
    return portals.stream().mapToLong(OfPortal::opened).sum();
  }

  public long finished() {
    return portals.stream().filter(OfPortal::finished).count();
  }

  /// Which part of the work is done, in portals.
  public double done() {
    return portals.stream().mapToDouble(OfPortal::done).sum();
  }
}
