package mizan.engine.content;

import java.time.LocalDate;

/// Reads the commonest forms of numbers, days and telephone numbers straight from their bytes, and
/// gives up on anything else. [CellReader] is the definition: what is read here it would read the
/// same.
final class QuickReader {
  private static final int MOST_DIGITS = 15;
  private static final int DAY = 10;
  private static final int MOMENT = 19;
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2200;
  private static final double[] POWERS = new double[MOST_DIGITS + 1];
  private static final long[] WHOLE_POWERS = new long[MOST_DIGITS + 1];

  /// The day before which a year begins, by how many years it is after the first.
  private static final int[] YEARS = new int[LAST_YEAR - FIRST_YEAR + 2];

  /// How many days of a year stand before a month; from 16 on, of a leap year.
  private static final int[] MONTHS = {
    0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365, 0, 0, //
    0, 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366, 0, 0,
  };

  static {
    WHOLE_POWERS[0] = 1;
    POWERS[0] = 1;
    for (var i = 1; i <= MOST_DIGITS; i++) {
      WHOLE_POWERS[i] = WHOLE_POWERS[i - 1] * 10;
      POWERS[i] = WHOLE_POWERS[i];
    }
    YEARS[0] = (int) LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay() - 1;
    for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      YEARS[year - FIRST_YEAR + 1] = YEARS[year - FIRST_YEAR] + (isLeap(year) ? 366 : 365);
    }
  }

  private final Reading into;
  private long whole;

  QuickReader(Reading into) {
    this.into = into;
  }

  /// Whether a cell is one of the commonest; then it is read.
  boolean read(byte[] bytes, int from, int to) {
    var length = to - from;
    var first = bytes[from];
    if (first > '9' || first < '+' || length > MOMENT) {
      return false;
    }
    into.day = DateReader.NO_DAY;
    var negative = first == '-';
    var start = negative ? from + 1 : from;
    var at = digits(bytes, start, to);
    var figures = at - start;
    if (figures == 0 || figures > MOST_DIGITS) {
      return first == '+' && phone(bytes, from, to);
    }
    if (at == to) {
      into.number = negative ? -whole : whole;
      return !(figures > 1 && bytes[start] == '0')
          && into.note(Shape.INTEGER, CellReader.NUMERIC, length, figures);
    }
    if (length == DAY && figures == 2 && !negative && dayAndMonth(bytes, from)) {
      return true;
    }
    var sign = bytes[at];
    if (sign == '.' || sign == ',') {
      return decimal(bytes, start, at, to, negative);
    }
    return sign == '-'
        && figures == 4
        && (length == DAY || length == MOMENT)
        && iso(bytes, from, to);
  }

  /// Reads the figures from a place on; where they end. More than sixteen are not all read.
  private int digits(byte[] bytes, int from, int to) {
    var first = Eight.at(bytes, from);
    var count = Math.min(Eight.figures(first), to - from);
    whole = count <= 0 ? 0 : Eight.number(first, count);
    if (count < Long.BYTES) {
      return from + Math.max(0, count);
    }
    var second = Eight.at(bytes, from + Long.BYTES);
    var more = Math.min(Eight.figures(second), to - from - Long.BYTES);
    if (more > 0) {
      whole = whole * WHOLE_POWERS[more] + Eight.number(second, more);
    }
    return from + Long.BYTES + more;
  }

  private boolean decimal(byte[] bytes, int start, int sign, int to, boolean negative) {
    var before = sign - start;
    var fraction = to - sign - 1;
    var above = whole;
    if (fraction == 0 || before + fraction > MOST_DIGITS || digits(bytes, sign + 1, to) < to) {
      return false;
    }
    var digits = above * WHOLE_POWERS[fraction] + whole;
    into.number = (negative ? -digits : digits) / POWERS[fraction];
    var length = to - start + (negative ? 1 : 0);
    // 12,500 is doubtful; 0,500 and 012,500 and 1234,500 are not
    var doubtful = fraction == 3 && before <= 3 && bytes[start] != '0';
    var shape =
        bytes[sign] == '.'
            ? Shape.DECIMAL_POINT
            : doubtful ? Shape.COMMA_AND_THREE : Shape.DECIMAL_COMMA;
    return into.note(shape, CellReader.NUMERIC, length, before + fraction);
  }

  /// `31/12/2024`, with any of `/-.` twice.
  private boolean dayAndMonth(byte[] bytes, int from) {
    var sign = bytes[from + 2];
    if (bytes[from + 5] != sign || (sign != '/' && sign != '-' && sign != '.')) {
      return false;
    }
    var first = two(bytes, from);
    var second = two(bytes, from + 3);
    var high = two(bytes, from + 6);
    var low = two(bytes, from + 8);
    if (second < 0 || high < 0 || low < 0) {
      return false;
    }
    var year = high * 100 + low;
    var american = second > 12;
    if (!(american ? isDay(year, first, second) : isDay(year, second, first))) {
      return false;
    }
    var ambiguous = first <= 12 && second <= 12 && first != second;
    if (ambiguous) {
      into.day = DateReader.NO_DAY;
    }
    var shape = ambiguous ? Shape.DATE_AMBIGUOUS : american ? Shape.DATE_MDY : Shape.DATE_DMY;
    return into.note(shape, 0, DAY, 8);
  }

  /// `2024-12-31`, perhaps with `T23:59:59`; the figures of the year are known to be such.
  private boolean iso(byte[] bytes, int from, int to) {
    var year = (int) whole;
    if (bytes[from + 7] != '-' || !isDay(year, two(bytes, from + 5), two(bytes, from + 8))) {
      return false;
    }
    if (to - from == DAY) {
      return into.note(Shape.DATE_ISO, 0, DAY, 8);
    }
    var between = bytes[from + 10];
    var hour = two(bytes, from + 11);
    var minute = two(bytes, from + 14);
    var second = two(bytes, from + 17);
    return (between == 'T' || between == ' ')
        && bytes[from + 13] == ':'
        && bytes[from + 16] == ':'
        && hour >= 0
        && hour <= 24
        && minute >= 0
        && minute <= 59
        && second >= 0
        && second <= 60
        && into.note(Shape.MOMENT_ISO, between == 'T' ? CellReader.LATIN : 0, MOMENT, 14);
  }

  /// `+216 71 123 456`: a plus, then ten figures or more, with nothing but spaces among them.
  private boolean phone(byte[] bytes, int from, int to) {
    var figures = 0;
    for (var i = from + 1; i < to; i++) {
      var c = bytes[i];
      if (c >= '0' && c <= '9') {
        figures++;
      } else if (c != ' ') {
        return false;
      }
    }
    return figures >= 10
        && figures <= 15
        && bytes[to - 1] != ' '
        && into.note(Shape.PHONE, 0, to - from, figures);
  }

  /// Two figures; negative when they are none.
  private static int two(byte[] bytes, int at) {
    var ten = bytes[at] - '0';
    var one = bytes[at + 1] - '0';
    return ten < 0 || ten > 9 || one < 0 || one > 9 ? -1 : ten * 10 + one;
  }

  private static boolean isLeap(int year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private boolean isDay(int year, int month, int dayOfMonth) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) {
      return false;
    }
    var begin = YEARS[year - FIRST_YEAR];
    var ofYear = (YEARS[year - FIRST_YEAR + 1] - begin == 366 ? 16 : 0) + month;
    into.day = (long) begin + MONTHS[ofYear] + dayOfMonth;
    return dayOfMonth <= MONTHS[ofYear + 1] - MONTHS[ofYear];
  }
}
