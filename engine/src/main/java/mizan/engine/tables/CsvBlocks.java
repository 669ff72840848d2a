package mizan.engine.tables;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Finds the rows of a table that keep all its rules, many at a time, in the bytes of a text.
///
/// [CsvRecords] is the definition: what is taken here it would read the same, and every row that is
/// odd in any way is left to it. Eight bytes are looked at at once.
final class CsvBlocks {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH = ONES << 7;
  private static final long LOW = ~HIGH;
  private static final int LONGEST = 1 << 16;

  /// What became of a row.
  private enum Found {
    REGULAR,
    ODD,
    /// Its end is not there yet.
    CUT
  }

  private final Utf8Window window;
  private final byte delimiter;
  private final byte quote;
  private final long delimiters;
  private final long quotes;
  private final int longest;
  private int rowEnd;

  CsvBlocks(Utf8Window window, Dialect dialect, Limits limits) {
    this.window = window;
    delimiter = (byte) dialect.delimiter();
    quote = (byte) dialect.quote();
    delimiters = delimiter * ONES;
    quotes = quote * ONES;
    longest = Math.min(LONGEST, limits.cellCharacters());
  }

  /// Whether rows of a dialect can be found in bytes.
  static boolean suits(Dialect dialect) {
    return dialect.delimiter() < 0x80
        && dialect.delimiter() != ' '
        && !dialect.spaced()
        && dialect.escape() == Dialect.Escape.DOUBLED
        && dialect.quote() < 0x80;
  }

  /// Fills a block with the rows that follow a place; where the row after them stands.
  ///
  /// @param names of the columns, if one row names them: a row that repeats them is odd
  long fill(RowBlock block, long place, List<byte[]> names) throws IOException {
    window.keep(place);
    var start = window.index(place);
    var at = start;
    while (!block.isFull(at - start)) {
      var found = row(block, start, at, names);
      if (found == Found.CUT && !window.last && window.end - at < longest) {
        var passed = at - start;
        window.more();
        start = window.index(place);
        at = start + passed;
        continue;
      }
      if (found != Found.REGULAR) {
        break;
      }
      block.endRow();
      at = rowEnd;
    }
    block.take(window.bytes, start, at - start, quote);
    return place + at - start;
  }

  private Found row(RowBlock block, int start, int first, List<byte[]> names) {
    var bytes = window.bytes;
    var stop = window.end;
    var cell = block.room();
    var after = cell + block.columns();
    var at = first;
    while (at < stop && cell < after) {
      if (bytes[at] == quote) {
        var close = close(bytes, at + 1, stop);
        if (close < 0) {
          block.addEscaped(cell);
          close = -close;
        }
        block.add(cell++, at + 1 - start, close - start);
        at = close + 1;
      } else {
        var end = end(bytes, at, stop);
        block.add(cell++, at - start, end - start);
        at = end;
      }
      if (at >= stop) {
        return Found.CUT;
      }
      if (bytes[at] != delimiter) {
        return cell < after ? Found.ODD : end(block, start, first, at, names);
      }
      at++;
    }
    return at >= stop ? Found.CUT : Found.ODD;
  }

  /// Whether a row of all cells ends here, and is neither blank nor the names of the columns again.
  private Found end(RowBlock block, int start, int from, int at, List<byte[]> names) {
    var bytes = window.bytes;
    if (bytes[at] == '\n') {
      rowEnd = at + 1;
    } else if (bytes[at] == '\r') {
      if (at + 2 >= window.end) {
        return Found.CUT;
      }
      var twice = bytes[at + 1] == '\r' && bytes[at + 2] == '\n';
      rowEnd = at + (twice ? 3 : bytes[at + 1] == '\n' ? 2 : 1);
    } else {
      return Found.ODD;
    }
    var first = block.room();
    return rowEnd - from <= longest
            && isFilled(block, start, first)
            && !isNames(block, start, first, names)
        ? Found.REGULAR
        : Found.ODD;
  }

  /// Whether a cell begins with what is surely no space.
  private boolean isFilled(RowBlock block, int start, int first) {
    for (var i = first; i < first + block.columns(); i++) {
      if (block.from()[i] < block.to()[i] && isSign(window.bytes[start + block.from()[i]])) {
        return true;
      }
    }
    return false;
  }

  /// Spaces beyond ASCII begin with C2 or E1 to E3.
  private static boolean isSign(byte first) {
    return first >= 0
        ? first > ' '
        : first != (byte) 0xC2 && (first < (byte) 0xE1 || first > (byte) 0xE3);
  }

  private boolean isNames(RowBlock block, int start, int first, List<byte[]> names) {
    for (var i = 0; i < names.size(); i++) {
      var from = start + block.from()[first + i];
      var to = start + block.to()[first + i];
      var name = names.get(i);
      if (!Arrays.equals(window.bytes, from, to, name, 0, name.length)) {
        return false;
      }
    }
    return !names.isEmpty();
  }

  /// The names that a row repeats when a table begins anew, as they stand in a file.
  List<byte[]> names(TableShape shape) {
    var sign = String.valueOf((char) quote);
    return shape.headerRows() == 1 && shape.names().size() > 1
        ? shape.names().stream()
            .map(name -> name.replace(sign, sign + sign).getBytes(StandardCharsets.UTF_8))
            .toList()
        : List.of();
  }

  /// Where the cell that begins here ends: at a delimiter, a quote, the end of a line or of all.
  private int end(byte[] bytes, int from, int stop) {
    for (var at = from; at < stop; at += Long.BYTES) {
      var eight = (long) EIGHT.get(bytes, at);
      var signs =
          none(eight ^ delimiters)
              & none(eight ^ quotes)
              & none(eight ^ '\n' * ONES)
              & none(eight ^ '\r' * ONES);
      if ((signs & HIGH) != HIGH) {
        return Math.min(stop, at + (Long.numberOfTrailingZeros(~signs & HIGH) >>> 3));
      }
    }
    return stop;
  }

  /// The quote that closes the cell that begins here; negative when quotes are doubled before it;
  /// at the end of all when there is none.
  private int close(byte[] bytes, int from, int stop) {
    var sign = 1;
    for (var at = from; at < stop; ) {
      var signs = none((long) EIGHT.get(bytes, at) ^ quotes);
      if ((signs & HIGH) == HIGH) {
        at += Long.BYTES;
        continue;
      }
      at += Long.numberOfTrailingZeros(~signs & HIGH) >>> 3;
      if (at + 1 >= stop) {
        break;
      }
      if (bytes[at + 1] != quote) {
        return sign * at;
      }
      sign = -1;
      at += 2;
    }
    return sign * stop;
  }

  /// The high bit of each byte that is not 0.
  private static long none(long eight) {
    return ((eight & LOW) + LOW) | eight;
  }
}
