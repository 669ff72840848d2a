package mizan.platform.web.pages;

import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// What cannot be shown and why; its JSON is a problem of RFC 9457.
public record ProblemPage(String type, String title, int status, String detail, String instance)
    implements Page {
  @Override
  public String title(Words words) {
    return title;
  }
}
