package mizan.engine.content;

import mizan.engine.vocabularies.MonthName;
import mizan.engine.vocabularies.WordList;

/// Reads plain words, long texts, codes, web addresses and mailboxes straight from their bytes,
/// eight at a time, and gives up on anything else. [CellReader] is the definition: what is read
/// here it would read the same.
final class PlainReader {
  private static final int LONGEST_TOKEN = 24;

  /// A longer text with figures is no number, day, account or code.
  private static final int LONGEST_CODE = 64;

  private static final int LONGEST_DATE = 40;
  private static final int MOST_DATE_DIGITS = 8;

  /// Figures with so few letters can be a point on the earth.
  private static final int POINT_LETTERS = 2;

  private static final long SMALL = Eight.HIGHS >>> 2;
  private static final long COUNT = (1L << 20) - 1;
  private static final long FIELD = (1L << 16) - 1;
  private static final long[] KINDS = kinds();
  private static final long[] SIGNS = signs();

  private final Reading into;
  private int length;
  private int figures;
  private int latin;
  private int arabic;
  private int blanks;
  private int ats;
  private int colons;
  private int commas;
  private int brackets;
  private int dot;
  private int atSign;
  private int beyond;
  private boolean foreign;

  PlainReader(Reading into) {
    this.into = into;
  }

  /// Whether a cell of 1 to 65,535 bytes is one of the plainest; then it is read.
  boolean read(byte[] bytes, int from, int to) {
    var first = bytes[from];
    var last = bytes[to - 1];
    var isPadded = (first >= 0 && first <= ' ') || (last >= 0 && last <= ' ');
    if (isPadded || (first >= '+' && first <= '9') || !count(bytes, from, to)) {
      return false;
    }
    if (figures == 0 && length <= LONGEST_TOKEN && mayBeToken(bytes, from, length)) {
      return false;
    }
    if (colons == 0 && ats == 0) {
      return isText(first, last) ? note(Shape.TEXT) : isCode(bytes, from, to) && note(Shape.CODE);
    }
    if (blanks > 0 || beyond > 0) {
      return false;
    }
    return colons > 0
        ? isWebAddress(bytes, from, to) && note(Shape.URL)
        : isMailbox(bytes, from, to) && note(Shape.EMAIL);
  }

  private boolean note(Shape shape) {
    into.shape = shape;
    into.traits = (arabic > 0 ? CellReader.ARABIC : 0) | (latin > 0 ? CellReader.LATIN : 0);
    into.day = DateReader.NO_DAY;
    into.length = length;
    into.figures = figures;
    into.letters = latin + arabic;
    into.at = ats > 0;
    into.foreign = foreign;
    return true;
  }

  /// Whether a text without at sign and colon can be nothing else.
  private boolean isText(byte first, byte last) {
    if (first == '{' || first == '[' || last == ')' || (first | 0x20) == 'w') {
      return false;
    }
    return figures == 0 || (length > LONGEST_CODE && latin + arabic > POINT_LETTERS);
  }

  /// Whether a text with figures, without at sign and colon, is one word of ASCII that begins with
  /// a letter, and neither the name of a month nor an account.
  private boolean isCode(byte[] bytes, int from, int to) {
    var first = bytes[from] | 0x20;
    if (figures == 0 || beyond + blanks + commas > 0 || length > LONGEST_CODE) {
      return false;
    }
    if (first < 'a' || first > 'z' || first == 'w' || bytes[to - 1] == ')') {
      return false;
    }
    var mayBeDay = figures <= MOST_DATE_DIGITS && length <= LONGEST_DATE;
    var mayBeIban =
        length >= Ibans.SHORTEST && isCapital(bytes[from]) && isCapital(bytes[from + 1]);
    return !mayBeIban && !(mayBeDay && MonthName.mayBegin((char) first));
  }

  private static boolean isCapital(byte sign) {
    return sign >= 'A' && sign <= 'Z';
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
    return ats == 1
        && commas + brackets == 0
        && first >= 'a'
        && first <= 'z'
        && !(first == 'w' && (bytes[from + 1] | 0x20) == 'w')
        && dot > atSign + 1
        && dot < to - 2;
  }

  /// Counts the kinds of the characters; false when there is one that must be looked at closer.
  private boolean count(byte[] bytes, int from, int to) {
    var plain = 0L; // letters, figures, and what is none of them, 20 bits each
    var signs = 0L; // as SIGNS
    var wide = 0L; // as KINDS
    var threes = 0;
    var lastDot = -1;
    var lastAt = -1;
    for (var at = from; at < to; ) {
      if (bytes[at] < 0) {
        if (bytes[at] < (byte) 0xE0) {
          var kind = KINDS[ofTwo(bytes, at)];
          if (kind < 0) {
            return false;
          }
          wide += kind;
          at += 2;
        } else if (isDashOrQuote(bytes, at)) {
          threes++;
          at += 3;
        } else {
          return false;
        }
        continue;
      }
      var word = Eight.before(bytes, at, to);
      var size = Math.min(to - at, Long.BYTES);
      var high = word & Eight.HIGHS;
      if (high != 0) {
        size = Long.numberOfTrailingZeros(high) >>> 3;
        word &= -1L >>> (Long.SIZE - (size << 3));
      }
      var small = word | SMALL;
      var visible = Eight.from(word, '!');
      var letter = Eight.from(small, 'a') & ~Eight.from(small, 'z' + 1);
      var figure = Eight.from(word, '0') & ~Eight.from(word, '9' + 1);
      var other = size - Long.bitCount(visible);
      plain += Long.bitCount(letter) + ((long) Long.bitCount(figure) << 20) + ((long) other << 40);
      for (var odd = visible & ~(letter | figure); odd != 0; odd &= odd - 1) {
        var place = at + (Long.numberOfTrailingZeros(odd) >>> 3);
        var sign = bytes[place];
        signs += SIGNS[sign];
        lastDot = sign == '.' ? place : lastDot;
        lastAt = sign == '@' ? place : lastAt;
      }
      at += size;
    }
    noteBeyond(wide, threes, to - from);
    latin += (int) (plain & COUNT);
    figures = (int) ((plain >>> 20) & COUNT);
    blanks = (int) (plain >>> 40);
    ats = (int) (signs & FIELD);
    colons = (int) ((signs >>> 16) & FIELD);
    commas = (int) ((signs >>> 32) & FIELD);
    brackets = (int) (signs >>> 48);
    dot = lastDot;
    atSign = lastAt;
    return true;
  }

  /// Notes the characters beyond ASCII.
  ///
  /// @param wide those of two bytes, as [#KINDS]
  /// @param threes how many take three bytes
  private void noteBeyond(long wide, int threes, int size) {
    var twos = (int) (FIELD & (wide + (wide >>> 16) + (wide >>> 32) + (wide >>> 48)));
    beyond = twos + threes;
    length = size - twos - 2 * threes;
    arabic = (int) (wide & FIELD);
    latin = (int) ((wide >>> 16) & FIELD);
    foreign = threes > 0 || ((wide >>> 32) & FIELD) > 0;
  }

  /// How a sign of ASCII counts: at signs, colons, commas and semicolons, brackets, 16 bits each.
  private static long[] signs() {
    var signs = new long[0x80];
    signs['@'] = 1;
    signs[':'] = 1L << 16;
    signs[','] = 1L << 32;
    signs[';'] = 1L << 32;
    signs['<'] = 1L << 48;
    signs['>'] = 1L << 48;
    signs['('] = 1L << 48;
    return signs;
  }

  /// How a character of two bytes counts: Arabic, Latin, foreign, other signs, 16 bits each;
  /// negative when it must be looked at closer.
  private static long[] kinds() {
    var kinds = new long[Characters.OF_TWO_BYTES.length];
    for (var c = 0; c < kinds.length; c++) {
      kinds[c] =
          switch (Characters.OF_TWO_BYTES[c]) {
            case Characters.ARABIC -> 1;
            case Characters.LATIN -> 1L << 16;
            case Characters.FOREIGN -> 1L << 32;
            case Characters.SIGN -> 1L << 48;
            default -> -1;
          };
    }
    return kinds;
  }

  /// U+2010 to U+2027.
  private static boolean isDashOrQuote(byte[] bytes, int at) {
    var last = bytes[at + 2] & 0xFF;
    return bytes[at] == (byte) 0xE2 && bytes[at + 1] == (byte) 0x80 && last >= 0x90 && last <= 0xA7;
  }

  private static int ofTwo(byte[] bytes, int at) {
    return (bytes[at] & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
  }
}
