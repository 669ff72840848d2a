package mizan.engine.charsets;

import java.util.Locale;
import mizan.engine.charsets.DetectedCharset.Places;

/// Letters that became others because a file was once read in a charset that was not its own.
public record Mojibake(Kind kind, Places places) {
  /// What was read as what, and then written anew.
  public enum Kind {
    /// `Ã©` for `é`.
    UTF_8_AS_WINDOWS_1252,
    /// `Ã` and an invisible control: UTF-8 written twice.
    UTF_8_TWICE,
    /// `ط§` for `ا`.
    UTF_8_AS_WINDOWS_1256,
    /// `ÇáÚ` for `الع`.
    WINDOWS_1256_AS_WINDOWS_1252,
    /// `�`: the letter is lost.
    LETTER_LOST;

    /// The stable name, `utf-8-twice`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
