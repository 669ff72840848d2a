package mizan.engine.identity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mizan.engine.catalogue.Moment;
import mizan.engine.results.Keys;

/// The keys of an entry: by kind, the texts that another entry must share, in their one form.
final class EntryKeys {
  /// Numbers that count, words such as `todo`, and the second of two records with one identifier,
  /// which we named.
  private static final Pattern PLAIN =
      Pattern.compile("(?i)[0-9]{1,8}|.{0,4}|todo.*|n/?a|none|null|test.*|.*#[0-9]+");

  private EntryKeys() {}

  static Map<Key, Set<String>> of(Entry entry) {
    var keys = new EnumMap<Key, Set<String>>(Key.class);
    var ids = new TreeSet<String>();
    var names = new TreeSet<String>();
    var id = CanonicalAddress.of(entry.id());
    var plain = PLAIN.matcher(entry.id().strip()).matches();
    put(keys, plain ? Key.SHORT_IDENTIFIER : Key.IDENTIFIER, id);
    find(id, ids, names);
    var landing = entry.landingPage();
    if (landing != null) {
      var page = CanonicalAddress.of(landing);
      put(keys, Key.LANDING_PAGE, page);
      find(page, ids, names);
    }
    for (var address : entry.addresses()) {
      var file = CanonicalAddress.of(address);
      put(keys, Key.ADDRESS, file);
      find(file, ids, names);
    }
    ids.forEach(found -> put(keys, Key.PLATFORM_ID, found));
    names.removeAll(ids);
    names.forEach(found -> put(keys, Key.PORTAL_NAME, found));
    for (var title : entry.titles()) {
      var letters = Title.letters(title);
      put(keys, Key.TITLE, letters);
      if (!letters.isEmpty()) {
        put(keys, Key.TITLE_PUBLISHER, letters + '\n' + Title.letters(entry.publisher()));
      }
    }
    var issued = entry.issued();
    if (issued != null && Moment.of(issued).precision() == Moment.Precision.TIME) {
      put(keys, Key.ISSUED, issued.strip());
    }
    return keys;
  }

  private static void find(String text, Set<String> ids, Set<String> names) {
    PlatformIds.find(text, ids);
    PlatformIds.findNames(text, names);
  }

  /// The key of a text among those of its kind, in 64 bits.
  static long hash(String text) {
    return Keys.of(text);
  }

  private static void put(Map<Key, Set<String>> keys, Key kind, String text) {
    if (!text.isEmpty()) {
      keys.computeIfAbsent(kind, _ -> new HashSet<>()).add(text);
    }
  }
}
