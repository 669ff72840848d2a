package mizan.engine.triples;

import java.util.Arrays;

/// Where in a sorted file some of its records stand whole. It never grows beyond a bound: when it
/// is full, every second place is forgotten.
final class SparseIndex {
  private static final int PLACES = 1 << 16;

  /// A place whose key would be longer is not taken.
  private static final int KEY = 256;

  /// A record at an offset is not less than the key, and all before it are.
  private byte[][] keys = new byte[64][];

  private long[] offsets = new long[64];
  private int size;
  private long spacing;
  private long last;

  /// @param spacing bytes from one place to the next; 0 for none
  SparseIndex(long spacing) {
    this.spacing = spacing;
  }

  /// Whether a record becomes a place of the index, and so must be written whole.
  ///
  /// @param shared how many bytes it has in common with the record before
  boolean takes(byte[] record, int shared, long offset) {
    if (spacing == 0 || offset - last < spacing || shared >= KEY) {
      return false;
    }
    if (size == keys.length) {
      makeRoom();
    }
    keys[size] = Arrays.copyOf(record, shared + 1);
    offsets[size++] = offset;
    last = offset;
    return true;
  }

  /// Where to begin so that no record that is `least` or more is missed.
  long before(byte[] least) {
    var low = 0;
    var high = size;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(keys[middle], least) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : offsets[low - 1];
  }

  private void makeRoom() {
    if (size < PLACES) {
      keys = Arrays.copyOf(keys, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
      return;
    }
    for (var i = 0; i < size; i += 2) {
      keys[i / 2] = keys[i];
      offsets[i / 2] = offsets[i];
    }
    size /= 2;
    spacing *= 2;
  }
}
