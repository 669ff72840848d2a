package mizan.engine.vocabularies;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts as they are compared: what people write in many ways, in one.
public final class FoldedText {
  /// A stroke that only makes an Arabic word longer; Unicode counts it among the letters.
  private static final char TATWEEL = '\u0640';

  private FoldedText() {}

  /// The words of a text, folded.
  public static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : of(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /// Small letters without accents and marks, the forms of an Arabic letter as one, one space
  /// between words.
  public static String of(String text) {
    var folded = new StringBuilder(text.length());
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (var i = 0; i < plain.length(); i++) {
      var c = letter(plain.charAt(i));
      if (c == TATWEEL) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !folded.isEmpty()
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  private static char letter(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى' -> 'ي';
      case 'ة' -> 'ه';
      default -> c;
    };
  }
}
