package mizan.engine.charsets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How probable it is that a letter follows another in Arabic or French, learned from words of
/// ours.
final class LetterModel {
  static final LetterModel OURS = learn();

  /// What a byte decodes to when its charset does not know it.
  static final char UNDEFINED = '\uFFFD';

  private static final double SEEN = 0.9;
  private static final double LETTER_UNSEEN = 1e-6;
  private static final double SIGN_UNSEEN = 4e-6;
  private static final double CONTROL = 1e-10;
  private static final double IMPOSSIBLE = 1e-13;

  /// Arabic and Latin letters side by side: no word is written in two scripts.
  private static final double TWO_SCRIPTS = 1e-4;

  private final Map<Integer, Double> pairs = new HashMap<>();
  private final Map<Character, Double> letters = new HashMap<>();
  private double all;

  /// The logarithm of the probability that `next` follows `before`.
  double log(char before, char next) {
    var first = plain(before);
    var second = plain(next);
    var known = letters.getOrDefault(first, 0.0);
    var pair = known == 0 ? 0 : pairs.getOrDefault(key(first, second), 0.0) / known;
    var together = (isArabic(first) && isLatin(second)) || (isLatin(first) && isArabic(second));
    return Math.log(SEEN * pair + (1 - SEEN) * alone(second) * (together ? TWO_SCRIPTS : 1));
  }

  private static boolean isArabic(char letter) {
    return letter >= 0x620 && letter <= 0x6D3 && Character.isLetter(letter);
  }

  private static boolean isLatin(char letter) {
    return letter < 0x250 && Character.isLetter(letter);
  }

  private double alone(char letter) {
    var seen = letters.getOrDefault(letter, 0.0) / all;
    if (seen > 0) {
      return seen;
    }
    if (letter == UNDEFINED) {
      return IMPOSSIBLE;
    }
    if (Character.isISOControl(letter)) {
      return CONTROL;
    }
    return Character.isLetter(letter) ? LETTER_UNSEEN : SIGN_UNSEEN;
  }

  private void hear(String text, double weight) {
    var before = ' ';
    for (var i = 0; i <= text.length(); i++) {
      var letter = i < text.length() ? plain(text.charAt(i)) : ' ';
      pairs.merge(key(before, letter), weight, Double::sum);
      letters.merge(before, weight, Double::sum);
      all += weight;
      before = letter;
    }
  }

  /// Digits are all alike, and so are the blanks and signs of ASCII.
  private static char plain(char letter) {
    if (letter >= 0x80 || Character.isLetter(letter)) {
      return letter;
    }
    return letter >= '0' && letter <= '9' ? '0' : letter == '\'' ? letter : ' ';
  }

  private static int key(char before, char next) {
    return before << 16 | next;
  }

  private static LetterModel learn() {
    var model = new LetterModel();
    for (var language : new String[] {"ar", "fr"}) {
      for (var word : words(language).split("\\s+", -1)) {
        model.hear(word, 1);
        if (language.equals("fr") && word.length() > 1) {
          model.hear(word.toUpperCase(Locale.FRENCH), 0.2);
          model.hear(word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1), 0.2);
        }
      }
    }
    // What surrounds words: the signs that stand with figures, quotes, hard blanks.
    model.hear(
        "5\u00A0000 «\u00A0a\u00A0» 3°0 n°5 N° 5 0€ 0 m² m³ 0\u00A0% a\u2019a 0–0 a… “a” ٪", 4);
    model.hear("٠١٢٣٤٥٦٧٨٩ ـــ ّ َ ُ ِ ْ ً", 0.5);
    return model;
  }

  private static String words(String language) {
    try (var in = LetterModel.class.getResourceAsStream("/charsets/" + language + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the words of " + language + " are missing", e);
    }
  }
}
