package mizan.engine.identity;

import java.util.Locale;

/// What became of a dataset from one edition to the next.
public enum State {
  /// It stands in both.
  SAME,
  /// It stands in an edition before the last, then was gone, and is there again.
  RETURNED,
  NEW,
  /// It stands in the last edition and was not found again; whether it is gone is for a probe to
  /// say.
  GONE_CANDIDATE,
  /// It may be one of the last edition; a person is asked.
  TO_BE_CONFIRMED,
  /// The other edition was not read whole, so nothing can be said.
  NOT_SEEN;

  /// The name in files, such as `gone-candidate`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
