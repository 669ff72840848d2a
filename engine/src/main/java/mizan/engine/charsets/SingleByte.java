package mizan.engine.charsets;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which charset of one byte a letter makes the most probable text of pairs of bytes.
///
/// In the order of how common they are: of two that give the same text the first is taken.
final class SingleByte {
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("windows-1256"),
          Charset.forName("ISO-8859-15"),
          Charset.forName("ISO-8859-6"),
          Charset.forName("x-MacRoman"),
          Charset.forName("IBM850"),
          MacArabic.INSTANCE);

  /// @param margin how much more probable, as a natural logarithm, than the best other text
  record Choice(Charset charset, double margin, long invalid) {}

  private record Scored(Charset charset, double score, String table) {}

  private SingleByte() {}

  /// Chooses by how often each pair of bytes stands in the text.
  ///
  /// @param pairs by first byte × 256 + second; pairs of ASCII are of no use
  static Choice choose(long[] pairs) {
    var scored = new ArrayList<Scored>();
    for (var charset : CANDIDATES) {
      var table = table(charset);
      scored.add(new Scored(charset, score(pairs, table), table));
    }
    scored.sort(Comparator.comparingDouble(one -> -one.score()));
    var best = scored.getFirst();
    var other = scored.stream().filter(one -> !sameText(best, one, pairs)).findFirst().orElse(best);
    return new Choice(best.charset(), best.score() - other.score(), undefined(pairs, best.table()));
  }

  private static double score(long[] pairs, String table) {
    var score = 0.0;
    for (var pair = 0; pair < pairs.length; pair++) {
      if (pairs[pair] > 0) {
        score +=
            pairs[pair] * LetterModel.OURS.log(table.charAt(pair >> 8), table.charAt(pair & 0xFF));
      }
    }
    return score;
  }

  private static boolean sameText(Scored one, Scored other, long[] pairs) {
    for (var pair = 0; pair < pairs.length; pair++) {
      var octet = pair & 0xFF;
      if (pairs[pair] > 0 && one.table().charAt(octet) != other.table().charAt(octet)) {
        return false;
      }
    }
    return true;
  }

  private static long undefined(long[] pairs, String table) {
    var count = 0L;
    for (var pair = 0; pair < pairs.length; pair++) {
      count += table.charAt(pair & 0xFF) == LetterModel.UNDEFINED ? pairs[pair] : 0;
    }
    return count;
  }

  private static String table(Charset charset) {
    var bytes = new byte[256];
    for (var octet = 0; octet < 256; octet++) {
      bytes[octet] = (byte) octet;
    }
    return new String(bytes, charset);
  }
}
