package mizan.engine.vocabularies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the name of a column announces, by the words in it, in Arabic, French and English.
public final class PersonalCues {
  private static final String GIVEN_NAME = "given-name";
  private static final String NAME = "name";
  private static final HeadingCues CUES = new HeadingCues("personal-cues");
  private static final Set<String> ORGANISATION =
      new HashSet<>(
          ListFile.rows("organisation-words").stream()
              .map(row -> FoldedText.of(row.get("word")))
              .toList());

  private PersonalCues() {}

  /// The kinds that a column's name announces, `national-id` for example.
  public static Set<String> of(String name) {
    var kinds = CUES.of(name);
    if (kinds.contains(GIVEN_NAME)) {
      kinds.add(NAME);
    }
    return kinds;
  }

  /// Whether a text names an organisation, by one of its words.
  public static boolean nameOrganisation(String text) {
    return nameOrganisation(FoldedText.words(text));
  }

  /// Whether one of some folded words names an organisation.
  public static boolean nameOrganisation(List<String> words) {
    for (var word : words) {
      if (ORGANISATION.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
