package mizan.platform.notices;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.notices.Follower.Wish;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Language;
import mizan.platform.web.Words;
import org.springframework.stereotype.Component;

/// The questions that the forms of this room ask.
@Component
class NoticeQuestions {
  private final Topics topics;
  private final Wording wording;

  NoticeQuestions(Topics topics, Wording wording) {
    this.topics = topics;
    this.wording = wording;
  }

  Field mail(Language language, String given) {
    var words = wording.in(language);
    return new Field.Input(
        "mail",
        words.text("accounts.mail"),
        words.text("notices.follow.mail.hint"),
        given,
        "",
        "email",
        "email");
  }

  /// What is to be followed.
  ///
  /// @param label the key of the question
  Field topic(Language language, Topic asked, String label) {
    return Field.Select.of(
        "topic", wording.in(language).text(label), asked.path(), topics.choices(language, asked));
  }

  /// How somebody is written to.
  List<Field> wish(Language language, Wish wish) {
    var words = wording.in(language);
    return List.of(
        Field.Select.of(
            "rhythm", words.text("notices.rhythm"), wish.rhythm().code(), rhythms(words)),
        Field.Select.of(
            "language",
            words.text("accounts.language"),
            wish.language().code(),
            Stream.of(Language.values())
                .map(each -> new Choice(each.code(), each.ownName()))
                .toList()));
  }

  Field address(Language language, String given) {
    var words = wording.in(language);
    return new Field.Input(
        "address",
        words.text("notices.webhook.address"),
        words.text("notices.webhook.address.hint"),
        given,
        "",
        "url",
        "off");
  }

  private static List<Choice> rhythms(Words words) {
    return Stream.of(Rhythm.values())
        .map(rhythm -> new Choice(rhythm.code(), words.text("notices.rhythm." + rhythm.code())))
        .toList();
  }
}
