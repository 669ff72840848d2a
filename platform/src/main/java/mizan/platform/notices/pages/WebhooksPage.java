package mizan.platform.notices.pages;

import java.util.List;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The webhooks, and the form to add one.
///
/// @param key what tells the form from any other, so that it counts once
/// @param error what is wrong with the form as a whole; "" for nothing
public record WebhooksPage(List<Line> webhooks, String key, List<Field> fields, String error)
    implements Page {
  public WebhooksPage {
    webhooks = List.copyOf(webhooks);
    fields = List.copyOf(fields);
  }

  /// A webhook.
  public record Line(String id, String address, String subject, String state) {}

  @Override
  public String title(Words words) {
    return words.text("notices.webhooks");
  }
}
