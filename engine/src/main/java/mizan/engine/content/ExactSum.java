package mizan.engine.content;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A sum of doubles without any rounding, so that it is the same in whatever order they come.
///
/// The sum is one long fixed-point number, kept in pieces of 32 bits that may overflow into their
/// upper halves until they are brought in order.
final class ExactSum {
  private static final int PIECE = 32;

  /// The weight of the lowest bit: that of the smallest double.
  private static final int LOWEST = -1074;

  private static final int PIECES = (1024 - LOWEST) / PIECE + 3;

  /// So many additions cannot overflow a piece: each adds less than 2³² to it.
  private static final int ADDITIONS = 1 << 30;

  private final long[] pieces = new long[PIECES];
  private int additions;

  /// Adds a finite number.
  void add(double number) {
    var bits = Double.doubleToRawLongBits(number);
    var exponent = (int) (bits >>> 52) & 0x7FF;
    var mantissa = bits & ((1L << 52) - 1);
    if (exponent == 0) {
      exponent = 1;
    } else {
      mantissa |= 1L << 52;
    }
    var shift = exponent - 1; // above LOWEST
    var piece = shift / PIECE;
    var within = shift % PIECE;
    var low = (mantissa << within) & 0xFFFFFFFFL;
    var middle = (mantissa >>> (PIECE - within)) & 0xFFFFFFFFL;
    var high = within == 0 ? 0 : mantissa >>> (2 * PIECE - within);
    if (bits < 0) {
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

  /// Adds what another sum holds.
  void add(ExactSum other) {
    carry();
    other.carry();
    for (var i = 0; i < PIECES; i++) {
      pieces[i] += other.pieces[i];
    }
    additions = 1;
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
