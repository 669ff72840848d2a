package mizan.engine.charsets;

/// Reads bytes as UTF-8 and notes every byte that is none.
///
/// Source: The Unicode Standard 16.0, table 3-7.
final class Utf8Walk {
  private final MojibakeScan letters;
  private final Spots invalid = new Spots();
  private long sequences;
  private int needed;
  private int low = 0x80;
  private int high = 0xBF;
  private int point;
  private long start;

  Utf8Walk(MojibakeScan letters) {
    this.letters = letters;
  }

  void accept(int octet, long offset) {
    if (needed == 0) {
      begin(octet, offset);
    } else if (octet >= low && octet <= high) {
      low = 0x80;
      high = 0xBF;
      point = (point << 6) | (octet & 0x3F);
      if (--needed == 0) {
        sequences++;
        letters.accept(point, start);
      }
    } else {
      invalid.add(start);
      needed = 0;
      low = 0x80;
      high = 0xBF;
      begin(octet, offset);
    }
  }

  /// Counts letters of several bytes that another has read, when no letter is begun.
  void pass(int count) {
    sequences += count;
  }

  private void begin(int octet, long offset) {
    start = offset;
    if (octet < 0x80) {
      letters.accept(octet, offset);
    } else if (octet >= 0xC2 && octet <= 0xDF) {
      needed = 1;
      point = octet & 0x1F;
    } else if (octet >= 0xE0 && octet <= 0xEF) {
      needed = 2;
      point = octet & 0x0F;
      low = octet == 0xE0 ? 0xA0 : 0x80;
      high = octet == 0xED ? 0x9F : 0xBF;
    } else if (octet >= 0xF0 && octet <= 0xF4) {
      needed = 3;
      point = octet & 0x07;
      low = octet == 0xF0 ? 0x90 : 0x80;
      high = octet == 0xF4 ? 0x8F : 0xBF;
    } else {
      invalid.add(offset);
    }
  }

  /// Whether no letter is begun.
  boolean isIdle() {
    return needed == 0;
  }

  void end() {
    if (needed > 0) {
      invalid.add(start);
      needed = 0;
    }
  }

  /// Letters of more than one byte.
  long sequences() {
    return sequences;
  }

  Spots invalid() {
    return invalid;
  }
}
