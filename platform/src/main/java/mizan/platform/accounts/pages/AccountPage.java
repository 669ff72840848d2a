package mizan.platform.accounts.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// What whoever is signed in can see and change of their account.
///
/// @param roles in the reader's language
/// @param profile the questions for name and language
/// @param app whether an app for one-time codes is set up
/// @param codes how many recovery codes are left
/// @param must whether a second factor may not be done without
/// @param unit whether they are of the programme unit
public record AccountPage(
    String name,
    String mail,
    List<String> roles,
    List<Field> profile,
    boolean app,
    int codes,
    boolean must,
    boolean unit,
    List<Key> passkeys,
    List<Place> places,
    String error)
    implements Page {
  public AccountPage {
    roles = List.copyOf(roles);
    profile = List.copyOf(profile);
    passkeys = List.copyOf(passkeys);
    places = List.copyOf(places);
  }

  /// A passkey.
  public record Key(String id, String label, Instant made, Instant used) {}

  /// A browser in which they are signed in.
  ///
  /// @param here whether it is the one that reads this page
  public record Place(
      String id, String browser, String system, Instant made, Instant seen, boolean here) {
    public String device(Words words) {
      if (browser.isEmpty() && system.isEmpty()) {
        return words.text("accounts.device.unknown");
      }
      return browser.isEmpty() || system.isEmpty()
          ? browser + system
          : words.text("accounts.device", browser, system);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("accounts.account");
  }

  @Override
  public List<String> scripts() {
    return List.of("js/passkeys.js");
  }
}
