package mizan.engine.content;

import org.jspecify.annotations.Nullable;

/// How many different values there are: exactly while they are few, then estimated by HyperLogLog
/// with 4,096 registers (standard error 1.6 %); the same in whatever order they come.
final class Distinct {
  /// Up to so many different values are usually counted exactly.
  static final int EXACT = 1024;

  /// A value is common when it stands there so often.
  private static final int COMMON = 3;

  private static final int BITS = 12;
  private static final int REGISTERS = 1 << BITS;
  private static final double ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

  /// Hashes in open addressing, 0 for a free slot; empty once registers have taken over.
  private long[] few = new long[64];

  /// How often each of the few stands there.
  private long[] counts = new long[64];

  private @Nullable String[] names = {};

  private final int exact;
  private int count;
  private byte[] registers = {};

  /// @param exact up to so many different values are counted exactly
  Distinct(int exact) {
    this.exact = exact;
  }

  /// Adds a value by its hash; whether it is now common: so often there that one may want to name
  /// it.
  boolean add(long hash) {
    var one = hash == 0 ? 1 : hash;
    if (registers.length > 0) {
      register(one);
      return false;
    }
    var at = slot(one);
    if (few[at] == one) {
      return ++counts[at] == COMMON;
    }
    counts[at] = 1;
    few[at] = one;
    count++;
    if (count > exact) {
      overflow();
    } else if (count * 2 > few.length) {
      grow();
    }
    return false;
  }

  /// Adds a value again that was added before; whether it has become common.
  boolean again(long hash, long times) {
    if (!isExact()) {
      return false;
    }
    var at = slot(hash == 0 ? 1 : hash);
    counts[at] += times;
    return counts[at] >= COMMON && counts[at] - times < COMMON;
  }

  /// Remembers what a common value says.
  void name(long hash, String text) {
    if (isExact()) {
      if (names.length == 0) {
        names = new String[few.length];
      }
      names[slot(hash == 0 ? 1 : hash)] = text;
    }
  }

  /// Hears a common value and how often it stands there.
  interface Listener {
    void value(String text, long count);
  }

  /// Tells the values that were named.
  void tell(Listener listener) {
    for (var i = 0; i < names.length; i++) {
      var name = names[i];
      if (name != null) {
        listener.value(name, counts[i]);
      }
    }
  }

  boolean isExact() {
    return registers.length == 0;
  }

  /// The number of different values, or the estimate of it.
  long count() {
    return isExact() ? count : estimate();
  }

  private int slot(long hash) {
    var mask = few.length - 1;
    var at = (int) (hash >>> 40) & mask;
    while (few[at] != 0 && few[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    var hashes = few;
    var oldCounts = counts;
    var oldNames = names;
    few = new long[hashes.length * 2];
    counts = new long[few.length];
    names = oldNames.length == 0 ? oldNames : new String[few.length];
    for (var i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        var at = slot(hashes[i]);
        few[at] = hashes[i];
        counts[at] = oldCounts[i];
        if (names.length > 0) {
          names[at] = oldNames[i];
        }
      }
    }
  }

  private void overflow() {
    registers = new byte[REGISTERS];
    for (var hash : few) {
      if (hash != 0) {
        register(hash);
      }
    }
    few = new long[0];
    counts = new long[0];
    names = new String[0];
  }

  private void register(long hash) {
    var register = (int) hash & (REGISTERS - 1);
    var rank = (byte) (Long.numberOfLeadingZeros(hash | (REGISTERS - 1)) + 1);
    if (rank > registers[register]) {
      registers[register] = rank;
    }
  }

  private long estimate() {
    var sum = 0.0;
    var histogram = new int[Long.SIZE + 1];
    for (var rank : registers) {
      histogram[rank]++;
    }
    for (var rank = 0; rank < histogram.length; rank++) {
      sum += histogram[rank] * Math.scalb(1.0, -rank);
    }
    var empty = histogram[0];
    var raw = ALPHA * REGISTERS * REGISTERS / sum;
    var estimate =
        raw <= 2.5 * REGISTERS && empty > 0
            ? REGISTERS * Math.log((double) REGISTERS / empty)
            : raw;
    return Math.max(exact + 1, Math.round(estimate));
  }
}
