package mizan.platform.notices;

import mizan.platform.web.Language;

/// A letter to one person, in their language; plain text.
///
/// @param unsubscribe where one POST ends all such letters; "" for those that cannot be refused
/// @param fleeting whether no trace of it stays once it has left: who has no account has no address
///   here
public record Letter(
    String receiver,
    Language language,
    String subject,
    String text,
    String unsubscribe,
    boolean fleeting) {
  /// A letter to somebody who has an account.
  public Letter(String receiver, Language language, String subject, String text) {
    this(receiver, language, subject, text, "", false);
  }

  /// It may hold a secret link: no log prints it by mistake.
  @Override
  public String toString() {
    return "Letter: " + subject;
  }
}
