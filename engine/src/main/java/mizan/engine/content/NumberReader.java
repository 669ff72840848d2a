package mizan.engine.content;

import org.jspecify.annotations.Nullable;

/// Reads a number in any of the ways in which people write one.
///
/// Digits are ASCII here; the separators are `.`, `,`, and a space, which stands for every space.
/// Shapes: `[+-] digits`, with groups of three, a fraction, an exponent, a unit.
final class NumberReader {
  private static final int LONGEST_UNIT = 12;

  /// Nobody measures more; the square of it is still a number.
  private static final double GREATEST = 1e150;

  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (var i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private char[] text = new char[0];
  private int at;
  private int end;
  private final StringBuilder digits = new StringBuilder(32);
  private int fraction;
  private double value;

  /// The value of the number read last.
  double value() {
    return value;
  }

  /// The shape of the number that fills the text from one place to another; null when it is none.
  @Nullable Shape read(char[] text, int from, int to) {
    this.text = text;
    at = from;
    end = to;
    digits.setLength(0);
    fraction = 0;
    sign();
    var shape = body();
    if (shape == null) {
      return null;
    }
    var exponent = 0;
    if (at < end && (text[at] == 'e' || text[at] == 'E')) {
      var mark = at;
      var read = exponent();
      if (read == Integer.MIN_VALUE) {
        at = mark;
      } else {
        exponent = read;
        shape = Shape.SCIENTIFIC;
      }
    }
    value = value(exponent);
    return Math.abs(value) > GREATEST ? null : at == end ? shape : unit(shape);
  }

  private void sign() {
    if (at < end && (text[at] == '-' || text[at] == '+' || text[at] == '\u2212')) {
      if (text[at] != '+') {
        digits.append('-');
      }
      at++;
    }
  }

  private @Nullable Shape body() {
    var first = digitsHere();
    if (first == 0) {
      return at < end && text[at] == '.' && fraction() ? Shape.DECIMAL_POINT : null;
    }
    if (first > 1 && zeroLed(first)) {
      return fractionAfterZeros();
    }
    var grouped = first <= 3 ? groups() : null;
    if (grouped != null) {
      return grouped;
    }
    if (at < end && (text[at] == '.' || text[at] == ',')) {
      var comma = text[at] == ',';
      if (fraction()) {
        return comma ? Shape.DECIMAL_COMMA : Shape.DECIMAL_POINT;
      }
      return null;
    }
    return Shape.INTEGER;
  }

  private boolean zeroLed(int count) {
    return text[at - count] == '0';
  }

  /// `007` is a code; `00.5` is a number all the same.
  private @Nullable Shape fractionAfterZeros() {
    var comma = at < end && text[at] == ',';
    return at < end && (comma || text[at] == '.') && fraction()
        ? comma ? Shape.DECIMAL_COMMA : Shape.DECIMAL_POINT
        : null;
  }

  /// Groups of exactly three digits behind one and the same separator; the place stays where it was
  /// when there are none.
  private @Nullable Shape groups() {
    var mark = at;
    var length = digits.length();
    var separator = at < end ? text[at] : 0;
    if (separator != ',' && separator != '.' && separator != ' ' && separator != '\'') {
      return null;
    }
    var groups = 0;
    while (at + 3 < end && text[at] == separator && threeDigits(at + 1)) {
      digits.append(text, at + 1, 3);
      at += 4;
      groups++;
    }
    if (groups == 0 || (at < end && isDigit(text[at]))) {
      return back(mark, length);
    }
    if (groups == 1 && separator == '.' && (at == end || text[at] != ',')) {
      return back(mark, length); // 1.234 is a decimal unless more speaks for groups
    }
    var decimal = at < end && text[at] == (separator == ',' ? '.' : ',');
    if (separator == ' ' || separator == '\'') {
      decimal = at < end && (text[at] == '.' || text[at] == ',');
    }
    if (decimal && !fraction()) {
      return back(mark, length);
    }
    return switch (separator) {
      case ',' -> groups == 1 && !decimal ? single(length) : Shape.GROUPED_COMMA;
      case '.' -> Shape.GROUPED_POINT;
      default -> Shape.GROUPED_SPACE;
    };
  }

  /// `12,500` is read as a decimal, and known to be doubtful; `0,500` is not doubtful.
  private Shape single(int length) {
    fraction = 3;
    var first = digits.charAt(0) == '-' ? 1 : 0;
    return length == first + 1 && digits.charAt(first) == '0'
        ? Shape.DECIMAL_COMMA
        : Shape.COMMA_AND_THREE;
  }

  private @Nullable Shape back(int mark, int length) {
    at = mark;
    digits.setLength(length);
    fraction = 0;
    return null;
  }

  private int digitsHere() {
    var from = at;
    while (at < end && isDigit(text[at])) {
      digits.append(text[at++]);
    }
    return at - from;
  }

  private boolean fraction() {
    at++;
    fraction = digitsHere();
    return fraction > 0;
  }

  /// [Integer#MIN_VALUE] when there is none.
  private int exponent() {
    at++;
    var negative = at < end && text[at] == '-';
    if (at < end && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    var read = 0;
    var from = at;
    while (at < end && isDigit(text[at]) && at - from < 4) {
      read = read * 10 + text[at++] - '0';
    }
    return at == from || (at < end && isDigit(text[at]))
        ? Integer.MIN_VALUE
        : negative ? -read : read;
  }

  /// Exact where a double can be: at most 15 digits and a power of ten that is one.
  private double value(int exponent) {
    var scale = exponent - fraction;
    if (digits.length() <= 16 && Math.abs(scale) < POWERS.length) {
      var whole = (double) Long.parseLong(digits, 0, digits.length(), 10);
      if (Math.abs(whole) < 1L << 53) {
        return scale < 0 ? whole / POWERS[-scale] : whole * POWERS[scale];
      }
    }
    return Double.parseDouble(digits + "e" + scale);
  }

  /// What follows a number: a per cent sign, or a unit of letters and signs.
  private @Nullable Shape unit(Shape number) {
    var from = at;
    while (from < end && text[from] == ' ') {
      from++;
    }
    if (end - from > LONGEST_UNIT || number == Shape.SCIENTIFIC) {
      return null;
    }
    if (end - from == 1 && (text[from] == '%' || text[from] == '\u066A')) {
      return Shape.PERCENT;
    }
    var letters = 0;
    for (var i = from; i < end; i++) {
      var c = text[i];
      if (Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL) {
        letters++;
      } else if (c != '.'
          && c != '/'
          && c != '\u00B2'
          && c != '\u00B3'
          && c != '\u00B0'
          && c != '%') {
        return null;
      }
    }
    // without a space before it, a long word makes a code of the whole: 12ABCDEF
    return letters > 0 && (from > at || letters <= 4) ? Shape.MEASURE : null;
  }

  private boolean threeDigits(int from) {
    return from + 3 <= end
        && isDigit(text[from])
        && isDigit(text[from + 1])
        && isDigit(text[from + 2]);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
