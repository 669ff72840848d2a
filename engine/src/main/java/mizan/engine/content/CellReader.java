package mizan.engine.content;

import mizan.engine.tables.CellKind;
import mizan.engine.vocabularies.WordList;

/// Reads one cell at a time: its shape, the number or day it stands for, and what its characters
/// give away. The definition of every shape; faster readers must agree with it.
///
/// A cell is read without the spaces around it, Arabic-Indic figures as the figures they are.
final class CellReader {
  private static final int LONGEST_TOKEN = 24;
  private static final int LONGEST_DATE = 40;
  private static final int LONGEST_NUMBER = 48;
  private static final char REPLACEMENT = '\uFFFD';

  private final NumberReader numbers = new NumberReader();
  private final DateReader dates = new DateReader();
  private char[] text = new char[256];
  private int from;
  private int to;
  private int digits;
  private int latin;
  private int arabic;
  private int others;
  private boolean arabicDigits;
  private boolean padded;
  private boolean replaced;
  private boolean numeric;
  private double number;
  private long day;

  /// Reads a cell.
  Shape read(String cell, CellKind kind) {
    day = DateReader.NO_DAY;
    numeric = false;
    scan(cell);
    return switch (kind) {
      case BLANK -> Shape.BLANK;
      case ERROR -> Shape.ERROR;
      case NESTED -> Shape.NESTED;
      case BOOLEAN -> Shape.BOOLEAN;
      case TEXT -> from == to ? Shape.BLANK : shape(cell);
      case NUMBER, DATE -> shape(cell);
    };
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

  boolean hasArabicDigits() {
    return arabicDigits;
  }

  /// Whether there are spaces before or after what the cell says.
  boolean isPadded() {
    return padded;
  }

  /// Whether a character was lost when the file was written.
  boolean isReplaced() {
    return replaced;
  }

  boolean hasArabic() {
    return arabic > 0;
  }

  boolean hasLatin() {
    return latin > 0;
  }

  /// One pass over the characters: copies them plain, counts their kinds, finds their ends.
  private void scan(String cell) {
    var length = cell.length();
    if (length > text.length) {
      text = new char[Math.max(length, text.length * 2)];
    }
    cell.getChars(0, length, text, 0);
    digits = 0;
    latin = 0;
    arabic = 0;
    others = 0;
    arabicDigits = false;
    replaced = false;
    for (var i = 0; i < length; i++) {
      var c = text[i];
      if (c < 0x80) {
        ascii(c);
      } else {
        text[i] = beyond(c);
      }
    }
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

  private void ascii(char c) {
    if (c >= '0' && c <= '9') {
      digits++;
    } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
      latin++;
    } else if (c > ' ') {
      others++;
    }
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
      replaced |= c == REPLACEMENT;
    }
    return c;
  }

  private Shape shape(String cell) {
    var length = to - from;
    if (digits == 0) {
      return withoutDigits(cell, length);
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
      if (date == null && latin + arabic > 0) {
        date = dates.readWords(text, from, to);
      }
      if (date != null) {
        day = dates.day();
        return date;
      }
    }
    return Texts.shape(text, from, to, latin + arabic);
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

  private Shape withoutDigits(String cell, int length) {
    if (length <= LONGEST_TOKEN) {
      var word = padded ? new String(text, from, length) : cell;
      if (WordList.NULL_TOKENS.has(word)) {
        return Shape.NULL_TOKEN;
      }
      if (WordList.BOOLEANS.has(word)) {
        return Shape.BOOLEAN;
      }
    }
    return others == 0 ? Shape.TEXT : Texts.shape(text, from, to, latin + arabic);
  }

  private static boolean looksNumeric(char c) {
    return NumberReader.isDigit(c) || c == '-' || c == '+' || c == '.' || c == '\u2212';
  }
}
