package mizan.engine.content;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Hashes of 64 bits over the UTF-8 bytes of a text: eight bytes at a time, the last filled with 0.
final class Hash {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long FACTOR = 0xD6E8FEB86659FD93L;

  private Hash() {}

  static long of(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  static long of(byte[] bytes, int from, int to) {
    var hash = SEED ^ (to - from);
    var at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = and(hash, (long) EIGHT.get(bytes, at));
    }
    var rest = 0L;
    for (var shift = 0; at < to; at++, shift += Byte.SIZE) {
      rest |= (bytes[at] & 0xFFL) << shift;
    }
    return mixed(and(hash, rest));
  }

  /// The same, of bytes behind which at least seven more may be looked at.
  static long ofPadded(byte[] bytes, int from, int to) {
    var hash = SEED ^ (to - from);
    var at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = and(hash, (long) EIGHT.get(bytes, at));
    }
    return mixed(and(hash, word(bytes, at, to)));
  }

  /// Up to eight bytes of those that end at a place, the rest filled with 0.
  static long word(byte[] bytes, int at, int to) {
    var left = (to - at) << 3;
    return left == 0 ? 0 : (long) EIGHT.get(bytes, at) & (-1L >>> (Long.SIZE - left));
  }

  /// The hash of what was hashed before and one more.
  static long and(long hash, long next) {
    var both = (hash ^ next) * FACTOR;
    return both ^ (both >>> 32);
  }

  /// Spreads every bit over all.
  static long mixed(long hash) {
    var mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
