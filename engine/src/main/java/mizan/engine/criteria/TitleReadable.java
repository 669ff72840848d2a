package mizan.engine.criteria;

import java.util.regex.Pattern;
import mizan.engine.catalogue.Dataset;

/// The title is made of words for people, not a file name or a bare code.
final class TitleReadable implements Criterion.OfDataset {
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "[^\\s]+\\.(csv|xlsx?|ods|json|geojson|xml|zip|pdf|docx?|shp|kml|txt|rdf|ttl|tsv)",
          Pattern.CASE_INSENSITIVE);
  private static final int WORD = 2;

  /// There is no title.
  record Missing(Where where) implements Finding.Grave {}

  /// The title is the name of a file.
  record FileName(Where where, String given) implements Finding {}

  /// No word of at least two letters stands in it.
  record NotWords(Where where, String given) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Dataset dataset, Setting setting) {
    var where = Where.dataset("dct:title");
    if (dataset.title().isEmpty()) {
      return Verdict.unmet(new Missing(where));
    }
    for (var phrase : dataset.title().phrases()) {
      var title = Words.plain(phrase.value());
      if (title.indexOf('.') >= 0 && FILE_NAME.matcher(title).matches()) {
        return Verdict.unmet(new FileName(where, title));
      }
      if (!hasWord(title)) {
        return Verdict.unmet(new NotWords(where, title));
      }
    }
    return Verdict.met();
  }

  /// One character is a word in scripts that write words so.
  private static boolean hasWord(String title) {
    var run = 0;
    for (var i = 0; i < title.length(); i++) {
      var c = title.charAt(i);
      run = Character.isLetter(c) ? run + 1 : 0;
      if (run >= WORD || Character.isIdeographic(c) || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
