package mizan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Brings Arabic words to a light stem: article and endings cut, broken plurals to their singular.
///
/// A leading و may be an "and" or the word's own letter: unless the word is known, both readings
/// are kept at the same place.
final class ArabicLightFilter extends TokenFilter {
  private static final List<String> ARTICLES =
      List.of("وال", "بال", "كال", "فال", "ولل", "ال", "لل");
  private static final List<String> ENDINGS = List.of("ها", "ات", "ون", "ين", "ان", "يه", "ه", "ي");
  private static final int LEAST = 3;
  private static final Pattern SIGNS = Pattern.compile("[\\u064B-\\u065F\\u0670\\u0640]");
  private static final Map<String, String> SINGULARS = singulars();
  private static final Set<String> KEPT = kept();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute place = addAttribute(PositionIncrementAttribute.class);
  private final ArrayDeque<String> waiting = new ArrayDeque<>();

  ArabicLightFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!waiting.isEmpty()) {
      term.setEmpty().append(waiting.pop());
      place.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    var word = normalised(term.toString());
    var stem = stem(word);
    term.setEmpty().append(stem);
    if (mayBeginWithAnd(word)) {
      var other = stem(word.substring(1));
      if (!other.equals(stem)) {
        waiting.add(other);
      }
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }

  private static boolean mayBeginWithAnd(String word) {
    return word.startsWith("و")
        && word.length() > LEAST
        && !word.startsWith("وال")
        && !KEPT.contains(word);
  }

  /// The word without vowel signs and stretching, its forms of alef, hamza, yeh and final teh made
  /// one.
  static String normalised(String word) {
    return SIGNS
        .matcher(word)
        .replaceAll("")
        .replace('أ', 'ا')
        .replace('إ', 'ا')
        .replace('آ', 'ا')
        .replace('ٱ', 'ا')
        .replace('ى', 'ي')
        .replace('ئ', 'ي')
        .replace('ؤ', 'و')
        .replace('ة', 'ه')
        .replace("ء", "");
  }

  private static String stem(String word) {
    var bare = withoutArticle(word);
    var singular = SINGULARS.get(bare);
    return withoutEndings(singular == null ? bare : singular);
  }

  private static String withoutArticle(String word) {
    if (KEPT.contains(word)) {
      return word;
    }
    for (var article : ARTICLES) {
      if (word.startsWith(article) && word.length() - article.length() >= LEAST - 1) {
        return word.substring(article.length());
      }
    }
    return word;
  }

  private static String withoutEndings(String word) {
    var stem = word;
    for (var ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= LEAST) {
        stem = stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }

  private static Map<String, String> singulars() {
    var singulars = new HashMap<String, String>();
    lines("plurals_ar")
        .forEach(line -> {
          var words = Stream.of(line.split(" ")).map(ArabicLightFilter::normalised).toList();
          words.stream().skip(1).forEach(plural -> singulars.put(plural, words.getFirst()));
        });
    return Map.copyOf(singulars);
  }

  private static Set<String> kept() {
    return Set.copyOf(
        new HashSet<>(lines("kept_ar").stream().map(ArabicLightFilter::normalised).toList()));
  }

  private static Collection<String> lines(String name) {
    try (var in = ArabicLightFilter.class.getResourceAsStream("/search/" + name + ".txt")) {
      var text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
