package mizan.platform.accounts;

import mizan.platform.web.Language;

/// What the identity provider says of whoever comes back from it.
///
/// @param mail clean, and verified by the provider
/// @param name "" when it tells none
/// @param factors by how many factors the provider knew the person: 1 or 2
record Vouched(String mail, String name, Language language, int factors) {

  /// Without a password; a name that cannot be one gives way to the address.
  Invitations.Newcomer newcomer() {
    var clean = name.strip();
    var isName = !clean.isEmpty() && clean.length() <= Accounts.LONGEST_NAME;
    return new Invitations.Newcomer(isName ? clean : mail, mail, language, null);
  }
}
