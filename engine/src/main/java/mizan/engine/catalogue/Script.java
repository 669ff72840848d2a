package mizan.engine.catalogue;

/// The scripts that a text is written in, as far as Mizan must tell them apart.
///
/// @param arabic has a word of at least two Arabic letters
/// @param latin has a word of at least two Latin letters
public record Script(boolean arabic, boolean latin) {
  private static final int WORD = 2;

  public static Script of(String text) {
    var arabic = 0;
    var latin = 0;
    var longestArabic = 0;
    var longestLatin = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      latin = c < 0x250 && Character.isLetter(c) ? latin + 1 : 0;
      arabic = c >= 0x600 && isArabic(c) ? arabic + 1 : 0;
      longestLatin = Math.max(longestLatin, latin);
      longestArabic = Math.max(longestArabic, arabic);
    }
    return new Script(longestArabic >= WORD, longestLatin >= WORD);
  }

  /// Whether a language is written in a script found here; others than Arabic count as Latin.
  public boolean writes(String language) {
    return switch (language) {
      case "ar", "fa", "ur" -> arabic;
      default -> latin;
    };
  }

  private static boolean isArabic(char c) {
    return Character.isLetter(c)
        && (c <= 0x6FF || (c >= 0x750 && c <= 0x77F) || (c >= 0xFB50 && c <= 0xFEFC));
  }
}
