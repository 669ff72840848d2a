package mizan.platform.inventory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.web.Dates;

/// Finds what is called nearly the same: two records of one holding would be counted twice.
///
/// Titles are looked up by their words: of those of which nearly all are shared, the rarest few
/// must hold one.
///
/// @param <T> what goes by the titles
final class Likeness<T> {
  /// Of all words in two titles, the share that both have.
  private static final double NEAR = 0.75;

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640]");
  private static final Pattern ALEFS = Pattern.compile("[\u0622\u0623\u0625]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// By the key of a title and a word of it, the titles that have the word.
  private final Map<String, Map<String, List<Title<T>>>> byWord = new HashMap<>();

  private final Map<String, Integer> numbers = new HashMap<>();

  /// A title in one language: the numbers of its words, each once, in order.
  private static final class Title<T> {
    final T of;
    final int[] words;

    Title(T of, int[] words) {
      this.of = of;
      this.words = words;
    }
  }

  private record Near<T>(T of, double share) {}

  /// The titles of the records that are still followed.
  static Likeness<Asset> of(List<Asset> assets) {
    var likeness = new Likeness<Asset>();
    assets.stream()
        .filter(asset -> !asset.state().isOver())
        .forEach(asset -> likeness.add(asset, asset.content()));
    return likeness;
  }

  void add(T of, Content content) {
    for (var key : AssetField.TITLE.keys()) {
      var words = words(content.get(key)).distinct().toList();
      var title = new Title<>(of, numbers(words));
      var known = byWord.computeIfAbsent(key, _ -> new HashMap<>());
      words.forEach(word -> known.computeIfAbsent(word, _ -> new ArrayList<>()).add(title));
    }
  }

  private int[] numbers(List<String> words) {
    return words.stream()
        .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size()))
        .sorted()
        .toArray();
  }

  /// The most alike, in the language in which it is most alike, if it is near enough.
  Optional<T> find(Content content) {
    return AssetField.TITLE.keys().stream()
        .flatMap(key -> near(key, words(content.get(key)).distinct().toList()).stream())
        .max(Comparator.comparingDouble(Near::share))
        .map(Near::of);
  }

  private Optional<Near<T>> near(String key, List<String> words) {
    var known = byWord.getOrDefault(key, Map.of());
    var numbers = numbers(words);
    var shared = (int) Math.ceil(NEAR * words.size());
    var rarest =
        words.stream()
            .map(word -> known.getOrDefault(word, List.of()))
            .sorted(Comparator.comparingInt(List::size))
            .limit(words.size() - shared + 1L)
            .toList();
    Title<T> nearest = null;
    var most = 0.0;
    for (var titles : rarest) {
      for (var title : titles) {
        var share = shared(numbers, title.words);
        if (share >= NEAR && share > most) {
          most = share;
          nearest = title;
        }
      }
    }
    return nearest == null ? Optional.empty() : Optional.of(new Near<>(nearest.of, most));
  }

  private static double shared(int[] one, int[] other) {
    if (Math.min(one.length, other.length) < NEAR * Math.max(one.length, other.length)) {
      return 0;
    }
    var both = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      both += one[i] == other[j] ? 1 : 0;
      var before = one[i] <= other[j];
      j += other[j] <= one[i] ? 1 : 0;
      i += before ? 1 : 0;
    }
    return (double) both / (one.length + other.length - both);
  }

  /// What two ways of writing a name have in common: its words in their order.
  static String key(String name) {
    return words(name).collect(Collectors.joining(" "));
  }

  /// Without accents, vowel signs, tatweel, and the Arabic article, in small letters.
  private static Stream<String> words(String title) {
    if (title.isEmpty()) {
      return Stream.of();
    }
    var bare = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    var plain = Dates.digits(ALEFS.matcher(bare).replaceAll("\u0627")).toLowerCase(Locale.ROOT);
    return Arrays.stream(BETWEEN.split(plain, -1))
        .filter(word -> !word.isEmpty())
        .map(word ->
            word.startsWith("\u0627\u0644") && word.length() > 4 ? word.substring(2) : word);
  }
}
