package mizan.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/// How words are made comparable, per language: an exact chain and a light one side by side.
///
/// French accents are folded before the stemmer, which would otherwise treat ministère and
/// ministere as two words.
public final class SearchAnalysis extends Analyzer {
  /// Another number makes every index anew: raise it with every change of an analysis.
  public static final int VERSION = 3;

  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}|\\d");

  private final Language language;
  private final boolean light;

  private SearchAnalysis(Language language, boolean light) {
    this.language = language;
    this.light = light;
  }

  /// The analyser of every field of the index; see [#field].
  public static Analyzer ofFields() {
    Map<String, Analyzer> fields = new HashMap<>();
    for (var language : Language.values()) {
      for (var part : new String[] {"title", "all"}) {
        fields.put(field(part, language, true), new SearchAnalysis(language, true));
        fields.put(field(part, language, false), new SearchAnalysis(language, false));
      }
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
  }

  /// `title_ar_light`, `all_fr_exact`.
  public static String field(String part, Language language, boolean light) {
    return part + "_" + language.code() + (light ? "_light" : "_exact");
  }

  /// A text without a language tag belongs to the languages that are written in its script.
  public static List<Language> languages(String text) {
    var languages = new ArrayList<Language>();
    if (ARABIC.matcher(text).find()) {
      languages.add(Language.ARABIC);
    }
    if (LATIN.matcher(text).find()) {
      languages.add(Language.FRENCH);
      languages.add(Language.ENGLISH);
    }
    return languages;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    return new TokenStreamComponents(
        words,
        switch (language) {
          case ARABIC -> arabic(words);
          case FRENCH -> french(words);
          case ENGLISH -> english(words);
        });
  }

  private TokenStream arabic(Tokenizer words) {
    TokenStream stream = new DecimalDigitFilter(new LowerCaseFilter(words));
    stream = new StopFilter(stream, ArabicAnalyzer.getDefaultStopSet());
    return light ? new ArabicLightFilter(stream) : new ArabicNormalizationFilter(stream);
  }

  private TokenStream french(Tokenizer words) {
    TokenStream stream = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
    stream = new StopFilter(new LowerCaseFilter(stream), FrenchAnalyzer.getDefaultStopSet());
    stream = new ASCIIFoldingFilter(stream);
    return light ? new FrenchLightFilter(stream) : stream;
  }

  private TokenStream english(Tokenizer words) {
    TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    stream = new StopFilter(stream, EnglishAnalyzer.getDefaultStopSet());
    stream = new ASCIIFoldingFilter(stream);
    return light ? new KStemFilter(stream) : stream;
  }
}
