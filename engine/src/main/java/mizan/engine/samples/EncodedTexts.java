package mizan.engine.samples;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/// Texts of chosen sentences in every encoding in which Arabic and French files come, to see
/// whether they are read as they were written.
public final class EncodedTexts {
  /// How many samples of an encoding tell how good a reading is.
  public static final int SAMPLES = 60;

  private static final List<String> UNICODE = List.of("UTF-8", "UTF-16LE", "UTF-16BE");
  private static final int[] FIGURES = {0, 2, 12};

  private final List<String> arabic;
  private final List<String> french;
  private final Dice dice;

  /// An encoding of a language.
  ///
  /// @param marked whether a byte order mark begins the text
  /// @param needed signs of which each sample has one, for without them another encoding gives the
  ///   same bytes; "" when it does not matter
  public record Encoding(boolean arabic, Charset charset, boolean marked, String needed) {
    /// What it is called, `Arabic UTF-16LE with mark`.
    public String name() {
      var signs = needed.isEmpty() ? "" : " with " + needed.charAt(0);
      var mark = marked ? " with mark" : "";
      return (arabic ? "Arabic " : "French ") + charset.name().replace("x-", "") + signs + mark;
    }

    /// A text as it is written.
    public byte[] bytes(String text) {
      return ((marked ? "\uFEFF" : "") + text).getBytes(charset);
    }
  }

  public static final List<Encoding> ENCODINGS =
      Stream.of(
              unicode(true),
              Stream.of("windows-1256", "ISO-8859-6", "x-MacArabic").map(name -> of(true, name)),
              unicode(false),
              Stream.of("windows-1252").map(name -> of(false, name)),
              Stream.of(new Encoding(false, Charset.forName("ISO-8859-15"), false, "œŒ")),
              Stream.of("IBM850", "x-MacRoman").map(name -> of(false, name)))
          .flatMap(all -> all)
          .toList();

  /// @param arabic sentences from which samples are put together
  /// @param french likewise
  public EncodedTexts(List<String> arabic, List<String> french, long seed) {
    this.arabic = List.copyOf(arabic);
    this.french = List.copyOf(french);
    dice = new Dice(seed);
  }

  private static Stream<Encoding> unicode(boolean arabic) {
    return UNICODE.stream()
        .map(Charset::forName)
        .flatMap(charset ->
            Stream.of(false, true).map(marked -> new Encoding(arabic, charset, marked, "")));
  }

  private static Encoding of(boolean arabic, String charset) {
    return new Encoding(arabic, Charset.forName(charset), false, "");
  }

  /// Rows of sentences, alone or with figures behind them, until the text has so many characters.
  public String next(Encoding encoding, int characters) {
    var sentences = encoding.arabic() ? arabic : french;
    var telling = sentences.stream().filter(one -> has(one, encoding.needed())).toList();
    var figures = FIGURES[dice.between(0, FIGURES.length - 1)];
    var text = new StringBuilder(written(dice.pick(telling), encoding)).append('\n');
    while (text.length() < characters) {
      text.append(written(dice.pick(sentences), encoding));
      for (var i = 0; i < figures; i++) {
        text.append(';').append(dice.between(0, 9999));
      }
      text.append('\n');
    }
    text.setLength(Math.max(characters, text.indexOf("\n")));
    return text.toString();
  }

  private static boolean has(String sentence, String needed) {
    return needed.isEmpty() || sentence.chars().anyMatch(c -> needed.indexOf(c) >= 0);
  }

  /// Without the signs that the charset does not have.
  private static String written(String sentence, Encoding encoding) {
    var encoder = encoding.charset().newEncoder();
    var written = new StringBuilder();
    for (var i = 0; i < sentence.length(); i++) {
      if (encoder.canEncode(sentence.charAt(i))) {
        written.append(sentence.charAt(i));
      }
    }
    return written.toString();
  }
}
