package mizan.engine.vocabularies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A list of words by which the names of columns announce what stands in them.
final class HeadingCues {
  private final List<Cue> cues;

  /// Words that stand side by side in a name, with a space at either end.
  private record Cue(String kind, String words) {}

  /// @param list with the columns `words` and `kind`
  HeadingCues(String list) {
    cues =
        ListFile.rows(list).stream()
            .map(row -> new Cue(row.get("kind"), " " + FoldedText.of(row.get("words")) + " "))
            .toList();
  }

  /// The kinds that a name announces.
  Set<String> of(String name) {
    var words = " " + FoldedText.of(name) + " ";
    var kinds = new HashSet<String>();
    for (var cue : cues) {
      if (words.contains(cue.words)) {
        kinds.add(cue.kind);
      }
    }
    return kinds;
  }

  /// All words of a kind, folded.
  Set<String> words(String kind) {
    var words = new HashSet<String>();
    for (var cue : cues) {
      if (cue.kind.equals(kind)) {
        words.add(cue.words.strip());
      }
    }
    return Set.copyOf(words);
  }
}
