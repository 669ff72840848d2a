package mizan.platform.notices;

import mizan.platform.accounts.Person;
import mizan.platform.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Writes letters about an edition, each in its receiver's language with one thing to do.
@Component
class EditionLetters {
  private final Post post;
  private final Wording wording;
  private final SiteAddress address;

  EditionLetters(Post post, Wording wording, SiteAddress address) {
    this.post = post;
    this.wording = wording;
    this.address = address;
  }

  /// @param kind `officer.replies`: the key of its words
  /// @param path of the page where there is something to do
  void send(Person person, String kind, int edition, String path) {
    var words = wording.in(person.language());
    var key = "notices.letter." + kind;
    var text =
        String.join(
            "\n\n",
            words.text(key + ".text", edition),
            address.of(person.language(), path),
            words.text("notices.letter.end"));
    post.send(new Letter(person.mail(), person.language(), words.text(key, edition), text + "\n"));
  }
}
