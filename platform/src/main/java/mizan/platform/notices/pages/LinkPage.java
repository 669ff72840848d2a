package mizan.platform.notices.pages;

import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// What a letter's link does, once its reader says so: programs that look through letters open
/// links too.
///
/// @param deed `confirm` or `stop`
/// @param secret of the link
/// @param subject what is followed; "" when it is all
public record LinkPage(String deed, String secret, String subject) implements Page {
  @Override
  public String title(Words words) {
    return words.text("notices.link." + deed);
  }
}
