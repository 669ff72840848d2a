package mizan.engine.probing;

import java.util.Locale;

/// What is known of an address after it was asked.
public enum LinkState {
  OK,
  /// It works, by way of another address.
  OK_REDIRECTED,
  /// It works, and takes longer than people wait.
  SLOW,
  /// The server does not let us in: it refuses programs, asks for a name, or is overcharged. That
  /// says nothing of what others get.
  BLOCKED,
  /// A page that tells of an error or asks to sign in, with a status that says all is well.
  SOFT_404,
  /// A page where a file is promised.
  WRONG_TYPE,
  EMPTY,
  /// The answer breaks off before its announced end.
  TRUNCATED,
  /// The server does not send the certificates in between, so that programs cannot trust it.
  TLS_CHAIN_INCOMPLETE,
  /// Another fault of the secure connection: out of date, of another name, of nobody known.
  TLS_FAULT,
  DNS_FAULT,
  TIMEOUT,
  /// Proven: it failed at least three times, over two days or more, by two methods, while others
  /// answered.
  DEAD,
  /// It failed, and that is not proven yet.
  SUSPECTED,
  /// We did not ask, for a reason of ours.
  NOT_ASKED;

  /// Whether people get what is promised.
  public boolean works() {
    return this == OK || this == OK_REDIRECTED || this == SLOW;
  }

  /// Whether asking again may tell more.
  boolean mayBeToldLater() {
    return switch (this) {
      case SUSPECTED, TRUNCATED, DNS_FAULT, TIMEOUT, BLOCKED, NOT_ASKED -> true;
      case OK,
          OK_REDIRECTED,
          SLOW,
          SOFT_404,
          WRONG_TYPE,
          EMPTY,
          TLS_CHAIN_INCOMPLETE,
          TLS_FAULT,
          DEAD ->
          false;
    };
  }

  /// The stable name, `soft-404`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
