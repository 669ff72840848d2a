package mizan.engine.vocabularies;

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

  private WordList(String list, String column) {
    words =
        ListFile.rows(list).stream()
            .map(row -> row.get(column).strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether the list has the word, whatever its case and the space around it.
  public boolean has(String given) {
    return words.contains(given.strip().toLowerCase(Locale.ROOT));
  }
}
