package mizan.platform.exchange;

import mizan.platform.accounts.Secret;
import mizan.platform.web.Language;

/// Somebody wants to send something, and has still to show that letters reach them.
///
/// @param title of what is to be sent
public record DraftMade(String mail, Language language, Secret secret, String title, Thing thing) {
  /// No log prints the address by mistake.
  @Override
  public String toString() {
    return "DraftMade";
  }
}
