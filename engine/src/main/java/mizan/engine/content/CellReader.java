package mizan.engine.content;

import mizan.engine.tables.CellKind;
import mizan.engine.vocabularies.WordList;

/// Reads one cell at a time: its shape, the number or day it stands for, and what its characters
/// give away. The definition of every shape; faster readers must agree with it.
///
/// A cell is read without the spaces around it, Arabic-Indic figures as the figures they are.
final class CellReader implements Glance {
  private static final int LONGEST_TOKEN = 24;
  private static final int LONGEST_DATE = 40;
  private static final int LONGEST_NUMBER = 48;
  private static final int MOST_DATE_DIGITS = 8;
  private static final char REPLACEMENT = '\uFFFD';

  /// What characters give away, as bits of [#traits].
  static final int ARABIC = 1;

  static final int LATIN = 2;

  /// There are spaces before or after what the cell says.
  static final int PADDED = 4;

  static final int ARABIC_DIGITS = 8;

  /// A character was lost when the file was written.
  static final int REPLACED = 16;

  /// The cell stands for a number that can be reckoned with.
  static final int NUMERIC = 32;

  static final int TRAITS = 64;

  private static final long DIGIT = 1;
  private static final long LETTER = 1L << 20;
  private static final long OTHER = 1L << 40;
  private static final int COUNT = (1 << 20) - 1;
  private static final long AT = 1L << 60;
  private static final long COLON = 1L << 61;
  private static final long[] ASCII = ascii();
  private static final boolean[] ARABIC_LETTERS = arabicLetters();

  private final NumberReader numbers = new NumberReader();
  private final DateReader dates = new DateReader();
  private char[] text = new char[256];
  private int length;
  private int from;
  private int to;
  private int digits;
  private int latin;
  private int arabic;
  private int others;
  private int foreign;
  private long seen;
  private boolean arabicDigits;
  private boolean padded;
  private boolean replaced;
  private boolean numeric;
  private double number;
  private long day;

  /// Reads a cell.
  Shape read(String cell, CellKind kind) {
    scan(cell);
    return switch (kind) {
      case BLANK -> Shape.BLANK;
      case ERROR -> Shape.ERROR;
      case NESTED -> Shape.NESTED;
      case BOOLEAN -> Shape.BOOLEAN;
      case TEXT -> from == to ? Shape.BLANK : shape();
      case NUMBER, DATE -> shape();
    };
  }

  /// Reads a cell of a text format from its bytes, which are sound UTF-8 and fewer than a million.
  Shape read(byte[] bytes, int start, int stop) {
    scan(bytes, start, stop);
    return from == to ? Shape.BLANK : shape();
  }

  /// What the characters of the cell read last give away, and whether it is a number.
  int traits() {
    return (arabic > 0 ? ARABIC : 0)
        | (latin > 0 ? LATIN : 0)
        | (padded ? PADDED : 0)
        | (arabicDigits ? ARABIC_DIGITS : 0)
        | (replaced ? REPLACED : 0)
        | (numeric ? NUMERIC : 0);
  }

  /// Whether the shape read last stands for a number that can be reckoned with.
  boolean isNumber() {
    return numeric;
  }

  double number() {
    return number;
  }

  /// The day read last, from 1970-01-01; [DateReader#NO_DAY] when none is known.
  long day() {
    return day;
  }

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
    day = DateReader.NO_DAY;
    numeric = false;
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
  private void scan(String cell) {
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

  private void scan(byte[] bytes, int start, int stop) {
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
        var arabicLetter = ARABIC_LETTERS[c];
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

  /// The letters of Arabic among those of two bytes: most of what is beyond ASCII.
  private static boolean[] arabicLetters() {
    var letters = new boolean[0x800];
    for (var c = '\u0600'; c <= '\u06FF'; c++) {
      letters[c] = Character.isLetter(c);
    }
    return letters;
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
    if ((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9)) {
      digits++;
      arabicDigits = true;
      return (char) ('0' + (c & 0xF));
    }
    if (c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x3000) {
      return ' ';
    }
    if (c == 0x66B) {
      others++;
      return ',';
    }
    if (c == 0x66C) {
      others++;
      return '\'';
    }
    if ((c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) || (c >= 0xFB50 && c <= 0xFEFC)) {
      arabic += Character.isLetter(c) ? 1 : 0;
    } else if (c < 0x250 && Character.isLetter(c)) {
      latin++;
    } else {
      others++;
      foreign++;
      replaced |= c == REPLACEMENT;
    }
    return c;
  }

  private Shape shape() {
    var length = to - from;
    if (digits == 0) {
      return withoutDigits(length);
    }
    if (length <= LONGEST_NUMBER && looksNumeric(text[from])) {
      var number = numbers.read(text, from, to);
      if (number != null) {
        this.number = numbers.value();
        numeric = true;
        return isPhone(number, length) ? phone() : number;
      }
    }
    if (length <= LONGEST_DATE) {
      var date = NumberReader.isDigit(text[from]) ? dates.read(text, from, to) : null;
      if (date == null && latin + arabic > 0 && digits <= MOST_DATE_DIGITS && !hasAt()) {
        date = dates.readWords(text, from, to);
      }
      if (date != null) {
        day = dates.day();
        return date;
      }
    }
    return text();
  }

  /// A number of digits in pairs, or with a plus and ten figures or more, is dialled, not reckoned.
  private boolean isPhone(Shape shape, int length) {
    return text[from] == '+'
        && ((shape == Shape.INTEGER && length >= 11)
            || (shape == Shape.GROUPED_SPACE && digits >= 10));
  }

  private Shape phone() {
    numeric = false;
    return Shape.PHONE;
  }

  private Shape withoutDigits(int length) {
    if (length <= LONGEST_TOKEN && length > 0) {
      var token = WordList.NULL_TOKENS.mayHave(text[from], length);
      var truth = WordList.BOOLEANS.mayHave(text[from], length);
      var word = token || truth ? new String(text, from, length) : "";
      if (token && WordList.NULL_TOKENS.has(word)) {
        return Shape.NULL_TOKEN;
      }
      if (truth && WordList.BOOLEANS.has(word)) {
        return Shape.BOOLEAN;
      }
    }
    return others == 0 ? Shape.TEXT : text();
  }

  private Shape text() {
    return Texts.shape(text, from, to, this);
  }

  private static boolean looksNumeric(char c) {
    return NumberReader.isDigit(c) || c == '-' || c == '+' || c == '.' || c == '\u2212';
  }
}
