package mizan.engine.content;

/// International bank account numbers (ISO 13616), told by their check number (ISO 7064, mod 97).
public final class Ibans {
  static final int SHORTEST = 15;
  private static final int LONGEST = 34;

  private Ibans() {}

  /// Whether the text from one place to another is an IBAN; spaces between its signs do not count.
  public static boolean isIban(char[] text, int from, int to) {
    if (to - from < SHORTEST || !isUpper(text[from]) || !isUpper(text[from + 1])) {
      return false;
    }
    var signs = new char[LONGEST];
    var count = 0;
    for (var i = from; i < to; i++) {
      var c = text[i];
      if (c == ' ' || c == '-') {
        continue;
      }
      if (count == LONGEST || !(isUpper(c) || NumberReader.isDigit(c))) {
        return false;
      }
      signs[count++] = c;
    }
    return count >= SHORTEST
        && NumberReader.isDigit(signs[2])
        && NumberReader.isDigit(signs[3])
        && rest(signs, count) == 1;
  }

  /// The country and the check number go to the end; letters count 10 to 35.
  private static int rest(char[] signs, int count) {
    var rest = 0;
    for (var i = 0; i < count; i++) {
      var c = signs[(i + 4) % count];
      rest = NumberReader.isDigit(c) ? rest * 10 + c - '0' : rest * 100 + c - 'A' + 10;
      rest %= 97;
    }
    return rest;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
