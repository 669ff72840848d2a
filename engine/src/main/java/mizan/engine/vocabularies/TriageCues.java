package mizan.engine.vocabularies;

import java.util.Set;

/// What tells that a column holds something by which persons can be told apart, by the words in its
/// name or in its cells, in Arabic, French and English.
public final class TriageCues {
  private static final HeadingCues CUES = new HeadingCues("triage-cues");

  private TriageCues() {}

  /// The kinds that a column's name announces, `municipality` for example.
  public static Set<String> of(String name) {
    return CUES.of(name);
  }

  /// All words of a kind, folded.
  public static Set<String> words(String kind) {
    return CUES.words(kind);
  }
}
