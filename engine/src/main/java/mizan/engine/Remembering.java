package mizan.engine;

import mizan.engine.evidence.Archive;
import mizan.engine.fetching.Fetcher;
import mizan.engine.results.PortalSummary.Evidence;
import org.jspecify.annotations.Nullable;

/// The archive of one portal while it is measured, if there is one.
final class Remembering implements AutoCloseable {
  /// Keeps nothing.
  static final Remembering NOTHING = new Remembering(null);

  private final @Nullable Archive archive;
  private final long before;

  private Remembering(@Nullable Archive archive) {
    this.archive = archive;
    this.before = archive == null ? 0 : archive.exchanges();
  }

  static Remembering of(Network network, String slug) {
    var warc = network.archive(slug);
    return switch (network.memory()) {
      case NONE -> NOTHING;
      case NEW -> new Remembering(Archive.begin(warc));
      case GOING_ON -> new Remembering(Archive.resume(warc));
      case ARCHIVE_ONLY -> new Remembering(Archive.read(warc));
    };
  }

  Fetcher over(Fetcher fetcher) {
    return archive == null ? fetcher : fetcher.keeping(archive);
  }

  /// What is told of the archive; null when nothing is kept. One that holds personal data is
  /// sealed.
  @Nullable Evidence told(Evaluation.Looked looked) {
    if (archive == null) {
      return null;
    }
    if (looked.personal() && archive.isWritten()) {
      archive.seal();
    }
    return new Evidence(
        archive.head(),
        archive.exchanges(),
        archive.exchanges() - before,
        archive.bytes(),
        0,
        looked.personal());
  }

  @Override
  public void close() {
    if (archive != null) {
      archive.close();
    }
  }
}
