package mizan.engine.vocabularies;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the name of a column announces, by the words in it, in Arabic, French and English.
public final class PersonalCues {
  private static final List<Cue> CUES =
      ListFile.rows("personal-cues").stream()
          .map(row -> new Cue(row.get("kind"), " " + fold(row.get("words")) + " "))
          .toList();
  private static final Set<String> ORGANISATION =
      new HashSet<>(
          ListFile.rows("organisation-words").stream().map(row -> fold(row.get("word"))).toList());

  /// Words that stand side by side in a name, with a space at either end.
  private record Cue(String kind, String words) {}

  private PersonalCues() {}

  /// The kinds that a column's name announces, `national-id` for example.
  public static Set<String> of(String name) {
    var words = " " + fold(name) + " ";
    var kinds = new HashSet<String>();
    for (var cue : CUES) {
      if (words.contains(cue.words)) {
        kinds.add(cue.kind);
      }
    }
    return kinds;
  }

  /// Whether a text names an organisation, by one of its words.
  public static boolean nameOrganisation(String text) {
    for (var word : words(text)) {
      if (ORGANISATION.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// The words of a text, folded.
  public static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : fold(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /// Small letters without accents and marks, the forms of an Arabic letter as one, one space
  /// between words.
  public static String fold(String text) {
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
