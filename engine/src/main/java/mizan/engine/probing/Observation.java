package mizan.engine.probing;

import java.util.Locale;

/// What was seen of one file of a dataset.
public sealed interface Observation {
  /// The index of the distribution, from 0.
  int distribution();

  /// The address that was asked; "" when there is none.
  String address();

  /// The file came and was read.
  record Opened(int distribution, String address, Look look) implements Observation {}

  /// Nothing is known of what is in the file.
  ///
  /// @param detail what the network or the worker said, in technical words
  record Unseen(int distribution, String address, Reason reason, String detail)
      implements Observation {}

  /// Why nothing is known of a file.
  enum Reason {
    /// The description gives no address, or one that cannot be asked.
    NO_ADDRESS,
    /// No usable answer: no host, no connection, no end.
    NO_ANSWER,
    /// The server answered that it does not give the file.
    REFUSED,
    /// The address is that of a page about the data, not of a file.
    PAGE,
    /// More bytes than we take.
    TOO_LARGE,
    /// Reading took more time or memory than we give; a limit of ours.
    OVER_LIMIT,
    /// The host's robots.txt forbids programs to ask for it.
    ROBOTS,
    /// Files are not opened in this run: only its link was asked.
    NOT_OPENED,
    /// The portal lists more files than are opened, and this one was not drawn.
    NOT_IN_SAMPLE;

    /// The stable name, `no-answer`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
