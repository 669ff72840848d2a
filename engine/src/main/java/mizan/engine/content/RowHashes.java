package mizan.engine.content;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.TableProfile.Twin;

/// Which rows stand in a table twice, by the hashes of rows.
///
/// All are remembered while they are few; beyond, only those of an ever smaller part of all hashes,
/// by which the whole is estimated. What is kept depends on the rows and not on their order.
final class RowHashes {
  private static final int MOST = 1 << 20;
  private static final int EXAMPLES = 10;

  private long[] hashes = new long[1 << 10];
  private long[] firsts = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int size;
  private long mask;
  private long rows;
  private final List<Twin> examples = new ArrayList<>();

  void add(long rowHash, long row) {
    rows++;
    var hash = rowHash == 0 ? 1 : rowHash;
    if ((hash & mask) != 0) {
      return;
    }
    var at = find(hash);
    counts[at]++;
    if (hashes[at] == hash) {
      if (examples.size() < EXAMPLES) {
        examples.add(new Twin(row, firsts[at]));
      }
      return;
    }
    hashes[at] = hash;
    firsts[at] = row;
    if (++size * 2 > hashes.length) {
      makeRoom();
    }
  }

  /// Whether every row was remembered.
  boolean isExact() {
    return mask == 0;
  }

  /// The number of rows that repeat an earlier one, or the estimate of it.
  long repeated() {
    var kept = 0L;
    for (var count : counts) {
      kept += count;
    }
    return mask == 0 ? kept - size : Math.round((double) (kept - size) / Math.max(1, kept) * rows);
  }

  List<Twin> examples() {
    return List.copyOf(examples);
  }

  private int find(long hash) {
    var bits = hashes.length - 1;
    var at = (int) (hash >>> 36) & bits;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & bits;
    }
    return at;
  }

  private void makeRoom() {
    var oldHashes = hashes;
    var oldFirsts = firsts;
    var oldCounts = counts;
    var room = Math.min(MOST, oldHashes.length * 2);
    if (room == oldHashes.length) {
      mask = (mask << 1) | 1;
    }
    hashes = new long[room];
    firsts = new long[room];
    counts = new int[room];
    size = 0;
    for (var i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0 && (oldHashes[i] & mask) == 0) {
        var at = find(oldHashes[i]);
        hashes[at] = oldHashes[i];
        firsts[at] = oldFirsts[i];
        counts[at] = oldCounts[i];
        size++;
      }
    }
  }
}
