package mizan.engine.charsets;

import java.nio.charset.Charset;
import java.util.List;

/// The charset of a text, and why.
///
/// @param markBytes how many bytes the byte order mark takes; 0 without one
/// @param confidence from 0 to 1: how probable it is that the text is read as it was written
/// @param evidence what showed it, in figures; never a word of the text
/// @param invalid bytes that are none of the charset's, and where
/// @param mojibake what earlier changes of charset have spoilt, the commonest first
public record DetectedCharset(
    Charset charset,
    int markBytes,
    double confidence,
    String evidence,
    Places invalid,
    List<Mojibake> mojibake) {
  public DetectedCharset {
    mojibake = List.copyOf(mojibake);
  }

  /// The text of bytes of this charset, without the mark.
  public String decode(byte[] bytes) {
    return new String(bytes, markBytes, bytes.length - markBytes, charset);
  }

  /// How often something stands in a file, and where it stands first.
  ///
  /// @param offsets in bytes from 0, of the first few
  public record Places(long count, List<Long> offsets) {
    public static final Places NONE = new Places(0, List.of());

    public Places {
      offsets = List.copyOf(offsets);
    }
  }
}
