package mizan.engine.charsets;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.charsets.DetectedCharset.Places;

/// Counts places and keeps the first few.
final class Spots {
  private static final int KEPT = 20;
  private final List<Long> first = new ArrayList<>();
  private long count;

  void add(long offset) {
    if (first.size() < KEPT) {
      first.add(offset);
    }
    count++;
  }

  long count() {
    return count;
  }

  Places places() {
    return new Places(count, first);
  }
}
