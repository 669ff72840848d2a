package mizan.engine.content;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A sum of doubles without any rounding, so that it is the same in whatever order they come.
///
/// The sum is one long fixed-point number, kept in pieces of 32 bits that may overflow into their
/// upper halves until they are brought in order.
final class ExactSum {
  private static final int PIECE = 32;

  /// How many exponents doubles have.
  static final int EXPONENTS = 1 << 11;

  /// The weight of the lowest bit: half that of the smallest double.
  private static final int LOWEST = -1075;

  private static final long ONE = 1L << 52;

  /// So many mantissas of 53 bits have a sum of 63.
  private static final int AT_ONCE = 1 << 10;

  private static final int PIECES = (1024 - LOWEST) / PIECE + 3;

  /// So many additions cannot overflow a piece: each adds less than 2³² to it.
  private static final int ADDITIONS = 1 << 30;

  private final long[] pieces = new long[PIECES];
  private int additions;

  /// Adds a finite number.
  void add(double number) {
    var bits = Double.doubleToRawLongBits(number);
    var mantissa = mantissa(bits);
    add(bits < 0 ? -mantissa : mantissa, exponent(bits));
  }

  /// Adds finite numbers, or their squares.
  ///
  /// @param sums room for the sums of mantissas by their exponents, all 0, and left so
  void add(double[] numbers, int count, boolean squares, long[] sums) {
    for (var from = 0; from < count; from += AT_ONCE) {
      var lowest = EXPONENTS;
      var highest = 0;
      for (var i = from; i < Math.min(count, from + AT_ONCE); i++) {
        var number = squares ? numbers[i] * numbers[i] : numbers[i];
        var bits = Double.doubleToRawLongBits(number);
        var mantissa = mantissa(bits);
        var exponent = exponent(bits);
        sums[exponent] += bits < 0 ? -mantissa : mantissa;
        lowest = Math.min(lowest, exponent);
        highest = Math.max(highest, exponent);
      }
      for (var exponent = lowest; exponent <= highest; exponent++) {
        if (sums[exponent] != 0) {
          add(sums[exponent], exponent);
          sums[exponent] = 0;
        }
      }
    }
  }

  private static int exponent(long bits) {
    return (int) (bits >>> 52) & (EXPONENTS - 1);
  }

  private static long mantissa(long bits) {
    var mantissa = bits & (ONE - 1);
    return exponent(bits) == 0 ? mantissa << 1 : mantissa | ONE;
  }

  /// Adds a whole number of up to 63 bits, times 2 to the power of an exponent of doubles.
  private void add(long mantissa, int exponent) {
    var size = Math.abs(mantissa);
    var piece = exponent / PIECE;
    var within = exponent % PIECE;
    var low = (size << within) & 0xFFFFFFFFL;
    var middle = (size >>> (PIECE - within)) & 0xFFFFFFFFL;
    var high = within == 0 ? 0 : size >>> (2 * PIECE - within);
    if (mantissa < 0) {
      pieces[piece] -= low;
      pieces[piece + 1] -= middle;
      pieces[piece + 2] -= high;
    } else {
      pieces[piece] += low;
      pieces[piece + 1] += middle;
      pieces[piece + 2] += high;
    }
    if (++additions == ADDITIONS) {
      carry();
    }
  }

  /// The double that is nearest to the sum.
  double value() {
    carry();
    var top = PIECES - 1;
    while (top >= 0 && pieces[top] == 0) {
      top--;
    }
    if (top < 0) {
      return 0;
    }
    var whole = BigInteger.ZERO;
    for (var i = top; i >= 0; i--) {
      whole = whole.shiftLeft(PIECE).add(BigInteger.valueOf(pieces[i]));
    }
    // 2^LOWEST is 5^-LOWEST / 10^-LOWEST, which a decimal number holds exactly
    var scaled = whole.multiply(BigInteger.valueOf(5).pow(-LOWEST));
    return new BigDecimal(scaled, -LOWEST).doubleValue();
  }

  /// Leaves less than 32 bits in each piece but the highest.
  private void carry() {
    var carried = 0L;
    for (var i = 0; i < PIECES - 1; i++) {
      var piece = pieces[i] + carried;
      carried = piece >> PIECE;
      pieces[i] = piece & 0xFFFFFFFFL;
    }
    pieces[PIECES - 1] += carried;
    additions = 0;
  }
}
