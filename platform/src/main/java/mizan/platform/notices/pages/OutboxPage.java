package mizan.platform.notices.pages;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The letters of a development machine, which has nobody to send them.
public record OutboxPage(List<Shown> letters) implements Page {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  public OutboxPage {
    letters = List.copyOf(letters);
  }

  /// A letter.
  public record Shown(
      String id,
      String receiver,
      String language,
      String subject,
      String text,
      Instant made,
      String state) {
    public List<String> links() {
      return LINK.matcher(text).results().map(MatchResult::group).toList();
    }
  }

  @Override
  public String title(Words words) {
    return words.text("notices.outbox");
  }
}
