package mizan.platform.notices;

import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Person;
import mizan.platform.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Tells the unit of webhooks that do not answer.
@Component
class WebhookLetters {
  private final Post post;
  private final Accounts accounts;
  private final Wording wording;
  private final SiteAddress address;

  WebhookLetters(Post post, Accounts accounts, Wording wording, SiteAddress address) {
    this.post = post;
    this.accounts = accounts;
    this.wording = wording;
    this.address = address;
  }

  /// Writes to each member of the unit.
  ///
  /// @param what has become of it: `given-up` of one delivery, `off` of the webhook
  void tell(Webhook webhook, String what) {
    accounts.list().stream()
        .filter(person -> person.isOfTheUnit() && person.state() == Person.State.ACTIVE)
        .forEach(person -> post.send(letter(person, webhook, what)));
  }

  private Letter letter(Person person, Webhook webhook, String what) {
    var words = wording.in(person.language());
    var key = "notices.letter.webhook." + what;
    var text =
        String.join(
            "\n\n",
            words.text(key + ".text", webhook.address()),
            address.of(person.language(), "/webhooks/" + webhook.id()),
            words.text("notices.letter.end"));
    return new Letter(person.mail(), person.language(), words.text(key), text + "\n");
  }
}
