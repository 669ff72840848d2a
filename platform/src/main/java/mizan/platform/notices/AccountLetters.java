package mizan.platform.notices;

import java.util.Locale;
import mizan.platform.accounts.AccountChanged;
import mizan.platform.accounts.InvitationMade;
import mizan.platform.accounts.MailChangeAsked;
import mizan.platform.accounts.RecoveryAsked;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes the letters about accounts, each in its receiver's language with one thing to do.
@Component
class AccountLetters {
  private final Post post;
  private final Dictionaries dictionaries;
  private final SiteAddress address;

  AccountLetters(Post post, Dictionaries dictionaries, SiteAddress address) {
    this.post = post;
    this.dictionaries = dictionaries;
    this.address = address;
  }

  @EventListener
  void invite(InvitationMade made) {
    write(made.mail(), made.language(), "invitation", "/invitation/" + made.secret().text());
  }

  @EventListener
  void recover(RecoveryAsked asked) {
    write(asked.mail(), asked.language(), "recovery", "/recovery/" + asked.secret().text());
  }

  @EventListener
  void confirm(MailChangeAsked asked) {
    write(asked.mail(), asked.language(), "new-mail", "/new-mail/" + asked.secret().text());
  }

  @EventListener
  void warn(AccountChanged changed) {
    var what = changed.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    write(changed.mail(), changed.language(), "changed." + what, "/recovery");
  }

  private void write(String mail, Language language, String kind, String path) {
    var words = dictionaries.in(language);
    var text =
        "%s%n%n%s%n%n%s%n"
            .formatted(
                words.text("notices.letter." + kind + ".text"),
                address.of(language, path),
                words.text("notices.letter.end"));
    post.send(new Letter(mail, language, words.text("notices.letter." + kind), text));
  }
}
