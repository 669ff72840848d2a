package mizan.platform.notices;

import java.util.Locale;
import mizan.platform.web.Language;

/// A letter to one person, in their language; plain text.
///
/// @param unsubscribe where one POST ends all such letters; "" for those that cannot be refused
public record Letter(
    String receiver,
    Language language,
    String subject,
    String text,
    String unsubscribe,
    Holder holder) {

  /// Why somebody is written to.
  public enum Holder {
    ACCOUNT,
    FOLLOWER,
    REQUESTER;

    /// The stable name, `follower`.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Holder of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// A letter to somebody who has an account.
  public Letter(String receiver, Language language, String subject, String text) {
    this(receiver, language, subject, text, "", Holder.ACCOUNT);
  }

  /// Whether no trace of it stays once it has left: who has no account has no address here.
  boolean isFleeting() {
    return holder != Holder.ACCOUNT;
  }

  /// It may hold a secret link: no log prints it by mistake.
  @Override
  public String toString() {
    return "Letter: " + subject;
  }
}
