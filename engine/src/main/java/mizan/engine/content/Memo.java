package mizan.engine.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.engine.tables.RowBlock;

/// What was read of the short values that a column had lately: most columns say the same again and
/// again. A value is known again by its bytes, not by its hash alone.
final class Memo {
  private static final int FIRST = 64;
  private static final int SLOTS = 512;
  private static final int WORDS = 4;
  private static final int LONGEST = WORDS * Long.BYTES;

  /// So many looks, and few of them must be in vain.
  private static final int TRIAL = 1024;

  private final List<CellWatch> watches;
  private int slots;
  private long[] words = {};
  private byte[] sizes = {};
  private long[] hashes = {};
  private Reading[] readings = {};
  private int[] meanings = {};

  /// How often a value came again since all was told, and which did.
  private int[] again = {};

  private int[] came = {};
  private int coming;
  private int looks;
  private int hits;

  /// @param watches look at the values too
  Memo(List<CellWatch> watches) {
    this.watches = watches;
  }

  /// Begins anew with more room; a short table needs little.
  private void make(int more) {
    slots = more;
    words = new long[slots * WORDS];
    sizes = new byte[slots];
    hashes = new long[slots];
    readings = new Reading[slots];
    meanings = new int[slots * watches.size()];
    again = new int[slots];
    came = new int[slots];
  }

  /// Whether it is worth looking; asked before each block.
  boolean isWorthwhile() {
    if (slots == 0) {
      make(FIRST);
    } else if (slots == FIRST) {
      make(SLOTS);
    }
    if (looks >= TRIAL) {
      var worth = hits * 2 >= looks;
      looks = worth ? 0 : looks;
      hits = worth ? 0 : hits;
      return worth;
    }
    return true;
  }

  /// The place of a value that is known; negative when it is not.
  int find(RowBlock block, int cell, long hash) {
    looks++;
    var slot = slot(hash);
    if (!is(slot, block, cell, hash)) {
      slot ^= 1;
      if (!is(slot, block, cell, hash)) {
        return -1;
      }
    }
    hits++;
    return slot;
  }

  private int slot(long hash) {
    return (int) (hash >>> 20) & (slots - 1);
  }

  private boolean is(int slot, RowBlock block, int cell, long hash) {
    var from = block.from()[cell];
    var to = block.to()[cell];
    if (hashes[slot] != hash || sizes[slot] != to - from) {
      return false;
    }
    var word = slot * WORDS;
    for (var at = from; at < to; at += Long.BYTES) {
      if (words[word++] != Eight.before(block.bytes(), at, to)) {
        return false;
      }
    }
    return true;
  }

  /// Remembers a value that is not too long, unless the room is taken by one that came again.
  void put(RowBlock block, int cell, long hash, Reading read, int[] meant) {
    var from = block.from()[cell];
    var to = block.to()[cell];
    var slot = slot(hash) ^ (looks & 1);
    if (to - from > LONGEST || again[slot] > 0) {
      return;
    }
    sizes[slot] = (byte) (to - from);
    hashes[slot] = hash;
    var word = slot * WORDS;
    for (var at = from; at < to; at += Long.BYTES) {
      words[word++] = Eight.before(block.bytes(), at, to);
    }
    if (readings[slot] == null) {
      readings[slot] = new Reading();
    }
    readings[slot].take(read);
    System.arraycopy(meant, 0, meanings, slot * watches.size(), meant.length);
  }

  /// What was read of the value.
  Reading reading(int slot) {
    return readings[slot];
  }

  long hash(int slot) {
    return hashes[slot];
  }

  /// What the value meant to a watch.
  int meaning(int slot, int watch) {
    return meanings[slot * watches.size() + watch];
  }

  /// Notes that a value came again, to be told later.
  void again(int slot) {
    if (again[slot]++ == 0) {
      came[coming++] = slot;
    }
  }

  /// Tells what came again.
  void tell(int column, ColumnCounter counter) {
    for (var i = 0; i < coming; i++) {
      var slot = came[i];
      var times = again[slot];
      again[slot] = 0;
      var read = readings[slot];
      if (counter.again(read.shape, read.traits, hashes[slot], times)) {
        counter.name(hashes[slot], text(slot));
      }
      for (var watch = 0; read.isValue() && watch < watches.size(); watch++) {
        watches.get(watch).again(column, meaning(slot, watch), times);
      }
    }
    coming = 0;
  }

  private String text(int slot) {
    var bytes = ByteBuffer.allocate(LONGEST).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(words, slot * WORDS, WORDS);
    return new String(bytes.array(), 0, sizes[slot], StandardCharsets.UTF_8);
  }
}
