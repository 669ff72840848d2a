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
  private static final int MOST_DATE_DIGITS = 8;

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

  private final NumberReader numbers = new NumberReader();
  private final DateReader dates = new DateReader();
  private final CellText cell = new CellText();
  private boolean numeric;
  private double number;
  private long day;

  /// Reads a cell.
  Shape read(String given, CellKind kind) {
    cell.scan(given);
    begin();
    return switch (kind) {
      case BLANK -> Shape.BLANK;
      case ERROR -> Shape.ERROR;
      case NESTED -> Shape.NESTED;
      case BOOLEAN -> Shape.BOOLEAN;
      case TEXT -> cell.from == cell.to ? Shape.BLANK : shape();
      case NUMBER, DATE -> shape();
    };
  }

  /// Reads a cell of a text format from its bytes, which are sound UTF-8 and fewer than a million.
  Shape read(byte[] bytes, int start, int stop) {
    cell.scan(bytes, start, stop);
    begin();
    return cell.from == cell.to ? Shape.BLANK : shape();
  }

  private void begin() {
    numeric = false;
    day = DateReader.NO_DAY;
  }

  /// What is known of the characters of the cell read last.
  CellText glance() {
    return cell;
  }

  /// What the characters of the cell read last give away, and whether it is a number.
  int traits() {
    return (cell.arabic > 0 ? ARABIC : 0)
        | (cell.latin > 0 ? LATIN : 0)
        | (cell.padded ? PADDED : 0)
        | (cell.arabicDigits ? ARABIC_DIGITS : 0)
        | (cell.replaced ? REPLACED : 0)
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

  private Shape shape() {
    var length = cell.to - cell.from;
    if (cell.digits == 0) {
      return withoutDigits(length);
    }
    if (length <= LONGEST_NUMBER && looksNumeric(cell.text[cell.from])) {
      var number = numbers.read(cell.text, cell.from, cell.to);
      if (number != null) {
        this.number = numbers.value();
        numeric = true;
        return isPhone(number, length) ? phone() : number;
      }
    }
    if (length <= LONGEST_DATE) {
      var date =
          NumberReader.isDigit(cell.text[cell.from])
              ? dates.read(cell.text, cell.from, cell.to)
              : null;
      if (date == null
          && cell.latin + cell.arabic > 0
          && cell.digits <= MOST_DATE_DIGITS
          && !cell.hasAt()) {
        date = dates.readWords(cell.text, cell.from, cell.to);
      }
      if (date != null) {
        day = dates.day();
        return date;
      }
    }
    return text();
  }

  /// A number of cell.digits in pairs, or with a plus and ten figures or more, is dialled, not
  /// reckoned.
  private boolean isPhone(Shape shape, int length) {
    return cell.text[cell.from] == '+'
        && ((shape == Shape.INTEGER && length >= 11)
            || (shape == Shape.GROUPED_SPACE && cell.digits >= 10));
  }

  private Shape phone() {
    numeric = false;
    return Shape.PHONE;
  }

  private Shape withoutDigits(int length) {
    if (length <= LONGEST_TOKEN && length > 0) {
      var token = WordList.NULL_TOKENS.mayHave(cell.text[cell.from], length);
      var truth = WordList.BOOLEANS.mayHave(cell.text[cell.from], length);
      var word = token || truth ? new String(cell.text, cell.from, length) : "";
      if (token && WordList.NULL_TOKENS.has(word)) {
        return Shape.NULL_TOKEN;
      }
      if (truth && WordList.BOOLEANS.has(word)) {
        return Shape.BOOLEAN;
      }
    }
    return cell.others == 0 ? Shape.TEXT : text();
  }

  private Shape text() {
    return Texts.shape(cell);
  }

  private static boolean looksNumeric(char c) {
    return NumberReader.isDigit(c) || c == '-' || c == '+' || c == '.' || c == '\u2212';
  }
}
