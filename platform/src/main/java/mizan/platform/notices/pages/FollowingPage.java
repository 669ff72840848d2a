package mizan.platform.notices.pages;

import java.util.List;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// What somebody without an account follows: for whoever holds a link of a letter to them.
///
/// @param secret of the link
/// @param mail their address
/// @param wish how they are written to
/// @param more what else can be followed
/// @param error why the last thing that was tried was refused; "" for none
public record FollowingPage(
    String secret,
    String mail,
    List<Followed> topics,
    List<Field> wish,
    List<Field> more,
    String error)
    implements Page {
  public FollowingPage {
    topics = List.copyOf(topics);
    wish = List.copyOf(wish);
    more = List.copyOf(more);
  }

  /// Something that is followed.
  ///
  /// @param path of its page
  public record Followed(String path, String subject) {}

  @Override
  public String title(Words words) {
    return words.text("notices.following");
  }
}
