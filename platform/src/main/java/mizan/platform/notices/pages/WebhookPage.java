package mizan.platform.notices.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// A webhook and what it was told.
///
/// @param secret shown this once; "" otherwise
/// @param error why the last thing that was tried was refused; "" for none
public record WebhookPage(
    String id,
    String address,
    String subject,
    String state,
    Instant made,
    List<Line> deliveries,
    String secret,
    String error)
    implements Page {
  public WebhookPage {
    deliveries = List.copyOf(deliveries);
  }

  /// A delivery.
  ///
  /// @param outcome of the last try, in words
  /// @param due when it is tried next, while it waits
  public record Line(
      String id, String type, Instant made, String state, int tries, String outcome, Instant due) {}

  @Override
  public String title(Words words) {
    return words.text("notices.webhook");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("notices.webhooks"), "/webhooks"));
  }

  public List<Fact> facts(Words words) {
    return List.of(
        new Fact(words.text("notices.webhook.address"), address),
        new Fact(words.text("notices.webhook.topic"), subject),
        new Fact(words.text("notices.webhook.state"), words.text("notices.webhook.state." + state)),
        new Fact(words.text("notices.webhook.made"), words.formats().dateTime(made)));
  }
}
