package mizan.engine.content;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of a text looked at as one number, the first of them lowest.
final class Eight {
  private static final VarHandle AT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long ZEROS = '0' * ONES;
  private static final long ABOVE_NINE = 0x76 * ONES;

  /// The highest bit of each byte: where it is set, the byte is not of ASCII.
  static final long HIGHS = ONES << 7;

  private Eight() {}

  /// The eight bytes at a place, of which all must be there.
  static long at(byte[] bytes, int at) {
    return (long) AT.get(bytes, at);
  }

  /// Those of them that stand before an end, the rest filled with 0.
  static long before(byte[] bytes, int at, int end) {
    var left = (end - at) << 3;
    return left >= Long.SIZE
        ? at(bytes, at)
        : left <= 0 ? 0 : at(bytes, at) & (-1L >>> (Long.SIZE - left));
  }

  /// The highest bit of each byte of ASCII that is no less than another.
  static long from(long eight, int least) {
    return ((eight | HIGHS) - ONES * least) & HIGHS;
  }

  /// How many bytes from the first on are figures.
  static int figures(long eight) {
    var figures = eight ^ ZEROS;
    return Long.numberOfTrailingZeros(((figures + ABOVE_NINE) | figures) & HIGHS) >>> 3;
  }

  /// The number that the first bytes write, of which so many are figures.
  ///
  /// @param count from 1 to 8
  static long number(long eight, int count) {
    var figures = (eight ^ ZEROS) << (Long.SIZE - (count << 3));
    var twos = (figures * 10 + (figures >>> 8)) & 0x00FF_00FF_00FF_00FFL;
    var fours = (twos * 100 + (twos >>> 16)) & 0x0000_FFFF_0000_FFFFL;
    return (fours * 10_000 + (fours >>> 32)) & 0xFFFF_FFFFL;
  }
}
