package mizan.platform.home;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Text;
import mizan.platform.web.Findable.Item;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// A dataset, or a thing of a room, as it is searched for.
///
/// @param group the portal of a dataset, the kind of another thing
/// @param key of a dataset within its portal; the page of another thing
/// @param score by the methodology in force; null when nothing is measured
/// @param more keywords, whose it is
record SearchEntry(
    String group,
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

  static SearchEntry of(String kind, Item item) {
    var more = new ArrayList<Text.Phrase>();
    item.more().forEach(name -> more.addAll(Text.of(name).phrases()));
    more.addAll(text(item.of()).phrases());
    return new SearchEntry(kind, item.path(), null, text(item.title()), text(item.text()), more);
  }

  /// One that is the same in every language is in a language that nobody has said.
  private static Text text(Trilingual text) {
    return text.equals(Trilingual.same(text.en()))
        ? Text.of(text.en())
        : Text.of("ar", text.ar()).and(Text.of("fr", text.fr())).and(Text.of("en", text.en()));
  }
}
