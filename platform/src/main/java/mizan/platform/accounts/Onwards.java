package mizan.platform.accounts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/// Where somebody wanted to go when they were asked to sign in: a page of this site and no other.
final class Onwards {
  private static final int LONGEST = 1000;

  /// Begins with a language, so that neither `//host` nor `/\host` can begin it.
  private static final Pattern OF_THIS_SITE =
      Pattern.compile("/(?:ar|fr|en)(?:[/?](?:[\\w\\-./?=&+~:@!$,]|%[0-9A-Fa-f]{2})*)?");

  private Onwards() {}

  /// The page that was wanted; another when that is none of ours.
  static String to(String wanted, String otherwise) {
    return wanted.length() <= LONGEST && OF_THIS_SITE.matcher(wanted).matches()
        ? wanted
        : otherwise;
  }

  /// Carries the wanted page along; "" when none is wanted.
  static String query(String wanted) {
    return wanted.isEmpty() ? "" : "?next=" + UriUtils.encode(wanted, StandardCharsets.UTF_8);
  }
}
