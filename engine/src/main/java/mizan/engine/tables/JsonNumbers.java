package mizan.engine.tables;

import java.math.BigDecimal;

/// Numbers of JSON without an exponent, as far as that can be written.
final class JsonNumbers {
  private static final int EXPONENT_MOST = 40;
  private static final int DIGITS_MOST = 64;

  private JsonNumbers() {}

  static String plain(String number) {
    var exponent = number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
    if (!exponent || number.length() > DIGITS_MOST) {
      return number;
    }
    try {
      var value = new BigDecimal(number);
      return Math.abs((long) value.scale()) > EXPONENT_MOST ? number : value.toPlainString();
    } catch (NumberFormatException _) {
      return number;
    }
  }
}
