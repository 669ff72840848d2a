package mizan.engine.content;

/// What is known of a cell's characters before its text is made: enough to see that most cells
/// cannot be what one looks for.
public interface Glance {
  /// Characters of the text.
  int length();

  /// Figures, ASCII or Arabic-Indic.
  int figures();

  /// Letters, Latin or Arabic.
  int letters();

  /// Whether the cell has an at sign.
  boolean hasAt();

  /// Whether it has signs or letters of other scripts, of which nothing is known.
  boolean isForeign();
}
