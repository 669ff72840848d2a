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
  /// @param links that are to be asked for; 0 until the catalogue is read
  /// @param asked those of them that were
  /// @param bytes that came of them
  public record OfPortal(long datasets, long links, long asked, long bytes, boolean finished) {
    static final OfPortal WAITING = new OfPortal(0, 0, 0, 0, false);

    OfPortal withDatasets(long measured) {
      return new OfPortal(measured, links, asked, bytes, finished);
    }

    OfPortal withAsked(long done, long of, long more) {
      return new OfPortal(datasets, of, Math.max(asked, done), bytes + more, finished);
    }

    OfPortal end() {
      return new OfPortal(datasets, links, asked, bytes, true);
    }

    /// Which part of the work is done, 0 to 1: links and files take nearly all of it.
    double done() {
      return finished ? 1 : links == 0 ? 0 : (double) asked / links;
    }
  }

  public long datasets() {
    return portals.stream().mapToLong(OfPortal::datasets).sum();
  }

  public long links() {
    return portals.stream().mapToLong(OfPortal::links).sum();
  }

  public long asked() {
    return portals.stream().mapToLong(OfPortal::asked).sum();
  }

  public long megabytes() {
    return portals.stream().mapToLong(OfPortal::bytes).sum() >> 20;
  }

  public long finished() {
    return portals.stream().filter(OfPortal::finished).count();
  }

  /// Which part of the work is done, in portals.
  public double done() {
    return portals.stream().mapToDouble(OfPortal::done).sum();
  }
}
