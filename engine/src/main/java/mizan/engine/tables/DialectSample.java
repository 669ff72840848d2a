package mizan.engine.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The stretches of a text from which its dialect is told, the head and windows further in, and
/// which signs stand in them.
final class DialectSample {
  private static final int HEAD = 1 << 16;
  private static final int WINDOW = 1 << 13;
  private static final long[] PLACES = {1L << 18, 1L << 20, 1L << 22};

  /// The signs of which dialects are made.
  private static final String SIGNS = "\n\r \"'\\,;\t|،؛^~:";

  /// The place of each among them, from 1; 0 for any other character.
  private static final byte[] NUMBERS = numbers();

  private final List<char[]> stretches = new ArrayList<>();

  /// Which signs stand directly behind each, a bit for each; behind all others at 0.
  private final int[] followers = new int[SIGNS.length() + 1];

  private int lf;
  private int crlf;
  private int cr;

  private DialectSample() {}

  static DialectSample of(Utf8Source source) throws IOException {
    var sample = new DialectSample();
    try (var in = source.open()) {
      var head = in.readNBytes(HEAD);
      boolean whole = head.length < HEAD;
      var text = decoded(head);
      sample.add(whole ? text : cut(text, false));
      long place = head.length;
      for (int i = 0; i < PLACES.length && !whole && skip(in, PLACES[i] - place); i++) {
        sample.add(cut(decoded(in.readNBytes(WINDOW)), true));
        place = PLACES[i] + WINDOW;
      }
    }
    return sample;
  }

  /// Without the mark at the beginning, and without a letter that is cut off at the end.
  private static char[] decoded(byte[] bytes) {
    var text = CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .decode(ByteBuffer.wrap(bytes), text, false);
    int start = text.position() > 0 && text.get(0) == '\uFEFF' ? 1 : 0;
    return Arrays.copyOfRange(text.array(), start, text.position());
  }

  private static boolean skip(InputStream in, long length) throws IOException {
    try {
      in.skipNBytes(length);
      return true;
    } catch (EOFException _) {
      return false;
    }
  }

  /// Leaves out the lines that are not whole.
  private static char[] cut(char[] text, boolean front) {
    int from = 0;
    while (front && from < text.length && text[from] != '\n' && text[from] != '\r') {
      from++;
    }
    int to = text.length;
    while (to > from && text[to - 1] != '\n' && text[to - 1] != '\r') {
      to--;
    }
    if (to <= from && !front) {
      return text;
    }
    while (from < to && (text[from] == '\n' || text[from] == '\r')) {
      from++;
    }
    return Arrays.copyOfRange(text, from, to);
  }

  private void add(char[] text) {
    stretches.add(text);
    int before = 0;
    char last = 0;
    for (char c : text) {
      int sign = c < NUMBERS.length ? NUMBERS[c] : 0;
      followers[before] |= 1 << sign;
      if (c == '\n') {
        crlf += last == '\r' ? 1 : 0;
        lf += last == '\r' ? 0 : 1;
      }
      cr += last == '\r' && c != '\n' ? 1 : 0;
      before = sign;
      last = c;
    }
    cr += last == '\r' ? 1 : 0;
  }

  private static byte[] numbers() {
    var numbers = new byte[0x800];
    for (int i = 0; i < SIGNS.length(); i++) {
      numbers[SIGNS.charAt(i)] = (byte) (i + 1);
    }
    return numbers;
  }

  /// Each begins where a line begins; the head first.
  List<char[]> stretches() {
    return stretches;
  }

  /// Whether a sign of a dialect stands in the sample.
  boolean has(char sign) {
    for (int signs : followers) {
      if ((signs & 1 << NUMBERS[sign]) != 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a sign of a dialect stands in the sample directly before another.
  boolean has(char sign, char following) {
    return (followers[NUMBERS[sign]] & 1 << NUMBERS[following]) != 0;
  }

  /// How the records end, quoted line ends counted with the others.
  Dialect.Ends ends() {
    int most = Math.max(lf, Math.max(crlf, cr));
    if (most * 10 < (lf + crlf + cr) * 9) {
      return Dialect.Ends.MIXED;
    }
    return most == lf ? Dialect.Ends.LF : most == crlf ? Dialect.Ends.CRLF : Dialect.Ends.CR;
  }
}
