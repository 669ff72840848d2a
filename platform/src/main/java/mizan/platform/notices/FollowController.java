package mizan.platform.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.platform.notices.Follower.Request;
import mizan.platform.notices.Follower.Wish;
import mizan.platform.notices.pages.DonePage;
import mizan.platform.notices.pages.FollowPage;
import mizan.platform.web.Field;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the form on which anybody asks to follow, and takes it.
@PageController
class FollowController {
  private final Followers followers;
  private final Topics topics;
  private final NoticeQuestions questions;
  private final Forms forms;

  FollowController(Followers followers, Topics topics, NoticeQuestions questions, Forms forms) {
    this.followers = followers;
    this.topics = topics;
    this.questions = questions;
    this.forms = forms;
  }

  @GetMapping("/follow")
  FollowPage show(Language language, @RequestParam(defaultValue = "") String topic) {
    var known = topics.find(topic).orElse(Topic.EVERYTHING);
    return page(language, new Request("", new Wish(language, Rhythm.WEEKLY), known), Refusal.NONE);
  }

  @PostMapping("/follow")
  ResponseEntity<?> ask(Language language, HttpServletRequest request) {
    var known = topics.find(given(request, "topic"));
    var asked =
        new Request(
            given(request, "mail"), wish(request, language), known.orElse(Topic.EVERYTHING));
    return forms.answer(
        request,
        () -> {
          known.orElseThrow(() -> Problem.badRequest("notices.topic.none").at("topic"));
          followers.ask(asked, request);
          return ResponseEntity.ok(new DonePage("asked"));
        },
        refusal -> page(language, asked, refusal));
  }

  private FollowPage page(Language language, Request asked, Refusal refusal) {
    var fields =
        Stream.concat(
                Stream.of(
                    questions.mail(language, asked.mail()),
                    questions.topic(language, asked.topic(), "notices.follow.topic")),
                questions.wish(language, asked.wish()).stream())
            .map(refusal::mark)
            .toList();
    return new FollowPage(
        asked.topic().path(),
        topics.label(asked.topic(), language),
        fields,
        unmarked(refusal, fields));
  }

  /// What is wrong, if it is about none of the questions.
  static String unmarked(Refusal refusal, List<Field> fields) {
    return fields.stream().anyMatch(field -> field.name().equals(refusal.field()))
        ? ""
        : refusal.text();
  }

  /// What is no answer to a question is taken for the usual one.
  static Wish wish(HttpServletRequest request, Language usual) {
    return new Wish(
        Language.find(given(request, "language")).orElse(usual),
        Rhythm.find(given(request, "rhythm")).orElse(Rhythm.WEEKLY));
  }

  static String given(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
