package mizan.engine.harvesting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/// Short ASCII texts that a document repeats, such as formats and licences, each kept as one
/// object: what comes in every record need not be made, nor hashed by those who look it up, again.
///
/// A text is kept once it comes a second time; the few places are for what recurs soon.
final class Recurring {
  /// Bytes of the longest text that is kept.
  static final int LONGEST = 64;

  private static final int PLACES = 1 << 9;

  private final long[] met = new long[PLACES];
  private final byte[][] bytes = new byte[PLACES][];
  private final Json.Text[] texts = new Json.Text[PLACES];

  /// The text that stands in these bytes, all of them visible.
  Json.Text text(JsonBytes document, int from, int to) {
    var hash = hash(document, from, to);
    var place = (int) (hash >>> 32) & (PLACES - 1);
    var kept = bytes[place];
    if (kept != null && Arrays.equals(kept, 0, kept.length, document.window, from, to)) {
      return texts[place];
    }
    var text = new Json.Text(new String(document.window, from, to - from, ISO_8859_1), true);
    if (met[place] == hash) {
      bytes[place] = Arrays.copyOfRange(document.window, from, to);
      texts[place] = text;
    }
    met[place] = hash;
    return text;
  }

  private static long hash(JsonBytes document, int from, int to) {
    var hash = (long) to - from;
    var place = from;
    for (; place + Long.BYTES <= to; place += Long.BYTES) {
      hash = JsonBytes.mixed(hash, document.eight(place));
    }
    return JsonBytes.mixed(hash, JsonBytes.first(to - place, document.eight(place)));
  }
}
