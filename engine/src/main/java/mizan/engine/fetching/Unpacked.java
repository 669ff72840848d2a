package mizan.engine.fetching;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mizan.engine.evidence.Bodies;
import org.jspecify.annotations.Nullable;

/// A body without the packing of its transfer; what is said to be packed and is not stays as it is.
final class Unpacked {
  /// A body may grow so many times, once it is larger than this.
  private static final int GROWTH = 200;

  private static final long HARMLESS = 10L << 20;

  private Unpacked() {}

  /// Unpacks where it is said to be packed; null when it became too large.
  ///
  /// @param encoding the value of Content-Encoding
  static @Nullable Path of(Path body, String encoding, long most) throws IOException {
    if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
      return body;
    }
    var limit = Math.min(most, Math.max(HARMLESS, GROWTH * Files.size(body)));
    var unpacked = Bodies.take();
    var kept = false;
    try (var in = Files.newInputStream(body)) {
      var all = copy(new GZIPInputStream(in, 1 << 14), unpacked, limit);
      kept = all;
      return all ? unpacked : null;
    } catch (EOFException | ZipException _) {
      return body; // labelled gzip and none, or cut: a reader will say what it is
    } finally {
      Bodies.giveBack(kept ? body : unpacked);
    }
  }

  private static boolean copy(InputStream in, Path to, long limit) throws IOException {
    try (in;
        var out = Files.newOutputStream(to)) {
      var buffer = new byte[1 << 14];
      var total = 0L;
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        total += read;
        if (total > limit) {
          return false;
        }
        out.write(buffer, 0, read);
      }
      return true;
    }
  }
}
