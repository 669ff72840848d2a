package mizan.platform.exchange;

import mizan.platform.accounts.Secret;
import mizan.platform.web.Language;

/// Something was done about a reuse that its maker is told of.
///
/// @param what was done: `send`, `publish` or `reject`
/// @param said the words of whoever did it; often ""
/// @param secret opens the page where the maker says what they think of it
public record ReuseTold(
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
    return "ReuseTold " + number;
  }
}
