package mizan.platform.editions;

/// What a reply is about.
///
/// @param dataset its key, 16 hexadecimal digits; "" for the portal as a whole
/// @param file its place in the dataset from 1; 0 for the dataset as a whole
/// @param criterion its code; "" for the harvest
/// @param finding its code; "" for the criterion as a whole
public record Subject(String portal, String dataset, int file, String criterion, String finding) {
  /// The address of the page that shows it, in an edition.
  public String path(int edition) {
    var base = "/editions/" + edition + "/portals/" + portal;
    return dataset.isEmpty()
        ? base
        : base + "/datasets/" + dataset + (file == 0 ? "" : "/files/" + file);
  }
}
