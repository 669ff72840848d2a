package mizan.engine.schemas;

/// Which values were met before, by hashes of 64 bits, up to so many.
final class KeySet {
  /// So many different values are remembered of one schema, over all its keys.
  static final int MOST = 4_000_000;

  private long[] slots = new long[1 << 8];
  private int size;

  int size() {
    return size;
  }

  /// Adds a value by its hash; false when it was met before.
  boolean add(long given) {
    var hash = given == 0 ? 1 : given;
    var at = find(hash);
    if (slots[at] == hash) {
      return false;
    }
    slots[at] = hash;
    if (++size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  private int find(long hash) {
    var at = (int) (hash >>> 32) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private void grow() {
    var old = slots;
    slots = new long[old.length * 2];
    for (var hash : old) {
      if (hash != 0) {
        slots[find(hash)] = hash;
      }
    }
  }

  /// A hash of a text of any length (FNV-1a over its characters, mixed).
  static long hash(String text) {
    var hash = 0xCBF29CE484222325L ^ text.length();
    for (var i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  static long and(long hash, long next) {
    return mixed(hash * 31 + next);
  }

  private static long mixed(long hash) {
    var mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
