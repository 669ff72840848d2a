package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/// Looks for a password among those known to have leaked, in a sorted file of any size.
final class BreachedPasswords {
  private final Path sorted;

  BreachedPasswords(Path sorted) {
    this.sorted = sorted;
  }

  boolean contains(String password) {
    var bytes = Secret.digest("SHA-1").digest(password.getBytes(UTF_8));
    var wanted = HexFormat.of().withUpperCase().formatHex(bytes);
    try (var file = new RandomAccessFile(sorted.toFile(), "r")) {
      return contains(file, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Halves the bytes between which the line must begin.
  private static boolean contains(RandomAccessFile file, String wanted) throws IOException {
    var low = 0L;
    var high = file.length();
    while (low < high) {
      var middle = (low + high) >>> 1;
      var begins = lineAfter(file, middle, low);
      var line = file.readLine();
      var hash = line == null || begins >= high ? null : line.split(":", 2)[0].strip();
      var order = hash == null ? 1 : hash.toUpperCase(Locale.ROOT).compareTo(wanted);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = file.getFilePointer();
      } else {
        high = middle;
      }
    }
    return false;
  }

  /// Goes to the first line that begins at a place or after it; the lowest place begins one.
  private static long lineAfter(RandomAccessFile file, long place, long lowest) throws IOException {
    if (place == lowest) {
      file.seek(place);
    } else {
      file.seek(place - 1);
      file.readLine();
    }
    return file.getFilePointer();
  }
}
