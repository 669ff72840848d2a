package mizan.engine.content;

import mizan.engine.vocabularies.WordList;
import org.jspecify.annotations.Nullable;

/// Reads plain words, long texts, web addresses and mailboxes straight from their bytes, eight at a
/// time, and gives up on anything else. [CellReader] is the definition: what is read here it would
/// read the same.
final class PlainReader implements Glance {
  private static final int LONGEST_TOKEN = 24;

  /// A longer text with figures is no number, day, account or code.
  private static final int LONGEST_CODE = 64;

  /// Figures with so few letters can be a point on the earth.
  private static final int POINT_LETTERS = 2;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = ONES << 7;

  private int length;
  private int figures;
  private int latin;
  private int arabic;
  private int blanks;
  private int ats;
  private int colons;
  private boolean foreign;

  /// As [CellReader#traits].
  int traits() {
    return (arabic > 0 ? CellReader.ARABIC : 0) | (latin > 0 ? CellReader.LATIN : 0);
  }

  /// The shape of a cell that has a byte or more; null when it is none of the plainest.
  @Nullable Shape read(byte[] bytes, int from, int to) {
    var first = bytes[from];
    var last = bytes[to - 1];
    var isPadded = (first >= 0 && first <= ' ') || (last >= 0 && last <= ' ');
    if (isPadded || (first >= '+' && first <= '9') || !count(bytes, from, to)) {
      return null;
    }
    if (figures == 0 && length <= LONGEST_TOKEN && mayBeToken(bytes, from, length)) {
      return null;
    }
    if (colons == 0 && ats == 0) {
      return isText(first, last) ? Shape.TEXT : null;
    }
    if (blanks > 0 || length < to - from) {
      return null;
    }
    if (colons > 0) {
      return isWebAddress(bytes, from, to) ? Shape.URL : null;
    }
    return isMailbox(bytes, from, to) ? Shape.EMAIL : null;
  }

  /// Whether a text without at sign and colon can be nothing else.
  private boolean isText(byte first, byte last) {
    if (first == '{' || first == '[' || last == ')' || (first | 0x20) == 'w') {
      return false;
    }
    return figures == 0 || (length > LONGEST_CODE && latin + arabic > POINT_LETTERS);
  }

  private static boolean mayBeToken(byte[] bytes, int from, int length) {
    var first = bytes[from];
    var c = (char) (first >= 0 ? first : ofTwo(bytes, from));
    return WordList.NULL_TOKENS.mayHave(c, length) || WordList.BOOLEANS.mayHave(c, length);
  }

  private static boolean isWebAddress(byte[] bytes, int from, int to) {
    if (to - from < 8 || bytes[from] != 'h' || bytes[from + 1] != 't' || bytes[from + 2] != 't') {
      return false;
    }
    var colon = from + (bytes[from + 4] == 's' ? 5 : 4);
    return bytes[from + 3] == 'p'
        && bytes[colon] == ':'
        && bytes[colon + 1] == '/'
        && bytes[colon + 2] == '/';
  }

  /// One at sign with a word before it and a point in what follows.
  private boolean isMailbox(byte[] bytes, int from, int to) {
    var first = bytes[from] | 0x20;
    if (ats > 1
        || first < 'a'
        || first > 'z'
        || (first == 'w' && (bytes[from + 1] | 0x20) == 'w')) {
      return false;
    }
    var at = to;
    var dot = -1;
    for (var i = from; i < to; i++) {
      var c = bytes[i];
      if (c == '@') {
        at = i;
      } else if (c == '.') {
        dot = i;
      } else if (c == ',' || c == ';' || c == '<' || c == '>' || c == '(') {
        return false;
      }
    }
    return at > from && dot > at + 1 && dot < to - 2;
  }

  /// Counts the kinds of the characters; false when there is one that must be looked at closer.
  private boolean count(byte[] bytes, int from, int to) {
    length = 0;
    figures = 0;
    latin = 0;
    arabic = 0;
    blanks = 0;
    ats = 0;
    colons = 0;
    foreign = false;
    for (var at = from; at < to; ) {
      var size = Math.min(to - at, Long.BYTES);
      var word = Hash.word(bytes, at, at + size);
      var beyond = word & HIGHS;
      if (beyond != 0) {
        size = Long.numberOfTrailingZeros(beyond) >>> 3;
        word &= (1L << (size << 3)) - 1;
      }
      if (size > 0) {
        countAscii(word, size);
      } else {
        size = countBeyond(bytes, at);
        if (size == 0) {
          return false;
        }
      }
      at += size;
    }
    return true;
  }

  /// Counts up to eight characters of ASCII at once; behind them the word is filled with 0.
  private void countAscii(long word, int size) {
    var small = word | (ONES << 5);
    var visible = Long.bitCount(from(word, '!'));
    length += size;
    blanks += size - visible;
    figures += Long.bitCount(from(word, '0') & ~from(word, '9' + 1));
    latin += Long.bitCount(from(small, 'a') & ~from(small, 'z' + 1));
    ats += Long.bitCount(from(word, '@') & ~from(word, '@' + 1));
    colons += Long.bitCount(from(word, ':') & ~from(word, ':' + 1));
  }

  /// The highest bit of each byte of ASCII that is no less than another.
  private static long from(long word, int least) {
    return ((word | HIGHS) - ONES * least) & HIGHS;
  }

  /// Counts a character beyond ASCII; how many bytes it takes, 0 when it is none of the common.
  private int countBeyond(byte[] bytes, int at) {
    length++;
    if (bytes[at] >= (byte) 0xE0) {
      foreign = true;
      return isDashOrQuote(bytes, at) ? 3 : 0;
    }
    switch (Characters.OF_TWO_BYTES[ofTwo(bytes, at)]) {
      case Characters.ARABIC -> arabic++;
      case Characters.LATIN -> latin++;
      case Characters.FOREIGN -> foreign = true;
      case Characters.SIGN -> {}
      default -> {
        return 0;
      }
    }
    return 2;
  }

  /// U+2010 to U+2027.
  private static boolean isDashOrQuote(byte[] bytes, int at) {
    var last = bytes[at + 2] & 0xFF;
    return bytes[at] == (byte) 0xE2 && bytes[at + 1] == (byte) 0x80 && last >= 0x90 && last <= 0xA7;
  }

  private static int ofTwo(byte[] bytes, int at) {
    return (bytes[at] & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public int figures() {
    return figures;
  }

  @Override
  public int letters() {
    return latin + arabic;
  }

  @Override
  public boolean hasAt() {
    return ats > 0;
  }

  @Override
  public boolean isForeign() {
    return foreign;
  }
}
