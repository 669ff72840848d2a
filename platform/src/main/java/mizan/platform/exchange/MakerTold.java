package mizan.platform.exchange;

import mizan.platform.accounts.Secret;
import mizan.platform.web.Language;

/// Something was done about a reuse or an initiative that whoever sent it is told of.
///
/// @param what was done: `send`, `publish` or `reject`
/// @param said the words of whoever did it; often ""
/// @param secret opens the page where they say what they think of it
public record MakerTold(
    String mail,
    Language language,
    Secret secret,
    Thing thing,
    int number,
    String title,
    String what,
    String said) {
  /// No log prints the address by mistake.
  @Override
  public String toString() {
    return "MakerTold " + thing.code() + " " + number;
  }
}
