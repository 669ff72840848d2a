package mizan.platform.inventory;

import java.util.stream.Stream;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.web.Findable;
import org.springframework.stereotype.Component;

/// Records of the inventory in the search: of one of which only the title is public, that alone; of
/// a hidden one nothing.
@Component
record FoundRecords(Shelves shelves, Naming naming) implements Findable {
  @Override
  public Kind kind() {
    return new Kind("inventory", 20, "inventory.section", "/inventory");
  }

  @Override
  public Stream<Item> items() {
    return shelves.assets().list().stream()
        .filter(asset -> asset.terms().visibility() != Visibility.HIDDEN)
        .map(this::item);
  }

  private Item item(Asset asset) {
    var whole = asset.terms().visibility() == Visibility.PUBLIC;
    var content = whole ? asset.content() : RecordView.titleOf(asset);
    return new Item(
        "/inventory/" + asset.id(),
        asset.title(),
        content.words(AssetField.DESCRIPTION),
        naming.body(asset.body()),
        Stream.concat(Stream.of(asset.id()), keywords(content)).toList());
  }

  private static Stream<String> keywords(Content content) {
    return AssetField.KEYWORDS.keys().stream().map(content::get);
  }
}
