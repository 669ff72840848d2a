package mizan.engine.tables;

/// How a text file writes a table: what parts its cells, what encloses them, what escapes a sign.
///
/// @param delimiter the sign between two cells
/// @param spaced whether a space follows each delimiter and belongs to it
/// @param quote the sign around a cell; [#NONE] when cells are never enclosed
/// @param escape how a quote stands inside an enclosed cell
/// @param ends how records end
public record Dialect(char delimiter, boolean spaced, char quote, Escape escape, Ends ends) {
  /// Stands for "no such sign"; no text file holds it on purpose.
  public static final char NONE = '\uFFFF';

  /// What stands before a quote that is meant as a quote.
  public enum Escape {
    /// Another quote.
    DOUBLED,
    /// A backslash.
    BACKSLASH
  }

  /// What ends a record.
  public enum Ends {
    LF,
    CRLF,
    CR,
    MIXED
  }

  /// What is taken when nothing in the text speaks for anything else.
  public static Dialect usual(Ends ends) {
    return new Dialect(',', false, '"', Escape.DOUBLED, ends);
  }

  /// The same dialect with another delimiter.
  Dialect with(char other, boolean otherSpaced) {
    return new Dialect(other, otherSpaced, quote, escape, ends);
  }

  /// The same dialect with quotes taken as they are.
  Dialect literal() {
    return new Dialect(delimiter, spaced, NONE, Escape.DOUBLED, ends);
  }
}
