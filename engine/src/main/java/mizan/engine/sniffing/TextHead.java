package mizan.engine.sniffing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The beginning of a text, decoded well enough to see its structure, which is ASCII in every
/// format that we know; letters of older charsets may come out wrong.
///
/// @param whole whether this is all of the file
/// @param binary whether the bytes look like no text at all
record TextHead(String text, boolean whole, boolean binary) {
  /// Of the pairs of bytes, how many must have a high byte of UTF-16 on one side.
  private static final double PARITY = 0.6;

  static TextHead of(byte[] head, long size) {
    var whole = head.length >= size;
    if (Magic.startsWith(head, 0, "\u00ef\u00bb\u00bf")) {
      return utf8(head, 3, whole);
    }
    if (Magic.startsWith(head, 0, "\u00ff\u00fe\u0000\u0000")) {
      return decoded(head, 4, Charset.forName("UTF-32LE"), whole);
    }
    if (Magic.startsWith(head, 0, "\u0000\u0000\u00fe\u00ff")) {
      return decoded(head, 4, Charset.forName("UTF-32BE"), whole);
    }
    if (Magic.startsWith(head, 0, "\u00ff\u00fe")) {
      return decoded(head, 2, StandardCharsets.UTF_16LE, whole);
    }
    if (Magic.startsWith(head, 0, "\u00fe\u00ff")) {
      return decoded(head, 2, StandardCharsets.UTF_16BE, whole);
    }
    var wide = wide(head);
    return wide != null ? decoded(head, 0, wide, whole) : utf8(head, 0, whole);
  }

  /// UTF-16 without a mark: NUL of Latin and 06 of Arabic letters fall on one side of the pairs.
  private static @Nullable Charset wide(byte[] head) {
    var pairs = head.length / 2;
    var high = new int[2];
    for (var i = 0; i < pairs * 2; i++) {
      if (head[i] == 0 || head[i] == 6) {
        high[i & 1]++;
      }
    }
    if (pairs < 2 || Math.min(high[0], high[1]) > pairs * 0.3) {
      return null;
    }
    if (high[1] >= pairs * PARITY) {
      return StandardCharsets.UTF_16LE;
    }
    return high[0] >= pairs * PARITY ? StandardCharsets.UTF_16BE : null;
  }

  private static TextHead utf8(byte[] head, int from, boolean whole) {
    var out = CharBuffer.allocate(head.length);
    var result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head, from, head.length - from), out, false);
    return result.isUnderflow()
        ? checked(out.flip().toString(), whole)
        : decoded(head, from, StandardCharsets.ISO_8859_1, whole);
  }

  private static TextHead decoded(byte[] head, int from, Charset charset, boolean whole) {
    return checked(new String(head, from, head.length - from, charset), whole);
  }

  private static TextHead checked(String text, boolean whole) {
    var controls =
        text.chars()
            .filter(letter -> letter < 32 && letter != '\t' && letter != '\n' && letter != '\r')
            .filter(letter -> letter != '\f' && letter != 0x1A && letter != 0x1B)
            .count();
    // One stray byte is a fault of a text; many are another format.
    return new TextHead(text, whole, controls * (text.length() < 64 ? 4 : 50) > text.length());
  }
}
