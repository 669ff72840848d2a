package mizan.platform.notices.pages;

import java.util.List;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form on which somebody without an account asks to be told what happens.
///
/// @param topic what is followed: the path of its page
/// @param subject what that is called
/// @param error what is wrong with the whole; "" for nothing
public record FollowPage(String topic, String subject, List<Field> fields, String error)
    implements Page {
  public FollowPage {
    fields = List.copyOf(fields);
  }

  @Override
  public String title(Words words) {
    return words.text("notices.follow");
  }
}
