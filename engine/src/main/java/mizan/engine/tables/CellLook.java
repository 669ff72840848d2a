package mizan.engine.tables;

/// What a cell looks like at a glance: enough to tell a right delimiter from a wrong one and a
/// header from its data; the true typing of values is done elsewhere.
enum CellLook {
  EMPTY,
  NUMBER,
  DATE,
  TIME,
  LINK,
  MAIL,
  /// One token of letters and digits.
  CODE,
  WORDS;

  /// Whether cells of this look tell a column of values from its name.
  boolean telling() {
    return this != EMPTY && this != CODE && this != WORDS;
  }

  static CellLook of(String cell) {
    var text = cell.strip();
    int length = text.length();
    if (length == 0) {
      return EMPTY;
    }
    if (length > 40 || !digitNear(text)) {
      return longOrWordy(text);
    }
    var figures = Figures.of(text);
    return figures == null ? longOrWordy(text) : figures;
  }

  /// Tokens that stand for "no value": they say nothing against a column's look.
  static boolean absent(String cell) {
    var text = cell.strip();
    return text.isEmpty()
        || (text.length() <= 6
            && switch (text) {
              case "-", "--", "—", "–", ".", "..", "...", "?", "*", "/", "x", "X" -> true;
              case "NA", "N/A", "n/a", "na", "n.a.", "ND", "nd", "n.d.", "NC", "NaN", "nan" -> true;
              case "null", "NULL", "Null", "None", "none", "nil", "غ.م", "غ م", "لا", "م" -> true;
              default -> false;
            });
  }

  private static boolean digitNear(String text) {
    for (int i = 0; i < Math.min(6, text.length()); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static CellLook longOrWordy(String text) {
    if (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.")) {
      return LINK;
    }
    boolean gaps = false;
    int at = -1;
    boolean token = true;
    for (int i = 0; i < Math.min(text.length(), 200); i++) {
      char c = text.charAt(i);
      gaps |= c <= ' ' || c == '\u00A0';
      at = c == '@' ? i : at;
      token &= Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
    }
    if (!gaps && at > 0 && text.indexOf('.', at) > 0) {
      return MAIL;
    }
    return !gaps && token ? CODE : WORDS;
  }
}
