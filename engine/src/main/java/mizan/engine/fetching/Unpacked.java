package mizan.engine.fetching;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mizan.engine.evidence.Body;
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
  static @Nullable Body of(Body body, String encoding, long most) throws IOException {
    if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
      return body;
    }
    var limit = Math.min(most, Math.max(HARMLESS, GROWTH * body.size()));
    var writer = new Body.Writer();
    try (var in = body.open()) {
      if (!copy(new GZIPInputStream(in, 1 << 14), writer, limit)) {
        writer.abandon();
        return null;
      }
    } catch (EOFException | ZipException _) {
      writer.abandon();
      return body; // labelled gzip and none, or cut: a reader will say what it is
    }
    body.close();
    return writer.end();
  }

  private static boolean copy(InputStream from, OutputStream out, long limit) throws IOException {
    try (var in = from) {
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
