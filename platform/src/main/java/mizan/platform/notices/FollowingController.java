package mizan.platform.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mizan.platform.accounts.Secret;
import mizan.platform.notices.Follower.Wish;
import mizan.platform.notices.pages.DonePage;
import mizan.platform.notices.pages.FollowingPage;
import mizan.platform.notices.pages.FollowingPage.Followed;
import mizan.platform.notices.pages.LinkPage;
import mizan.platform.web.Field;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Opens what the links in letters to followers lead to; nothing is done before a POST says so.
@PageController
class FollowingController {
  private final Followers followers;
  private final Topics topics;
  private final NoticeQuestions questions;
  private final Forms forms;

  FollowingController(Followers followers, Topics topics, NoticeQuestions questions, Forms forms) {
    this.followers = followers;
    this.topics = topics;
    this.questions = questions;
    this.forms = forms;
  }

  @GetMapping("/follow/confirm/{secret}")
  LinkPage askToConfirm(Language language, @PathVariable String secret) {
    var request = followers.shown(new Secret(secret));
    return new LinkPage("confirm", secret, topics.label(request.topic(), language));
  }

  @PostMapping("/follow/confirm/{secret}")
  ResponseEntity<?> confirm(Language language, @PathVariable String secret) {
    var link = followers.confirm(new Secret(secret));
    return Forms.onwards(language, "/follow/mine/" + link.text());
  }

  @GetMapping("/follow/stop/{secret}")
  LinkPage askToStop(@PathVariable String secret) {
    followers.of(new Secret(secret));
    return new LinkPage("stop", secret, "");
  }

  /// Also what mail programs send by one click (RFC 8058), without a cookie and without an origin.
  @PostMapping("/follow/stop/{secret}")
  DonePage stop(@PathVariable String secret) {
    followers.stop(new Secret(secret));
    return new DonePage("stopped");
  }

  @GetMapping("/follow/mine/{secret}")
  FollowingPage show(Language language, @PathVariable String secret) {
    return page(language, new Secret(secret), Refusal.NONE);
  }

  @PostMapping("/follow/mine/{secret}")
  ResponseEntity<?> change(
      Language language, @PathVariable String secret, HttpServletRequest request) {
    var link = new Secret(secret);
    return forms.answer(
        request,
        () ->
            change(link, language, request)
                ? Forms.onwards(language, "/follow/mine/" + secret)
                : ResponseEntity.ok(new DonePage("stopped")),
        refusal -> page(language, link, refusal));
  }

  /// Whether something is followed still.
  private boolean change(Secret link, Language language, HttpServletRequest request) {
    switch (FollowController.given(request, "do")) {
      case "change" -> followers.change(link, FollowController.wish(request, language));
      case "follow" -> followers.follow(link, topic(request));
      case "unfollow" -> {
        var path = FollowController.given(request, "topic");
        return followers.unfollow(link, Topic.parse(path).orElseThrow(FollowingController::none));
      }
      default -> throw Problem.badRequest("notices.unclear");
    }
    return true;
  }

  private Topic topic(HttpServletRequest request) {
    return topics
        .find(FollowController.given(request, "topic"))
        .orElseThrow(FollowingController::none);
  }

  private static Problem none() {
    return Problem.badRequest("notices.topic.none").at("topic");
  }

  private FollowingPage page(Language language, Secret link, Refusal refusal) {
    var follower = followers.of(link);
    List<Field> more =
        List.of(refusal.mark(questions.topic(language, Topic.EVERYTHING, "notices.follow.topic")));
    return new FollowingPage(
        link.text(),
        follower.mail(),
        follower.topics().stream()
            .map(topic -> new Followed(topic.path(), topics.label(topic, language)))
            .toList(),
        questions.wish(language, new Wish(follower.language(), follower.rhythm())),
        more,
        FollowController.unmarked(refusal, more));
  }
}
