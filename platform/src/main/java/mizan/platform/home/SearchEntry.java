package mizan.platform.home;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Text;
import org.jspecify.annotations.Nullable;

/// A dataset as it is searched for.
///
/// @param key of the dataset within its portal
/// @param score by the methodology in force; null when nothing is measured
/// @param more keywords and the publisher's name
record SearchEntry(
    String portal,
    String key,
    @Nullable Double score,
    Text title,
    Text description,
    List<Text.Phrase> more) {

  static SearchEntry of(String portal, String key, @Nullable Double score, Dataset dataset) {
    var more = new ArrayList<Text.Phrase>(dataset.keywords());
    var publisher = dataset.publisher();
    if (publisher != null) {
      more.addAll(publisher.name().phrases());
    }
    return new SearchEntry(portal, key, score, dataset.title(), dataset.description(), more);
  }
}
