package mizan.engine.mqa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the doubtful points of the assessment are read; every option is recorded with the result.
///
/// @param normalisesValues D1: a word or address that a list knows under another name counts as the
///   list's entry; else only the list's own URI does
/// @param blankCountsAsSet D2: a property given without a value counts as set
/// @param alignmentNeedsBoth D3: format and media type must both be of their lists; else either
/// @param sufficientFrom D4: the lowest score rated Sufficient
/// @param onlyStatus200 D5: a link works only with status 200; else with 200 to 399
/// @param shapes D6: the shapes by which DCAT-AP compliance is judged
/// @param edpLicences D7: the list of the old European Data Portal decides what a known licence is;
///   else the licence authority table of the EU
public record Profile(
    String name,
    boolean normalisesValues,
    boolean blankCountsAsSet,
    boolean alignmentNeedsBoth,
    int sufficientFrom,
    boolean onlyStatus200,
    String shapes,
    boolean edpLicences) {

  /// The mandatory shapes of DCAT-AP 2.1.1, as compiled in `dcat`.
  public static final String MANDATORY = "dcat-ap-2.1.1-mandatory";

  /// The best-known reading of data.europa.eu.
  public static final Profile EU =
      new Profile("mqa-eu", true, false, false, 121, false, MANDATORY, false);

  /// By the letter: URIs of the lists only, status 200 only, both format and media type.
  public static final Profile STRICT =
      new Profile("mqa-strict", false, false, true, 121, true, MANDATORY, false);

  /// The profile of this name.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Profile named(String name) {
    return List.of(EU, STRICT).stream()
        .filter(profile -> profile.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no profile " + name));
  }

  /// The same reading with compliance judged by other shapes.
  public Profile withShapes(String file) {
    return new Profile(
        name,
        normalisesValues,
        blankCountsAsSet,
        alignmentNeedsBoth,
        sufficientFrom,
        onlyStatus200,
        file,
        edpLicences);
  }

  /// The options by their names D1 to D7, as they are published beside a score.
  public Map<String, String> options() {
    var options = new LinkedHashMap<String, String>();
    options.put("D1", normalisesValues ? "values-normalised" : "uris-only");
    options.put("D2", blankCountsAsSet ? "blank-is-set" : "blank-is-unset");
    options.put("D3", alignmentNeedsBoth ? "format-and-media-type" : "format-or-media-type");
    options.put("D4", "sufficient-from-" + sufficientFrom);
    options.put("D5", onlyStatus200 ? "status-200" : "status-200-399");
    options.put("D6", shapes);
    options.put("D7", edpLicences ? "edp-licences" : "eu-authority-licences");
    return options;
  }

  /// The rating of a score; scores of catalogues are means and may lie between two whole numbers.
  public Rating rating(double score) {
    return score >= 351
        ? Rating.EXCELLENT
        : score >= 221 ? Rating.GOOD : score >= sufficientFrom ? Rating.SUFFICIENT : Rating.BAD;
  }

  /// The four published ratings.
  public enum Rating {
    BAD("Bad"),
    SUFFICIENT("Sufficient"),
    GOOD("Good"),
    EXCELLENT("Excellent");

    private final String label;

    Rating(String label) {
      this.label = label;
    }

    /// The name that data.europa.eu publishes.
    public String label() {
      return label;
    }
  }
}
