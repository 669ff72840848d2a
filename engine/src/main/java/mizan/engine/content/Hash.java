package mizan.engine.content;

import java.nio.charset.StandardCharsets;

/// Hashes of 64 bits over the UTF-8 bytes of a text: sixteen bytes at a time are multiplied with
/// each other, and the upper half of the product is folded onto the lower.
public final class Hash {
  private static final int STEP = 2 * Long.BYTES;
  private static final long ONE = 0x9E3779B97F4A7C15L;
  private static final long TWO = 0xD6E8FEB86659FD93L;

  private Hash() {}

  public static long of(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var hash = ONE;
    var at = 0;
    for (; bytes.length - at > STEP; at += STEP) {
      hash = fold(Eight.at(bytes, at) ^ TWO, Eight.at(bytes, at + Long.BYTES) ^ hash);
    }
    return end(hash, rest(bytes, at), rest(bytes, at + Long.BYTES), bytes.length);
  }

  /// The same, of bytes behind which at least fifteen more may be looked at.
  static long ofPadded(byte[] bytes, int from, int to) {
    var hash = ONE;
    var at = from;
    for (; to - at > STEP; at += STEP) {
      hash = fold(Eight.at(bytes, at) ^ TWO, Eight.at(bytes, at + Long.BYTES) ^ hash);
    }
    var low = Eight.before(bytes, at, to);
    return end(hash, low, Eight.before(bytes, at + Long.BYTES, to), to - from);
  }

  private static long end(long hash, long low, long high, int length) {
    return fold(length ^ TWO, fold(low ^ TWO, high ^ hash) ^ ONE);
  }

  private static long rest(byte[] bytes, int from) {
    var rest = 0L;
    for (int at = from, shift = 0; at < Math.min(from + Long.BYTES, bytes.length); at++) {
      rest |= (bytes[at] & 0xFFL) << shift;
      shift += Byte.SIZE;
    }
    return rest;
  }

  private static long fold(long one, long other) {
    return (one * other) ^ Math.unsignedMultiplyHigh(one, other);
  }

  /// The hash of what was hashed before and one more.
  public static long and(long hash, long next) {
    var both = (hash ^ next) * TWO;
    return both ^ (both >>> 32);
  }

  /// Spreads every bit over all.
  static long mixed(long hash) {
    var mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
