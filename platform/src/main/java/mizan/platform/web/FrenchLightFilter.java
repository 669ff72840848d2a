package mizan.platform.web;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Brings French words, already without accents, to their singular, and long ones to their
/// masculine: `musees` and `musee`, `hopitaux` and `hopital`, `eolienne` and `eolien` become one.
///
/// The stemmers of Lucene leave words of five letters as they are, so that `taxis` is not `taxi`.
final class FrenchLightFilter extends TokenFilter {
  private static final int LEAST = 4;
  private static final int LONG = 6;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FrenchLightFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    var word = term.toString();
    term.setEmpty().append(masculine(singular(word)));
    return true;
  }

  private static String singular(String word) {
    if (word.length() < LEAST || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("aux") && !word.endsWith("eaux")) {
      return word.substring(0, word.length() - 2) + "l";
    }
    return word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
  }

  private static String masculine(String singular) {
    if (singular.length() < LONG || !singular.endsWith("e")) {
      return singular;
    }
    var last = singular.length() - 2;
    return singular.charAt(last) == singular.charAt(last - 1)
        ? singular.substring(0, last)
        : singular.substring(0, last + 1);
  }
}
