package mizan.platform.notices.pages;

import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// Says what was done for somebody who follows.
///
/// @param what `asked`: a letter is on its way, if the address is one; `stopped`: all was erased
public record DonePage(String what) implements Page {
  @Override
  public String title(Words words) {
    return words.text("notices.done." + what);
  }
}
