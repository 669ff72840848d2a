package mizan.engine.vocabularies;

/// A plain list of words: fillers that say nothing, mail domains that anyone may use.
public final class WordList {
  /// Fillers such as "n/a" in the languages that portals use.
  public static final WordList PLACEHOLDERS = new WordList("placeholders", "word");

  /// Domains of free mailboxes, which belong to a person and not to a service.
  public static final WordList FREE_MAILBOXES = new WordList("free-mailboxes", "domain");

  private final Aliases<Boolean> words =
      new Aliases<>(given -> given.strip().toLowerCase(java.util.Locale.ROOT));

  private WordList(String list, String column) {
    ListFile.rows(list).forEach(row -> words.add(row.get(column), true));
  }

  public boolean has(String given) {
    return words.find(given) != null;
  }
}
