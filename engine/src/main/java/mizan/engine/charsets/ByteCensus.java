package mizan.engine.charsets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import mizan.engine.charsets.DetectedCharset.Places;
import org.jspecify.annotations.Nullable;

/// What is counted of the bytes of a text, from which its charset follows.
final class ByteCensus {
  /// Of the pairs of bytes, how many must have a high byte of Latin or Arabic on one side.
  private static final double PARITY = 0.6;

  private static final double PARITY_OTHER_SIDE = 0.3;

  /// So many bytes of sound UTF-8 are followed by more: then pairs of bytes tell nothing, unless
  /// there is a fault.
  private static final long CERTAIN = 1 << 20;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long SEVENS = 0x0707_0707_0707_0707L;

  private final long[] pairs = new long[1 << 16];
  private final long[] high = new long[2];
  private final MojibakeScan letters = new MojibakeScan();
  private final Utf8Walk utf8 = new Utf8Walk(letters);
  private final MojibakeScan wideLetters = new MojibakeScan();
  private final Spots loneSurrogates = new Spots();
  private long bytes;
  private long aboveAscii;
  private boolean countsPairs = true;
  private int before = ' ';
  private @Nullable Mark mark;
  private @Nullable Charset wide;

  /// A byte order mark.
  private record Mark(Charset charset, int length) {}

  /// Takes the next bytes; every block but the last has an even number.
  void accept(byte[] block, int size) {
    if (bytes == 0) {
      mark = mark(block, size);
    }
    countsPairs = bytes < CERTAIN || utf8.invalid().count() > 0;
    var first = before;
    var utf16 = mark == null || mark.charset().name().startsWith("UTF-16");
    for (var i = 0; i < size; ) {
      i = utf8.isIdle() ? letters(block, i, size) : i;
      if (i < size) {
        count(block[i++] & 0xFF);
      }
    }
    if (!countsPairs && utf8.invalid().count() > 0) {
      recount(block, size, first);
    }
    if (bytes == size) {
      wide = mark != null ? mark.charset() : parity();
    }
    if (utf16 && wide != null && wide.name().startsWith("UTF-16")) {
      units(block, size, bytes - size);
    }
  }

  /// Takes the letters of two bytes of UTF-8 that follow, as those of Arabic and of accents are,
  /// and ASCII such as UTF-16 has not; where they end.
  private int letters(byte[] block, int from, int size) {
    var at = from;
    var base = bytes - from;
    var last = before;
    while (at + Long.BYTES <= size) {
      var stop = stop(block, at);
      if ((stop & 0x80) == 0) {
        if (last >= 0x80) {
          count(last, block[at]);
          letters.pass();
        }
        while (stop == 0 && at + 2 * Long.BYTES <= size) {
          at += Long.BYTES;
          stop = stop(block, at);
        }
        at += Long.numberOfTrailingZeros(stop) >>> 3;
        last = block[at - 1];
        continue;
      }
      var end = base + at < 4 ? at : twos(block, at, size, base);
      if (end == at) {
        break;
      }
      for (var i = at; countsPairs && i < end; i++) {
        count(i == at ? last : block[i - 1] & 0xFF, block[i] & 0xFF);
      }
      aboveAscii += end - at;
      last = block[end - 1] & 0xFF;
      at = end;
    }
    before = last;
    bytes = base + at;
    return at;
  }

  /// The highest bit of those of eight bytes that are beyond ASCII or such as UTF-16 has; what
  /// stands behind the first of them is not certain.
  private static long stop(byte[] block, int at) {
    var eight = (long) EIGHT.get(block, at);
    var belowSeven = (eight - SEVENS) & ~eight;
    return (eight | belowSeven) & HIGH_BITS;
  }

  /// Takes a letter of two bytes, and those that follow and are as harmless; where they end.
  private int twos(byte[] block, int at, int size, long base) {
    var end = letters.passHarmless(block, at, size, base);
    if (end > at) {
      utf8.pass((end - at) >> 1);
      return end;
    }
    var first = block[at] & 0xFF;
    var second = block[at + 1] & 0xFF;
    if (first < 0xC2 || first > 0xDF || (second & 0xC0) != 0x80) {
      return at;
    }
    utf8.pass(1);
    letters.accept((first & 0x1F) << 6 | (second & 0x3F), base + at);
    return at + 2;
  }

  /// Counts the pairs of a block after all: it has the first fault.
  private void recount(byte[] block, int size, int first) {
    countsPairs = true;
    var last = first;
    for (var i = 0; i < size; i++) {
      var next = block[i] & 0xFF;
      if ((last | next) >= 0x80) {
        count(last, next);
      }
      last = next;
    }
  }

  private void count(int first, int second) {
    if (countsPairs) {
      pairs[first << 8 | second]++;
    }
  }

  private void count(int octet) {
    if (octet == 0 || octet == 6) {
      high[(int) (bytes & 1)]++;
    }
    if ((octet | before) >= 0x80) {
      count(before, octet);
      aboveAscii += octet >> 7;
    }
    if (mark == null || bytes >= mark.length()) {
      utf8.accept(octet, bytes);
    }
    before = octet;
    bytes++;
  }

  private void units(byte[] block, int size, long from) {
    var big = UTF_16BE.equals(wide);
    var skip = from == 0 && mark != null ? 2 : 0;
    var open = false;
    for (var at = skip; at + 1 < size; at += 2) {
      var unit = (block[at] & 0xFF) << (big ? 8 : 0) | (block[at + 1] & 0xFF) << (big ? 0 : 8);
      var closes = Character.isLowSurrogate((char) unit);
      if (open != closes && at > 0) {
        loneSurrogates.add(from + at);
      }
      open = Character.isHighSurrogate((char) unit);
      wideLetters.accept(unit, from + at);
    }
  }

  private static @Nullable Mark mark(byte[] block, int size) {
    var start = new StringBuilder();
    for (var i = 0; i < Math.min(4, size); i++) {
      start.append(String.format(Locale.ROOT, "%02X", block[i]));
    }
    var hex = start.toString();
    if (hex.startsWith("EFBBBF")) {
      return new Mark(UTF_8, 3);
    }
    if (hex.equals("FFFE0000")) {
      return new Mark(Charset.forName("UTF-32LE"), 4);
    }
    if (hex.equals("0000FEFF")) {
      return new Mark(Charset.forName("UTF-32BE"), 4);
    }
    if (hex.startsWith("FFFE")) {
      return new Mark(UTF_16LE, 2);
    }
    return hex.startsWith("FEFF") ? new Mark(UTF_16BE, 2) : null;
  }

  private @Nullable Charset parity() {
    var counted = bytes / 2;
    if (counted < 2 || Math.min(high[0], high[1]) > counted * PARITY_OTHER_SIDE) {
      return null;
    }
    if (high[1] >= counted * PARITY) {
      return UTF_16LE;
    }
    return high[0] >= counted * PARITY ? UTF_16BE : null;
  }

  DetectedCharset verdict() {
    if (before >= 0x80) {
      pairs[before << 8 | ' ']++;
    }
    utf8.end();
    if (mark != null) {
      return marked(mark);
    }
    var byParity = wide == null ? null : parity();
    if (byParity != null) {
      return found(byParity, 0, 0.99, high[0] + " and " + high[1] + " high bytes by parity");
    }
    if (aboveAscii == 0) {
      return found(US_ASCII, 0, 1, "no byte above 7F");
    }
    return utf8.sequences() > utf8.invalid().count() * 2 ? utf8() : singleByte();
  }

  private DetectedCharset marked(Mark known) {
    var name = "mark of " + known.charset().name();
    // A mark before text of another charset is a lie that programs tell.
    var false8 =
        UTF_8.equals(known.charset())
            && utf8.invalid().count() * 2 > utf8.sequences()
            && utf8.invalid().count() > 2;
    return found(known.charset(), known.length(), false8 ? 0.3 : 1, name);
  }

  private DetectedCharset utf8() {
    var wrong = utf8.invalid().count();
    var right = utf8.sequences();
    var evidence = right + " letters of several bytes, " + wrong + " faults";
    var confidence =
        wrong == 0 ? 1 - Math.pow(0.1, (double) right) : (double) right / (right + wrong);
    return found(UTF_8, 0, confidence, evidence);
  }

  private DetectedCharset singleByte() {
    var choice = SingleByte.choose(pairs);
    var evidence =
        String.format(
            Locale.ROOT,
            "%d bytes above 7F, %.1f more probable than the next charset, in powers of e",
            aboveAscii,
            choice.margin());
    var confidence = 1 - 1 / (1 + Math.exp(Math.min(choice.margin(), 40)));
    return new DetectedCharset(
        choice.charset(),
        0,
        confidence,
        evidence,
        new Places(choice.invalid(), List.of()),
        List.of());
  }

  private DetectedCharset found(Charset charset, int markBytes, double confidence, String why) {
    var narrow = UTF_8.equals(charset);
    var invalid = narrow ? utf8.invalid().places() : loneSurrogates.places();
    var mojibake = narrow ? letters.end() : wideLetters.end();
    return new DetectedCharset(charset, markBytes, confidence, why, invalid, mojibake);
  }
}
