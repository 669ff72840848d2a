package mizan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Names made comparable whatever the form of their words, by the analysis of the site's search.
public final class Spelling {
  private static final Analyzer ANALYZER = SearchAnalysis.ofFields();

  private Spelling() {}

  /// What two ways of writing one name have in common: no case, accents, articles or signs.
  public static String key(String name) {
    var languages = SearchAnalysis.languages(name);
    return languages.isEmpty() ? name.strip() : key(name, languages.getFirst());
  }

  /// The same of a name that is read as one in a language.
  public static String key(String name, Language language) {
    return String.join(" ", tokens(name, language, false));
  }

  /// Every form of every word of some texts.
  public static Set<String> forms(Stream<String> texts) {
    var forms = new LinkedHashSet<String>();
    texts.forEach(text -> forms.addAll(forms(text)));
    return forms;
  }

  /// Whether each word that is looked for begins one of these forms.
  public static boolean matches(String wanted, Set<String> forms) {
    return Stream.of(wanted.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.matches("\\p{IsLatin}?")) // what is left of an article
        .map(Spelling::forms)
        .filter(word -> !word.isEmpty())
        .allMatch(
            word -> forms.stream().anyMatch(form -> word.stream().anyMatch(form::startsWith)));
  }

  private static Set<String> forms(String text) {
    var forms = new LinkedHashSet<String>();
    for (var language : SearchAnalysis.languages(text)) {
      forms.addAll(tokens(text, language, true));
      forms.addAll(tokens(text, language, false));
    }
    return forms;
  }

  private static List<String> tokens(String text, Language language, boolean light) {
    var tokens = new ArrayList<String>();
    var field = SearchAnalysis.field("all", language, light);
    try (var stream = ANALYZER.tokenStream(field, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
