package mizan.platform.inventory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds a record of the same body that is called nearly the same: two records of one holding would
/// be counted twice.
final class Likeness {
  /// Of all words in two titles, the share that both have.
  private static final double NEAR = 0.75;

  private Likeness() {}

  /// The most alike of those that are still followed, if it is near enough.
  static Optional<Asset> find(Content content, List<Asset> others) {
    return others.stream()
        .filter(other -> !other.state().isOver())
        .filter(other -> of(content, other.content()) >= NEAR)
        .max(java.util.Comparator.comparingDouble(other -> of(content, other.content())));
  }

  /// How alike two titles are in the language in which they are most alike, from 0 to 1.
  static double of(Content one, Content other) {
    return AssetField.TITLE.keys().stream()
        .mapToDouble(key -> shared(words(one.get(key)), words(other.get(key))))
        .max()
        .orElse(0);
  }

  private static double shared(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(one);
    both.retainAll(other);
    var all = new HashSet<>(one);
    all.addAll(other);
    return (double) both.size() / all.size();
  }

  /// Without accents, vowel signs, tatweel, and the Arabic article, in small letters.
  private static Set<String> words(String title) {
    var plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}\u0640]", "")
            .replaceAll("[\u0622\u0623\u0625]", "\u0627")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .map(
            word -> word.startsWith("\u0627\u0644") && word.length() > 4 ? word.substring(2) : word)
        .collect(Collectors.toSet());
  }
}
