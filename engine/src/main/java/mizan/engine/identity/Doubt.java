package mizan.engine.identity;

import java.util.Locale;

/// Why a pair of datasets waits for a person.
public enum Doubt {
  /// Another dataset suits as well.
  AMBIGUOUS,
  /// The titles differ only by a year or another number: perhaps two members of a series.
  SERIES,
  /// The same link or files, but titles that have no word in common.
  RENAMED,
  /// Too little speaks for it.
  WEAK;

  /// The name in files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
