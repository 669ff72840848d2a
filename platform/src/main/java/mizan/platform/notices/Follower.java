package mizan.platform.notices;

import java.util.List;
import mizan.platform.web.Language;

/// Somebody without an account who is told of what they follow, once their address was proven.
///
/// @param mail in lower case; shown to nobody but whoever holds a link from a letter to it
record Follower(String id, String mail, Language language, Rhythm rhythm, List<Topic> topics) {
  Follower {
    topics = List.copyOf(topics);
  }

  /// How somebody is written to.
  record Wish(Language language, Rhythm rhythm) {}

  /// What somebody asks for who has still to prove that the address is theirs.
  record Request(String mail, Wish wish, Topic topic) {
    /// It holds an address: no log prints it by mistake.
    @Override
    public String toString() {
      return "Request: " + topic;
    }
  }

  /// It holds an address: no log prints it by mistake.
  @Override
  public String toString() {
    return "Follower " + id;
  }
}
