package mizan.platform.exchange;

import mizan.platform.accounts.Secret;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;

/// Something was done about an issue that those who told it are told of, each on their own.
///
/// @param title of the dataset
/// @param what was done: the code of a step
/// @param said the words of whoever did it
/// @param secret opens the page where they say what they think of it
public record IssueTold(
    String mail,
    Language language,
    Secret secret,
    int number,
    Trilingual title,
    String what,
    String said) {
  /// No log prints the address by mistake.
  @Override
  public String toString() {
    return "IssueTold " + number;
  }
}
