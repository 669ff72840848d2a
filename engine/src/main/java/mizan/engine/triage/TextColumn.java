package mizan.engine.triage;

/// A column of texts while its rows pass: whether they are free, and whether numbers or addresses
/// of persons may stand within them.
final class TextColumn {
  private static final int WORDS = 6;
  private static final int WORDS_ANNOUNCED = 3;
  private static final double MOST = 0.3;

  /// Figures that an identity card, a telephone or an account has at least.
  private static final int FIGURES = 8;

  private final int number;
  private final String name;
  private final boolean announced;
  private long values;
  private long free;
  private long telling;

  TextColumn(int number, String name, boolean announced) {
    this.number = number;
    this.name = name;
    this.announced = announced;
  }

  void add(String text) {
    if (text.isBlank()) {
      return;
    }
    values++;
    free += words(text) >= (announced ? WORDS_ANNOUNCED : WORDS) ? 1 : 0;
    telling += isTelling(text) ? 1 : 0;
  }

  private static int words(String text) {
    var words = 0;
    var within = false;
    for (var i = 0; i < text.length() && words < WORDS; i++) {
      var letter = Character.isLetter(text.charAt(i));
      words += letter && !within ? 1 : 0;
      within = letter || (within && !Character.isWhitespace(text.charAt(i)));
    }
    return words;
  }

  /// Whether a mail address or so many figures in a row stand in a text; one pass, however long.
  private static boolean isTelling(String text) {
    var figures = 0;
    for (var i = 0; i < text.length(); i++) {
      var sign = text.charAt(i);
      figures = Character.isDigit(sign) ? figures + 1 : 0;
      if (figures == FIGURES || (sign == '@' && isBetween(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetween(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  boolean isFree() {
    return values > 0 && free >= values * MOST;
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  long values() {
    return values;
  }

  /// Texts in which a number or an address may stand.
  long telling() {
    return telling;
  }
}
