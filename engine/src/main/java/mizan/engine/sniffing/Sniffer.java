package mizan.engine.sniffing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Tells what a file really is: by its first bytes, by the directory of a container, by the first
/// structure of a text.
///
/// Reads at most the first 64 KB of a text, the directory of a container and the first bytes of its
/// members, whatever the size of the file. No bytes make it fail: what it cannot tell is
/// [FileKind#UNKNOWN].
public final class Sniffer {
  static final int HEAD = 64 << 10;
  private static final int DEPTH_MOST = 4;

  private Sniffer() {}

  /// Sniffs a file on disk.
  ///
  /// @throws IOException when the file cannot be read
  public static Sniffed sniff(Path file) throws IOException {
    try (var bytes = Bytes.of(file)) {
      return sniff(bytes, 0);
    }
  }

  public static Sniffed sniff(byte[] file) {
    try {
      return sniff(Bytes.of(file), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
  }

  /// The kind of a packed file, of which perhaps only the first bytes are known.
  static FileKind kindOf(byte[] head, int depth) throws IOException {
    return sniff(Bytes.of(head), depth).kind();
  }

  private static Sniffed sniff(Bytes bytes, int depth) throws IOException {
    if (bytes.size() == 0) {
      return new Sniffed(FileKind.EMPTY, "no byte", List.of(), false);
    }
    var head = bytes.at(0, HEAD);
    if (isZip(head)) {
      return depth < DEPTH_MOST ? Containers.zip(bytes, depth) : deeper(FileKind.ZIP);
    }
    if (Ole2.isOle2(head)) {
      return Ole2.sniff(bytes);
    }
    var magic = Magic.find(head).orElse(null);
    if (magic == null) {
      return TextKinds.sniff(head, bytes);
    }
    if (depth < DEPTH_MOST && magic.kind() == FileKind.GZIP) {
      return Containers.gzip(bytes, depth);
    }
    if (depth < DEPTH_MOST && magic.kind() == FileKind.TAR) {
      return Containers.tar(bytes, depth);
    }
    return magic;
  }

  private static boolean isZip(byte[] head) {
    return Magic.startsWith(head, 0, "PK\u0003\u0004")
        || Magic.startsWith(head, 0, "PK\u0005\u0006")
        || Magic.startsWith(head, 0, "PK00PK\u0003\u0004");
  }

  private static Sniffed deeper(FileKind kind) {
    return new Sniffed(kind, "packed deeper than is looked at", List.of(), false);
  }
}
