package mizan.engine.content;

/// What a character beyond ASCII is to those who read cells.
final class Characters {
  /// Figures, what parts them, and spaces: they are read as their like in ASCII.
  static final byte SPECIAL = 0;

  /// A letter of Arabic.
  static final byte ARABIC = 1;

  /// Another sign of Arabic: a vowel, a comma.
  static final byte SIGN = 2;

  static final byte LATIN = 3;
  static final byte FOREIGN = 4;

  /// The Arabic decimal separator.
  static final char DECIMAL_SIGN = '\u066B';

  /// The kinds of those that take two bytes in UTF-8: most of what is beyond ASCII.
  static final byte[] OF_TWO_BYTES = ofTwoBytes();

  private static final char GROUP_SIGN = '\u066C';

  private Characters() {}

  static byte kind(char c) {
    if (isFigure(c) || isSpace(c) || c == DECIMAL_SIGN || c == GROUP_SIGN) {
      return SPECIAL;
    }
    if ((c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) || (c >= 0xFB50 && c <= 0xFEFC)) {
      return Character.isLetter(c) ? ARABIC : SIGN;
    }
    return c < 0x250 && Character.isLetter(c) ? LATIN : FOREIGN;
  }

  /// An Arabic-Indic figure of either row.
  static boolean isFigure(char c) {
    return (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
  }

  static boolean isSpace(char c) {
    return c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x3000;
  }

  private static byte[] ofTwoBytes() {
    var kinds = new byte[0x800];
    for (var c = 0x80; c < kinds.length; c++) {
      kinds[c] = kind((char) c);
    }
    return kinds;
  }
}
