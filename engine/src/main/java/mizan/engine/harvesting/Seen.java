package mizan.engine.harvesting;

/// The identifiers already met, as 64-bit hashes: 16 bytes each at most, whatever their length.
///
/// Two different ids of one catalogue of a million share a hash with a chance of 3 in 10⁸.
final class Seen {
  private long[] slots = new long[1 << 10];
  private int size;

  /// Whether this id is met for the first time.
  boolean add(String id) {
    if (size * 2 > slots.length) {
      grow();
    }
    var hash = hash(id);
    if (!put(hash)) {
      return false;
    }
    size++;
    return true;
  }

  /// Whether this id was met.
  boolean contains(String id) {
    var hash = hash(id);
    var mask = slots.length - 1;
    for (var at = (int) (hash >>> 32) & mask; slots[at] != 0; at = (at + 1) & mask) {
      if (slots[at] == hash) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return size;
  }

  private boolean put(long hash) {
    var mask = slots.length - 1;
    var at = (int) (hash >>> 32) & mask;
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return false;
      }
      at = (at + 1) & mask;
    }
    slots[at] = hash;
    return true;
  }

  private void grow() {
    var old = slots;
    slots = new long[old.length * 2];
    for (var hash : old) {
      if (hash != 0) {
        put(hash);
      }
    }
  }

  /// FNV-1a over the characters, finished by the murmur3 mixer; never 0, which marks a free slot.
  static long hash(String id) {
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
