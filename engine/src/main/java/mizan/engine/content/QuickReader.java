package mizan.engine.content;

import org.jspecify.annotations.Nullable;

/// Reads the commonest forms of numbers and days straight from their bytes, and gives up on
/// anything else. [CellReader] is the definition: what is read here it would read the same.
final class QuickReader implements Glance {
  private static final int MOST_DIGITS = 15;
  private static final int DAY = 10;
  private static final int MOMENT = 19;
  private static final double[] POWERS = new double[MOST_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (var i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private double number;
  private long day;
  private int length;
  private int figures;
  private int letters;

  double number() {
    return number;
  }

  long day() {
    return day;
  }

  /// As [CellReader#traits].
  int traits(Shape shape) {
    return letters > 0
        ? CellReader.LATIN
        : shape.family() == Shape.Family.NUMBER ? CellReader.NUMERIC : 0;
  }

  /// The shape of a cell; null when it is none of the commonest.
  @Nullable Shape read(byte[] bytes, int from, int to) {
    length = to - from;
    if (length > MOMENT || bytes[from] > '9') {
      return null;
    }
    day = DateReader.NO_DAY;
    letters = 0;
    var negative = bytes[from] == '-';
    var start = negative ? from + 1 : from;
    var whole = 0L;
    var at = start;
    for (int figure; at < to && (figure = bytes[at] - '0') >= 0 && figure <= 9; at++) {
      whole = whole * 10 + figure;
    }
    figures = at - start;
    if (figures == 0 || figures > MOST_DIGITS) {
      return null;
    }
    if (at == to) {
      number = negative ? -whole : whole;
      return figures > 1 && bytes[start] == '0' ? null : Shape.INTEGER;
    }
    var sign = bytes[at];
    if (length == DAY && figures == 2 && !negative) {
      var shape = dayAndMonth(bytes, from, (int) whole);
      if (shape != null) {
        return shape;
      }
    }
    if (sign == '.' || sign == ',') {
      return decimal(bytes, at, to, negative, whole);
    }
    return sign == '-' && figures == 4 && !negative && (length == DAY || length == MOMENT)
        ? iso(bytes, from, (int) whole)
        : null;
  }

  private @Nullable Shape decimal(byte[] bytes, int sign, int to, boolean negative, long whole) {
    var digits = whole;
    var at = sign + 1;
    for (int figure; at < to && (figure = bytes[at] - '0') >= 0 && figure <= 9; at++) {
      digits = digits * 10 + figure;
    }
    var fraction = at - sign - 1;
    var before = figures;
    figures += fraction;
    if (at < to || fraction == 0 || figures > MOST_DIGITS) {
      return null;
    }
    number = (negative ? -digits : digits) / POWERS[fraction];
    if (bytes[sign] == '.') {
      return Shape.DECIMAL_POINT;
    }
    // 12,500 is doubtful; 0,500 and 012,500 and 1234,500 are not
    return fraction == 3 && before <= 3 && bytes[sign - before] != '0'
        ? Shape.COMMA_AND_THREE
        : Shape.DECIMAL_COMMA;
  }

  /// `31/12/2024`, with any of `/-.` twice.
  private @Nullable Shape dayAndMonth(byte[] bytes, int from, int first) {
    var sign = bytes[from + 2];
    if (bytes[from + 5] != sign || (sign != '/' && sign != '-' && sign != '.')) {
      return null;
    }
    var second = two(bytes, from + 3);
    var high = two(bytes, from + 6);
    var low = two(bytes, from + 8);
    var year = high * 100 + low;
    if (second < 0 || high < 0 || low < 0) {
      return null;
    }
    figures = 8;
    if (first <= 12 && second <= 12 && first != second) {
      return isDay(year, second, first) ? ambiguous() : null;
    }
    if (second > 12) {
      return isDay(year, first, second) ? Shape.DATE_MDY : null;
    }
    return isDay(year, second, first) ? Shape.DATE_DMY : null;
  }

  private Shape ambiguous() {
    day = DateReader.NO_DAY;
    return Shape.DATE_AMBIGUOUS;
  }

  /// `2024-12-31`, perhaps with `T23:59:59`.
  private @Nullable Shape iso(byte[] bytes, int from, int year) {
    if (bytes[from + 7] != '-' || !isDay(year, two(bytes, from + 5), two(bytes, from + 8))) {
      return null;
    }
    figures = 8;
    if (length == DAY) {
      return Shape.DATE_ISO;
    }
    var hour = two(bytes, from + 11);
    var minute = two(bytes, from + 14);
    var second = two(bytes, from + 17);
    var right =
        (bytes[from + 10] == 'T' || bytes[from + 10] == ' ')
            && bytes[from + 13] == ':'
            && bytes[from + 16] == ':'
            && hour >= 0
            && hour <= 24
            && minute >= 0
            && minute <= 59
            && second >= 0
            && second <= 60;
    figures = 14;
    letters = bytes[from + 10] == 'T' ? 1 : 0;
    return right ? Shape.MOMENT_ISO : null;
  }

  /// Two figures; negative when they are none.
  private static int two(byte[] bytes, int at) {
    var ten = bytes[at] - '0';
    var one = bytes[at + 1] - '0';
    return ten < 0 || ten > 9 || one < 0 || one > 9 ? -1 : ten * 10 + one;
  }

  private boolean isDay(int year, int month, int dayOfMonth) {
    if (year < 1500 || year > 2200 || month < 1 || month > 12 || dayOfMonth < 1) {
      return false;
    }
    var leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    var last = month == 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
    day = epochDay(year, month, dayOfMonth);
    return dayOfMonth <= last;
  }

  /// Days from 1970-01-01, of years that begin in March so that a leap day is the last.
  private static long epochDay(int year, int month, int dayOfMonth) {
    var marchYear = month > 2 ? year : year - 1;
    var marchMonth = month > 2 ? month - 3 : month + 9;
    var ofYear = (153 * marchMonth + 2) / 5 + dayOfMonth - 1;
    return 365L * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + ofYear - 719_468;
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
    return letters;
  }

  @Override
  public boolean hasAt() {
    return false;
  }

  @Override
  public boolean isForeign() {
    return false;
  }
}
