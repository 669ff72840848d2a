package mizan.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import mizan.engine.evidence.Archive;
import mizan.engine.fetching.Earlier;
import mizan.engine.fetching.Fetcher;
import mizan.engine.results.PortalSummary.Evidence;
import org.jspecify.annotations.Nullable;

/// The archive of one portal while it is measured, if there is one.
final class Remembering implements AutoCloseable {
  /// Keeps nothing.
  static final Remembering NOTHING = new Remembering(Path.of(""), null, null);

  private final Path warc;
  private final @Nullable Archive archive;
  private final @Nullable Earlier earlier;
  private final long before;
  private final long bytesBefore;
  private boolean takenBack;

  private Remembering(Path warc, @Nullable Archive archive, @Nullable Earlier earlier) {
    this.warc = warc;
    this.archive = archive;
    this.earlier = earlier;
    this.before = archive == null ? 0 : archive.exchanges();
    this.bytesBefore = archive == null ? 0 : archive.bytes();
  }

  /// @param previous the results of the last edition; null without one
  static Remembering of(Network network, String slug, @Nullable Path previous) {
    var warc = network.archive(slug);
    var earlier = previous == null ? null : earlier(Network.archives(previous), slug);
    return switch (network.memory()) {
      case NONE -> NOTHING;
      case NEW -> new Remembering(warc, Archive.begin(warc), earlier);
      case GOING_ON -> new Remembering(warc, Archive.resume(warc), earlier);
      case ARCHIVE_ONLY -> new Remembering(warc, Archive.read(warc), null);
    };
  }

  private static @Nullable Earlier earlier(Path archives, String slug) {
    var warc = archives.resolve(slug + ".warc.gz");
    return Files.isReadable(warc) ? new Earlier(Archive.read(warc)) : null;
  }

  Fetcher over(Fetcher fetcher) {
    if (archive == null) {
      return fetcher;
    }
    return earlier == null ? fetcher.keeping(archive) : fetcher.keeping(archive, earlier);
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
        earlier == null ? 0 : earlier.unchanged(),
        earlier == null ? 0 : earlier.savedBytes(),
        looked.personal());
  }

  /// Has the archive be as it was before, once it is closed.
  void takeBack() {
    takenBack = true;
  }

  @Override
  public void close() {
    if (archive != null) {
      archive.close();
      if (takenBack && archive.isWritten()) {
        Archive.cut(warc, bytesBefore);
      }
    }
  }
}
