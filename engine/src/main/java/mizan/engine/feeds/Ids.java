package mizan.engine.feeds;

import java.util.function.LongConsumer;

/// The ids of one kind as hashes of 64 bits, each with its row and whether something uses it.
final class Ids {
  private static final int MOST = 2_000_000;

  private long[] hashes = new long[64];
  private long[] rows = new long[64]; // negative once used
  private int size;
  private boolean full;

  /// Adds an id; false when it was there.
  boolean add(String id, long row) {
    var hash = hash(id);
    var at = place(hash);
    if (hashes[at] != 0) {
      return false;
    }
    if (size >= MOST) {
      full = true;
      return true;
    }
    hashes[at] = hash;
    rows[at] = row;
    if (++size * 2 > hashes.length) {
      grow();
    }
    return true;
  }

  boolean has(String id) {
    return hashes[place(hash(id))] != 0;
  }

  /// Marks an id as used; false when it is unknown. All are known once some had no room.
  boolean use(String id) {
    var at = place(hash(id));
    if (hashes[at] == 0) {
      return full;
    }
    rows[at] = -Math.abs(rows[at]);
    return true;
  }

  /// Whether there is such an id, without using it. All are known once some had no room.
  boolean knows(String id) {
    return full || has(id);
  }

  int size() {
    return size;
  }

  boolean full() {
    return full;
  }

  /// Tells the rows of ids that nothing uses, in the order of rows.
  void unused(LongConsumer row) {
    java.util.Arrays.stream(rows).filter(one -> one > 0).sorted().forEach(row);
  }

  private int place(long hash) {
    var at = (int) hash & (hashes.length - 1);
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }

  private void grow() {
    var oldHashes = hashes;
    var oldRows = rows;
    hashes = new long[oldHashes.length * 2];
    rows = new long[hashes.length];
    for (var i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        var at = place(oldHashes[i]);
        hashes[at] = oldHashes[i];
        rows[at] = oldRows[i];
      }
    }
  }

  /// FNV-1a over the characters, then every bit spread over all; never 0, which means no id.
  static long hash(String id) {
    var hash = 0xCBF29CE484222325L;
    for (var i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
