package mizan.platform.web;

import java.util.List;
import java.util.stream.Stream;

/// A kind of thing that the site's search finds: a room joins the search by declaring one as a
/// bean.
public interface Findable {
  Kind kind();

  /// All of them, as far as everybody may read them, whoever asks now: they are read in one
  /// transaction for all readers, when anything was changed.
  Stream<Item> items();

  /// What a kind is called.
  ///
  /// @param code its stable name in addresses, `requests`
  /// @param order smaller comes first
  /// @param key its words
  /// @param list the room's own list, `/requests`, that takes words as `q`; "" where there is none
  record Kind(String code, int order, String key, String list) {}

  /// A thing that can be found.
  ///
  /// @param path its page, without the language
  /// @param title in the languages that it has; a text in one language, as the same in all
  /// @param text what else it says, to be found and shown
  /// @param of whose it is, to be found and shown
  /// @param more what it goes by besides, to be found only
  record Item(String path, Trilingual title, Trilingual text, Trilingual of, List<String> more) {
    public Item {
      more = List.copyOf(more);
    }
  }
}
