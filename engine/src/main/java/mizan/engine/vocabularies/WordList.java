package mizan.engine.vocabularies;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A plain list of words: fillers that say nothing, mail domains that anyone may use.
public final class WordList {
  /// Fillers such as "n/a" in the languages that portals use.
  public static final WordList PLACEHOLDERS = new WordList("placeholders", "word");

  /// Domains of free mailboxes, which belong to a person and not to a service.
  public static final WordList FREE_MAILBOXES = new WordList("free-mailboxes", "domain");

  /// Words that stand for a missing value.
  public static final WordList NULL_TOKENS = new WordList("null-tokens", "word");

  /// Words for true and false.
  public static final WordList BOOLEANS = new WordList("booleans", "word");

  /// Mailboxes of a service, by what stands before the at sign.
  public static final WordList ROLE_MAILBOXES = new WordList("role-mailboxes", "word");

  private final Set<String> words;
  private final BitSet beginnings = new BitSet();
  private final BitSet firsts = new BitSet();

  private WordList(String list, String column) {
    words =
        ListFile.rows(list).stream()
            .map(row -> row.get(column).strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    words.stream()
        .filter(word -> !word.isEmpty())
        .forEach(word -> {
          beginnings.set(beginning(word.charAt(0), word.length()));
          firsts.set(word.charAt(0) & 0x1F);
        });
  }

  /// Whether the list has the word, whatever its case and the space around it.
  public boolean has(String given) {
    var word = given.strip();
    return begins(word) && words.contains(word.toLowerCase(Locale.ROOT));
  }

  /// The same of a part of a text that has no space around it.
  public boolean has(String text, int from, int to) {
    return from < to && mayHave(text.charAt(from), to - from) && has(text.substring(from, to));
  }

  /// Whether some word of the list may have this length and beginning: few do, and to know it is
  /// faster than to look the word up.
  private boolean begins(String word) {
    return !word.isEmpty() && mayHave(word.charAt(0), word.length());
  }

  /// Whether some word of the list may begin with a letter and have a length. Beside ASCII, the
  /// letters of Arabic are told too: they have no capitals.
  public boolean mayHave(char first, int length) {
    var told = first < 0x80 || (first >= 0x600 && first <= 0x6FF);
    return !told || beginnings.get(beginning(first, length));
  }

  /// Whether some word of the list may begin with a letter.
  public boolean mayBegin(char first) {
    return first >= 0x80 || firsts.get(first & 0x1F);
  }

  private static int beginning(char first, int length) {
    return (length << 5) | (first & 0x1F);
  }
}
