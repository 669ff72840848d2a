package mizan.engine.criteria;

/// Where in a dataset's description something was found.
///
/// @param distribution the index of the distribution, from 0; [#DATASET] for the dataset itself
/// @param property the DCAT property concerned, `dct:license`
public record Where(int distribution, String property) {
  public static final int DATASET = -1;

  public static Where dataset(String property) {
    return new Where(DATASET, property);
  }

  public static Where file(int distribution, String property) {
    return new Where(distribution, property);
  }

  /// `dcat:distribution/2/dct:license`, `dcat:distribution/2`, or `dct:title`.
  public String locator() {
    if (distribution == DATASET) {
      return property;
    }
    var file = "dcat:distribution/" + distribution;
    return property.isEmpty() ? file : file + "/" + property;
  }
}
