package mizan.engine.triage;

import java.util.Optional;
import mizan.engine.vocabularies.FoldedText;

/// Values as they are compared: who knows a person knows them however they are written.
final class Plain {
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2150;
  private static final int OLDEST = 130;

  private Plain() {}

  /// A folded text with Western figures.
  static String of(String text) {
    var folded = FoldedText.of(text);
    var plain = new StringBuilder(folded.length());
    for (var i = 0; i < folded.length(); i++) {
      var figure = Character.digit(folded.charAt(i), 10);
      plain.append(figure < 0 ? folded.charAt(i) : (char) ('0' + figure));
    }
    return plain.toString();
  }

  /// The year of a date or of a year alone.
  static Optional<Integer> findYear(String plain) {
    for (var word : plain.split(" ", -1)) {
      var figures = figures(word);
      if (figures == 4 && isYear(word, 0)) {
        return Optional.of(number(word, 0, 4));
      }
      if (figures == 8 && isYear(word, 0)) {
        return Optional.of(number(word, 0, 4));
      }
      if (figures == 8 && isYear(word, 4)) {
        return Optional.of(number(word, 4, 8));
      }
    }
    return Optional.empty();
  }

  /// An age in whole years.
  static Optional<Integer> findAge(String plain) {
    var word = plain.split(" ", 2)[0];
    var alone = word.equals(plain) || plain.matches("\\d+ (?:ans?|years?|سنه|عاما?)");
    var figures = figures(word);
    return alone && figures > 0 && figures <= 3 && figures == word.length()
        ? Optional.of(number(word, 0, figures)).filter(age -> age <= OLDEST)
        : Optional.empty();
  }

  /// How many figures a word begins with.
  private static int figures(String word) {
    var count = 0;
    while (count < word.length() && word.charAt(count) >= '0' && word.charAt(count) <= '9') {
      count++;
    }
    return count;
  }

  private static boolean isYear(String word, int from) {
    var year = number(word, from, from + 4);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static int number(String word, int from, int to) {
    return Integer.parseInt(word, from, to, 10);
  }
}
