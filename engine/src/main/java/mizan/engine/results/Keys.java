package mizan.engine.results;

import java.util.Locale;

/// Short keys of datasets and texts: 64 bits, the same on every machine and in every edition.
public final class Keys {
  private static final long START = 0xcbf29ce484222325L;

  private Keys() {}

  /// The key of a dataset within its portal; as text, 16 hexadecimal digits.
  public static long of(String id) {
    var hash = START;
    for (var i = 0; i < id.length(); i++) {
      hash = and(hash, id.charAt(i));
    }
    return end(hash);
  }

  /// The key of a text, whatever its case and spacing.
  public static long ofText(String text) {
    var hash = START;
    var begun = false;
    var spaces = false;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        spaces = begun; // of several one counts; before and after the text none
      } else {
        hash = and(spaces ? and(hash, ' ') : hash, Character.toLowerCase(c));
        spaces = false;
        begun = true;
      }
    }
    return end(hash);
  }

  private static long and(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L;
  }

  private static long end(long hash) {
    var mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 33);
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
