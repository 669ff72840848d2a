package mizan.engine.criteria;

import java.util.List;

/// A text is valid UTF-8: 1; UTF-16 that says so by its mark: one half; anything else: 0.
final class TextUtf8 implements Criterion.OfContent {
  /// The text is in another charset, which a reader must guess.
  record OtherCharset(Where where, String charset) implements Finding {}

  /// Bytes that UTF-8 does not have; `offset` is that of the first.
  record InvalidBytes(Where where, long count, long offset) implements Finding {}

  /// The text was spoilt before it was written: it was read in a wrong charset.
  record Mojibake(Where where, String how, long count) implements Finding.Grave {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var text = file.profile().text();
    if (text == null) {
      return Verdict.notApplicable();
    }
    var where = file.whole();
    if (!text.mojibake().isEmpty()) {
      return Verdict.unmet(new Mojibake(where, text.mojibake(), text.spoilt()));
    }
    return switch (text.charset()) {
      case "UTF-8", "US-ASCII" ->
          text.invalidBytes() == 0
              ? Verdict.met()
              : Verdict.unmet(new InvalidBytes(where, text.invalidBytes(), text.firstInvalid()));
      case "UTF-16", "UTF-16LE", "UTF-16BE" ->
          Verdict.partly(
              text.confidence() == 1 ? 0.5 : 0, List.of(new OtherCharset(where, text.charset())));
      default -> Verdict.unmet(new OtherCharset(where, text.charset()));
    };
  }
}
