package mizan.engine.content;

/// The shapes of what is neither a number nor a date: addresses, places, codes, prose.
///
/// Digits are ASCII here, and every space is a plain one.
final class Texts {
  private static final int LONGEST_IBAN = 42;
  private static final int LONGEST_PHONE = 24;
  private static final int LONGEST_CODE = 64;

  private Texts() {}

  /// The shape of a text without spaces around it.
  ///
  /// @param cell what is known of its characters
  static Shape shape(CellText cell) {
    var text = cell.text;
    var from = cell.from;
    var to = cell.to;
    var letters = cell.letters();
    var length = to - from;
    var first = text[from];
    var last = text[to - 1];
    if ((first == '{' && last == '}') || (first == '[' && last == ']')) {
      return Shape.NESTED;
    }
    if ((cell.hasColon() || (first | 0x20) == 'w') && isUrl(text, from, to)) {
      return Shape.URL;
    }
    if (cell.hasAt() && isEmail(text, from, to)) {
      return Shape.EMAIL;
    }
    if (isGeometry(text, from, to)) {
      return Shape.GEOMETRY;
    }
    if (letters <= 2 && isPoint(text, from, to)) {
      return Shape.POINT;
    }
    if (letters == 0 && length <= LONGEST_PHONE && isPhone(text, from, to)) {
      return Shape.PHONE;
    }
    if (length <= LONGEST_IBAN && Ibans.isIban(text, from, to)) {
      return Shape.IBAN;
    }
    return cell.figures() > 0 && isCode(text, from, to) ? Shape.CODE : Shape.TEXT;
  }

  private static boolean isUrl(char[] text, int from, int to) {
    if (begins(text, from, to, "www.")) {
      return to - from > 6;
    }
    for (var i = from + 2; i + 3 < to && i < from + 12; i++) {
      if (text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/') {
        return noSpace(text, i, to) && onlyLetters(text, from, i);
      }
    }
    return false;
  }

  private static boolean isEmail(char[] text, int from, int to) {
    var at = -1;
    var dot = -1;
    for (var i = from; i < to; i++) {
      var c = text[i];
      if (c == '@') {
        if (at >= 0) {
          return false;
        }
        at = i;
      } else if (c == '.') {
        dot = i;
      } else if (c <= ' ' || c == ',' || c == ';' || c == '<' || c == '>' || c == '(') {
        return false;
      }
    }
    return at > from && dot > at + 1 && dot < to - 2;
  }

  private static boolean isGeometry(char[] text, int from, int to) {
    if (text[to - 1] != ')') {
      return false;
    }
    for (var name :
        new String[] {"POINT", "LINESTRING", "POLYGON", "MULTI", "GEOMETRYCOLLECTION"}) {
      if (begins(text, from, to, name)) {
        return true;
      }
    }
    return false;
  }

  /// `36.8, 10.18` within the bounds of the earth, or degrees with minutes.
  private static boolean isPoint(char[] text, int from, int to) {
    for (var i = from; i < to; i++) {
      if (text[i] == '°' && i > from && i < to - 1 && NumberReader.isDigit(text[i - 1])) {
        return true;
      }
    }
    var middle = -1;
    for (var i = from; i < to; i++) {
      if (text[i] == ',' || text[i] == ';' || text[i] == ' ') {
        middle = i;
        break;
      }
    }
    if (middle < 0) {
      return false;
    }
    var second = middle + 1;
    while (second < to && text[second] == ' ') {
      second++;
    }
    return isDegrees(text, from, middle) && isDegrees(text, second, to);
  }

  /// A number with at least two places after the point, at most 180.
  private static boolean isDegrees(char[] text, int from, int to) {
    var at = from < to && text[from] == '-' ? from + 1 : from;
    var whole = 0;
    var start = at;
    while (at < to && NumberReader.isDigit(text[at]) && at - start < 4) {
      whole = whole * 10 + text[at++] - '0';
    }
    if (at == start || whole > 180 || at >= to || text[at] != '.') {
      return false;
    }
    start = ++at;
    while (at < to && NumberReader.isDigit(text[at])) {
      at++;
    }
    return at == to && at - start >= 2;
  }

  /// Eight to fifteen figures in groups; a plus, two zeros or brackets at most before them.
  private static boolean isPhone(char[] text, int from, int to) {
    var figures = 0;
    var groups = 0;
    var group = 0;
    var longest = 0;
    for (var i = from; i < to; i++) {
      var c = text[i];
      if (NumberReader.isDigit(c)) {
        figures++;
        groups += group == 0 ? 1 : 0;
        longest = Math.max(longest, ++group);
      } else if (c == ' ' || c == '.' || c == '-' || c == '/' || c == '(' || c == ')') {
        group = 0;
      } else if (c != '+' || (i != from && text[i - 1] != '(')) {
        return false;
      }
    }
    var abroad = text[from] == '0' && text[from + 1] == '0' && figures >= 10;
    var led = text[from] == '+' || text[from] == '(' || abroad;
    return figures >= 8 && figures <= 15 && (led || (groups >= 3 && longest <= 3 && figures <= 10));
  }

  /// One word, of figures among others.
  private static boolean isCode(char[] text, int from, int to) {
    if (to - from > LONGEST_CODE) {
      return false;
    }
    for (var i = from; i < to; i++) {
      var c = text[i];
      if (c == ' ' || c == ',' || c == ';') {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(char[] text, int from, int to, String word) {
    if (to - from < word.length()) {
      return false;
    }
    for (var i = 0; i < word.length(); i++) {
      if (Character.toUpperCase(text[from + i]) != Character.toUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean onlyLetters(char[] text, int from, int to) {
    for (var i = from; i < to; i++) {
      if (!Character.isLetterOrDigit(text[i]) && text[i] != '+' && text[i] != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean noSpace(char[] text, int from, int to) {
    for (var i = from; i < to; i++) {
      if (text[i] <= ' ') {
        return false;
      }
    }
    return true;
  }
}
