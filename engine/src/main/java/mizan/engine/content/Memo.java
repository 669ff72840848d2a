package mizan.engine.content;

import java.util.Arrays;

/// What was read of the short values that a column had lately: most columns say the same again and
/// again. A value is known again by its bytes, not by its hash alone.
final class Memo {
  private static final int FIRST = 64;
  private static final int SLOTS = 512;
  private static final int WORDS = 4;
  private static final int LONGEST = WORDS * Long.BYTES;

  /// So many looks, and few of them must be in vain.
  private static final int TRIAL = 1024;

  private final int watches;
  private int slots;
  private long[] words = {};
  private byte[] sizes = {};
  private Shape[] shapes = {};
  private byte[] traits = {};
  private byte[] lengths = {};
  private double[] numbers = {};
  private long[] days = {};
  private int[][] meanings = {};
  private int looks;
  private int hits;

  /// @param watches how many look at the values too
  Memo(int watches) {
    this.watches = watches;
  }

  /// Begins anew with more room; a short table needs little.
  private void make(int more) {
    slots = more;
    words = new long[slots * WORDS];
    sizes = new byte[slots];
    shapes = new Shape[slots];
    Arrays.fill(shapes, Shape.BLANK);
    traits = new byte[slots];
    lengths = new byte[slots];
    numbers = new double[slots];
    days = new long[slots];
    meanings = new int[watches][slots];
  }

  /// Whether it is worth looking.
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
  int find(byte[] bytes, int from, int to, long hash) {
    looks++;
    var slot = (int) (hash >>> 20) & (slots - 1);
    for (var way = 0; way <= 1; way++) {
      if (is(slot ^ way, bytes, from, to)) {
        hits++;
        return slot ^ way;
      }
    }
    return -1;
  }

  private boolean is(int slot, byte[] bytes, int from, int to) {
    if (sizes[slot] != to - from) {
      return false;
    }
    var word = slot * WORDS;
    for (var at = from; at < to; at += Long.BYTES) {
      if (words[word++] != Hash.word(bytes, at, Math.min(to, at + Long.BYTES))) {
        return false;
      }
    }
    return true;
  }

  /// Remembers a value; its place, or -1 when it is too long.
  int put(byte[] bytes, int from, int to, long hash) {
    if (to - from > LONGEST) {
      return -1;
    }
    var slot = ((int) (hash >>> 20) & (slots - 1)) ^ (looks & 1);
    sizes[slot] = (byte) (to - from);
    var word = slot * WORDS;
    for (var at = from; at < to; at += Long.BYTES) {
      words[word++] = Hash.word(bytes, at, Math.min(to, at + Long.BYTES));
    }
    return slot;
  }

  /// Notes what was read of the value at a place.
  void note(int slot, Shape shape, int given, int length) {
    shapes[slot] = shape;
    traits[slot] = (byte) given;
    lengths[slot] = (byte) length;
  }

  void note(int slot, double number, long day) {
    numbers[slot] = number;
    days[slot] = day;
  }

  /// Notes what the value meant to a watch.
  void noteMeaning(int slot, int watch, int meaning) {
    meanings[watch][slot] = meaning;
  }

  Shape shape(int slot) {
    return shapes[slot];
  }

  int traits(int slot) {
    return traits[slot];
  }

  int length(int slot) {
    return lengths[slot];
  }

  double number(int slot) {
    return numbers[slot];
  }

  long day(int slot) {
    return days[slot];
  }

  /// What the value meant to a watch.
  int meaning(int slot, int watch) {
    return meanings[watch][slot];
  }
}
