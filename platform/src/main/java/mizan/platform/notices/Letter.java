package mizan.platform.notices;

import mizan.platform.web.Language;

/// A letter to one person, in their language; plain text.
public record Letter(String receiver, Language language, String subject, String text) {
  /// It may hold a secret link: no log prints it by mistake.
  @Override
  public String toString() {
    return "Letter: " + subject;
  }
}
