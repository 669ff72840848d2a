package mizan.engine.vocabularies;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts as they are compared: what people write in many ways, in one.
public final class FoldedText {
  /// What each of the commonest letters and signs becomes, as far as it was asked: a letter, a
  /// space for a sign between words, nothing for a mark; [#CONTEXT] where it depends on what stands
  /// beside it. Threads that find the same at once write the same.
  private static final char[] FOLDED = new char[0x2100];

  private static final char UNKNOWN = 0;
  private static final char NOTHING = '\uFFFE';
  private static final char CONTEXT = '\uFFFF';

  private FoldedText() {}

  private static char folded(char c) {
    if (c >= FOLDED.length) {
      return CONTEXT;
    }
    if (FOLDED[c] == UNKNOWN) {
      FOLDED[c] = alone(c);
    }
    return FOLDED[c];
  }

  private static char alone(char c) {
    if (c >= 0x370 && c < 0x400) {
      return CONTEXT; // Greek has a letter that is another at the end of words
    }
    var between = slowly("x" + c + "x");
    return switch (between.length()) {
      case 2 -> NOTHING;
      case 3 -> between.charAt(1);
      default -> CONTEXT;
    };
  }

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
    var folded = new char[text.length()];
    var count = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = folded(text.charAt(i));
      if (c == CONTEXT) {
        return slowly(text);
      }
      if (c != NOTHING && (c != ' ' || (count > 0 && folded[count - 1] != ' '))) {
        folded[count++] = c;
      }
    }
    return new String(folded, 0, count > 0 && folded[count - 1] == ' ' ? count - 1 : count);
  }

  /// The definition, for any text.
  static String slowly(String text) {
    var folded = new StringBuilder(text.length());
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (var i = 0; i < plain.length(); i++) {
      var c = letter(plain.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && c != '\u0640'
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
