package mizan.engine.identity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mizan.engine.vocabularies.FoldedText;

/// A title as it is compared: its words folded, its numbers apart, for they tell the members of a
/// series from each other.
///
/// @param words without numbers, in their order
/// @param numbers words with a digit in them: years, dates, places in a series
record Title(List<String> words, Set<String> numbers) {
  private static final int MOST_WORDS = 12;

  static Title of(String title) {
    var words = new ArrayList<String>();
    var numbers = new HashSet<String>();
    for (var word : FoldedText.words(Normalizer.normalize(title, Normalizer.Form.NFKC))) {
      if (word.chars().anyMatch(Character::isDigit)) {
        numbers.add(word);
      } else {
        words.add(word);
      }
    }
    return new Title(words, numbers);
  }

  /// The letters and digits of a text, folded: how its words are set apart does not count.
  static String letters(String text) {
    return FoldedText.of(Normalizer.normalize(text, Normalizer.Form.NFKC)).replace(" ", "");
  }

  /// How much of their words two titles share, in [0,1] (Dice); numbers are left out.
  double similarity(Title other) {
    var mine = new HashSet<>(words);
    var others = new HashSet<>(other.words);
    var all = mine.size() + others.size();
    mine.retainAll(others);
    return all == 0 ? 0 : 2.0 * mine.size() / all;
  }

  /// Whether the other is another member of the same series: the same words but other numbers.
  boolean inSeriesWith(Title other) {
    return !numbers.equals(other.numbers) && (words.isEmpty() || similarity(other) >= 0.5);
  }

  /// Whether nothing speaks for the same subject: no word in common, though both are written in one
  /// script.
  boolean foreignTo(Title other) {
    return !words.isEmpty()
        && !other.words.isEmpty()
        && similarity(other) == 0
        && script() == other.script()
        && !String.join("", words).equals(String.join("", other.words));
  }

  /// Texts that titles of nearly the same words share: all words, whatever the numbers; and with
  /// the same numbers all words but one.
  Set<String> neighbours() {
    var sorted = new HashSet<>(words).stream().sorted().limit(MOST_WORDS).toList();
    var same = numbers.stream().sorted().limit(MOST_WORDS).toList();
    var neighbours = new HashSet<String>();
    if (!sorted.isEmpty()) {
      neighbours.add(String.join(" ", sorted));
      neighbours.add(sorted + " " + same);
    }
    for (var left = 0; left < sorted.size() && sorted.size() > 1; left++) {
      var rest = new ArrayList<>(sorted);
      rest.remove(left);
      neighbours.add(rest + " " + same);
    }
    return neighbours;
  }

  private UnicodeScript script() {
    return UnicodeScript.of(words.getFirst().codePointAt(0));
  }
}
