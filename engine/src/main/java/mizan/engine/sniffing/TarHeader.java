package mizan.engine.sniffing;

import java.nio.charset.StandardCharsets;

/// The header before each file of a tar.
///
/// Source: POSIX.1-2017, pax, "ustar Interchange Format".
public final class TarHeader {
  private TarHeader() {}

  /// The size of the file in bytes; -1 when the header does not say it.
  public static long size(byte[] header) {
    var digits = text(header, 124, 12).strip();
    return digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : -1;
  }

  public static String name(byte[] header) {
    var prefix = text(header, 345, 155);
    var name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /// Whether a file follows, not a folder, a link or a record about the next.
  public static boolean isFile(byte[] header) {
    return header[156] == '0' || header[156] == 0;
  }

  private static String text(byte[] header, int from, int length) {
    var end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
