package mizan.platform.exchange;

import mizan.platform.accounts.Secret;
import mizan.platform.web.Language;

/// Something was done about a request that its requesters are told of, each on their own.
///
/// @param what was done: the code of a verb, or `send` when it has become a request
/// @param said the words of whoever did it
/// @param secret opens the page where the requester says what they think of it
public record RequesterTold(
    String mail,
    Language language,
    Secret secret,
    int number,
    String title,
    String what,
    String said) {
  /// No log prints the address by mistake.
  @Override
  public String toString() {
    return "RequesterTold " + number;
  }
}
