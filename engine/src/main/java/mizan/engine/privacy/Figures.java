package mizan.engine.privacy;

import java.nio.charset.StandardCharsets;

/// The figures of a value, and the check figures of account and card numbers.
final class Figures {
  /// Letters and signs that a label before figures has at most.
  static final int LONGEST_LABEL = 12;

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

  /// A value without the label before its figures, as in `CIN: 123` or `n° 123`; the value itself
  /// when it has none.
  static String unlabelled(String value) {
    var at = 0;
    while (at < value.length() && at <= LONGEST_LABEL && !begins(value.charAt(at))) {
      at++;
    }
    var labelled =
        at > 1
            && at <= LONGEST_LABEL
            && at < value.length()
            && Character.isLetter(value.charAt(0))
            && " :.°º\u00A0".indexOf(value.charAt(at - 1)) >= 0;
    return labelled ? value.substring(at) : value;
  }

  private static boolean begins(char c) {
    return c == '+' || c == '(' || Character.isDigit(c);
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
