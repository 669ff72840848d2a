package mizan.engine.privacy;

import java.nio.charset.StandardCharsets;

/// The figures of a value, and the check figures of account and card numbers.
final class Figures {
  private Figures() {}

  /// The figures of a value as ASCII, without spaces, points and hyphens between them; "" when
  /// there is anything else in it.
  static String of(String value) {
    var figures = new byte[value.length()];
    var count = 0;
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      var figure = c < 0x80 ? ascii(c) : Character.digit(c, 10);
      if (figure >= 0) {
        figures[count++] = (byte) ('0' + figure);
      } else if (c != ' ' && c != '.' && c != '-' && c != '\u00A0' && c != '\u202F') {
        return "";
      }
    }
    return new String(figures, 0, count, StandardCharsets.ISO_8859_1);
  }

  private static int ascii(char c) {
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }

  /// The rest of a number of any length divided by 97.
  static int mod97(String figures) {
    var rest = 0;
    for (var i = 0; i < figures.length(); i++) {
      rest = (rest * 10 + figures.charAt(i) - '0') % 97;
    }
    return rest;
  }

  /// The check of card numbers (ISO/IEC 7812): every second figure from the right counts double.
  static boolean luhn(String figures) {
    var sum = 0;
    for (var i = 0; i < figures.length(); i++) {
      var figure = figures.charAt(figures.length() - 1 - i) - '0';
      var counted = i % 2 == 0 ? figure : figure * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
