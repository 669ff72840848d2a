package mizan.engine.charsets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/// MacArabic with the second set of ASCII signs that it has for text from right to left, which the
/// JDK's does not read.
///
/// Source: Apple's table ARABIC.TXT c02 at unicode.org, VENDORS/APPLE.
final class MacArabic extends Charset {
  static final MacArabic INSTANCE = new MacArabic();

  private static final Charset JDK = Charset.forName("x-MacArabic");
  private final String table;

  private MacArabic() {
    super("x-MacArabic-RTL", null);
    var all = new byte[256];
    for (var octet = 0; octet < 256; octet++) {
      all[octet] = (byte) octet;
    }
    var letters = new String(all, Charset.forName("x-MacArabic")).toCharArray();
    for (var octet = 0xA0; octet <= 0xFD; octet++) {
      if (letters[octet] == LetterModel.UNDEFINED) {
        letters[octet] = (char) (octet & 0x7F);
      }
    }
    table = new String(letters);
  }

  @Override
  public boolean contains(Charset other) {
    return other.equals(this) || JDK.contains(other);
  }

  @Override
  public CharsetEncoder newEncoder() {
    return JDK.newEncoder();
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          out.put(table.charAt(in.get() & 0xFF));
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }
}
