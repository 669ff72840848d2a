package mizan.platform.accounts;

import java.util.Locale;
import java.util.regex.Pattern;
import mizan.platform.web.Problem;

/// How mail addresses are written down: trimmed and in lower case, so that one person has one.
public final class Mails {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[^\\s@,;:<>()\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}");

  private Mails() {}

  static String clean(String given) {
    return given.strip().toLowerCase(Locale.ROOT);
  }

  /// An address that has the form of one, as it is written down.
  ///
  /// @throws Problem about the question `mail`
  public static String require(String given) {
    var mail = clean(given);
    if (mail.length() > LONGEST || !FORM.matcher(mail).matches()) {
      throw Problem.badRequest("accounts.mail.wrong").at("mail");
    }
    return mail;
  }
}
