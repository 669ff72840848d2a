package mizan.engine.results;

import java.util.Locale;

/// Short keys of datasets and texts: 64 bits, the same on every machine and in every edition.
public final class Keys {
  private Keys() {}

  /// The key of a dataset within its portal; as text, 16 hexadecimal digits.
  public static long of(String id) {
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }

  /// The key of a text, whatever its case and spacing.
  public static long ofText(String text) {
    var folded = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        folded.append(Character.toLowerCase(c));
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    var end = folded.length();
    return of(
        end > 0 && folded.charAt(end - 1) == ' '
            ? folded.substring(0, end - 1)
            : folded.toString());
  }

  public static String text(long key) {
    return String.format(Locale.ROOT, "%016x", key);
  }

  /// The key written by [#text].
  ///
  /// @throws NumberFormatException when it is none
  public static long parse(String text) {
    return Long.parseUnsignedLong(text, 16);
  }
}
