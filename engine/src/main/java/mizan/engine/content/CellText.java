package mizan.engine.content;

/// The characters of one cell as the readers of numbers and dates want them, and how many there are
/// of each kind.
final class CellText implements Glance {
  private static final char REPLACEMENT = '\uFFFD';
  private static final long DIGIT = 1;
  private static final long LETTER = 1L << 20;
  private static final long OTHER = 1L << 40;
  private static final int COUNT = (1 << 20) - 1;
  private static final long AT = 1L << 60;
  private static final long COLON = 1L << 61;
  private static final long[] ASCII = ascii();

  /// The characters; those of the cell without the spaces around it stand between two places.
  char[] text = new char[256];

  int from;
  int to;
  int digits;
  int latin;
  int arabic;
  int others;
  boolean arabicDigits;
  boolean padded;

  /// A character was lost when the file was written.
  boolean replaced;

  private int length;
  private int foreign;
  private long seen;

  @Override
  public int length() {
    return length;
  }

  @Override
  public int figures() {
    return digits;
  }

  @Override
  public int letters() {
    return latin + arabic;
  }

  @Override
  public boolean hasAt() {
    return (seen & AT) != 0;
  }

  /// Whether the cell has a colon.
  boolean hasColon() {
    return (seen & COLON) != 0;
  }

  @Override
  public boolean isForeign() {
    return foreign > 0;
  }

  private void clear(int longest) {
    if (longest > text.length) {
      text = new char[Math.max(longest, text.length * 2)];
    }
    digits = 0;
    latin = 0;
    arabic = 0;
    others = 0;
    foreign = 0;
    seen = 0;
    arabicDigits = false;
    replaced = false;
  }

  /// One pass over the characters: copies them plain, counts their kinds, finds their ends.
  void scan(String cell) {
    clear(cell.length());
    cell.getChars(0, cell.length(), text, 0);
    for (var i = 0; i < cell.length(); i++) {
      var c = text[i];
      if (c < 0x80) {
        count(ASCII[c]);
      } else {
        text[i] = beyond(c);
      }
    }
    trim(cell.length());
  }

  /// The same, of bytes.
  void scan(byte[] bytes, int start, int stop) {
    clear(stop - start);
    var at = 0;
    var counts = 0L;
    var marks = 0L;
    var arabicLetters = 0;
    for (var i = start; i < stop; ) {
      var first = bytes[i];
      if (first >= 0) {
        var kind = ASCII[first];
        counts += kind & ~(AT | COLON);
        marks |= kind;
        text[at++] = (char) first;
        i++;
      } else if (first < (byte) 0xE0) {
        var c = (char) ((first & 0x1F) << 6 | (bytes[i + 1] & 0x3F));
        var arabicLetter = Characters.OF_TWO_BYTES[c] == Characters.ARABIC;
        arabicLetters += arabicLetter ? 1 : 0;
        text[at++] = arabicLetter ? c : beyond(c);
        i += 2;
      } else {
        at = wide(bytes, i, at);
        i += first < (byte) 0xF0 ? 3 : 4;
      }
    }
    count(counts | (marks & (AT | COLON)));
    arabic += arabicLetters;
    trim(at);
  }

  /// A character of three bytes, or two of four.
  private int wide(byte[] bytes, int i, int at) {
    var two = (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F);
    if (bytes[i] < (byte) 0xF0) {
      text[at] = beyond((char) ((bytes[i] & 0xF) << 12 | two));
      return at + 1;
    }
    var point = (bytes[i] & 7) << 18 | two << 6 | (bytes[i + 3] & 0x3F);
    text[at] = beyond(Character.highSurrogate(point));
    text[at + 1] = beyond(Character.lowSurrogate(point));
    return at + 2;
  }

  private void trim(int length) {
    this.length = length;
    from = 0;
    to = length;
    while (from < to && text[from] <= ' ') {
      from++;
    }
    while (to > from && text[to - 1] <= ' ') {
      to--;
    }
    padded = to - from < length && from < to;
  }

  private void count(long kinds) {
    digits += (int) kinds & COUNT;
    latin += (int) (kinds >>> 20) & COUNT;
    others += (int) (kinds >>> 40) & COUNT;
    seen |= kinds & (AT | COLON);
  }

  private static long[] ascii() {
    var kinds = new long[0x80];
    for (var c = '!'; c < 0x80; c++) {
      kinds[c] = NumberReader.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : OTHER;
    }
    kinds['@'] |= AT;
    kinds[':'] |= COLON;
    return kinds;
  }

  /// A character beyond ASCII as the readers of numbers and dates want it.
  private char beyond(char c) {
    switch (Characters.kind(c)) {
      case Characters.ARABIC -> arabic++;
      case Characters.LATIN -> latin++;
      case Characters.SIGN -> {}
      case Characters.FOREIGN -> {
        others++;
        foreign++;
        replaced |= c == REPLACEMENT;
      }
      default -> {
        return special(c);
      }
    }
    return c;
  }

  private char special(char c) {
    if (Characters.isSpace(c)) {
      return ' ';
    }
    if (Characters.isFigure(c)) {
      digits++;
      arabicDigits = true;
      return (char) ('0' + (c & 0xF));
    }
    others++;
    return c == Characters.DECIMAL_SIGN ? ',' : '\'';
  }
}
