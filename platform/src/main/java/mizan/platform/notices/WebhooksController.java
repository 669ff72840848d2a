package mizan.platform.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mizan.platform.notices.pages.WebhookPage;
import mizan.platform.notices.pages.WebhooksPage;
import mizan.platform.web.Field;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Opens the webhooks to the unit, and takes what is done about them.
@PageController
class WebhooksController {
  private final Webhooks webhooks;
  private final Known known;
  private final NoticeQuestions questions;
  private final Forms forms;
  private final NoticeSettings settings;

  WebhooksController(
      Webhooks webhooks,
      Known known,
      NoticeQuestions questions,
      Forms forms,
      NoticeSettings settings) {
    this.webhooks = webhooks;
    this.known = known;
    this.questions = questions;
    this.forms = forms;
    this.settings = settings;
  }

  /// What there is to follow, and how it is called.
  @org.springframework.stereotype.Component
  record Known(Topics topics, Wording wording) {}

  @GetMapping("/webhooks")
  WebhooksPage list(Language language) {
    return page(language, Announcer.newId(), "", Topic.EVERYTHING, Refusal.NONE);
  }

  @PostMapping("/webhooks")
  ResponseEntity<?> add(Language language, HttpServletRequest request) {
    var key = FollowController.given(request, "key");
    var address = FollowController.given(request, "address");
    var topic = known.topics.find(FollowController.given(request, "topic"));
    return forms.answer(
        request,
        () -> {
          var asked = topic.orElseThrow(() -> Problem.badRequest("notices.topic.none").at("topic"));
          var good = WebhookAddress.require(address, settings.outbox());
          return webhooks
              .add(key, good, asked)
              .<ResponseEntity<?>>map(secret -> ResponseEntity.ok(one(language, key, secret, "")))
              .orElseGet(() -> Forms.onwards(language, "/webhooks/" + key));
        },
        refusal -> page(language, key, address, topic.orElse(Topic.EVERYTHING), refusal));
  }

  @GetMapping("/webhooks/{id}")
  WebhookPage show(Language language, @PathVariable String id) {
    return one(language, id, "", "");
  }

  @PostMapping("/webhooks/{id}")
  ResponseEntity<?> change(Language language, @PathVariable String id, HttpServletRequest request) {
    switch (FollowController.given(request, "do")) {
      case "on" -> webhooks.switchTo(id, Webhook.State.ON);
      case "off" -> webhooks.switchTo(id, Webhook.State.OFF);
      case "test" -> webhooks.test(id);
      case "again" -> webhooks.sendAgain(id, FollowController.given(request, "delivery"));
      case "renew" -> {
        return ResponseEntity.ok(one(language, id, webhooks.renew(id), ""));
      }
      case "remove" -> {
        return remove(language, id, request);
      }
      default -> throw Problem.badRequest("notices.unclear");
    }
    return Forms.onwards(language, "/webhooks/" + id);
  }

  /// Nothing brings a webhook back: it goes only when the box is ticked that says so.
  private ResponseEntity<?> remove(Language language, String id, HttpServletRequest request) {
    return forms.answer(
        request,
        () -> {
          if (!FollowController.given(request, "sure").equals("yes")) {
            throw Problem.badRequest("notices.webhook.not-sure");
          }
          webhooks.remove(id);
          return Forms.onwards(language, "/webhooks");
        },
        refusal -> one(language, id, "", refusal.text()));
  }

  private WebhooksPage page(
      Language language, String key, String address, Topic topic, Refusal refusal) {
    var asked =
        List.of(
            questions.address(language, address),
            questions.topic(language, topic, "notices.webhook.topic"));
    List<Field> fields = asked.stream().map(refusal::mark).toList();
    return new WebhooksPage(
        webhooks.list().stream()
            .map(each ->
                new WebhooksPage.Line(
                    each.id(),
                    each.address(),
                    known.topics.label(each.topic(), language),
                    each.state().code()))
            .toList(),
        key,
        fields,
        FollowController.unmarked(refusal, fields));
  }

  private WebhookPage one(Language language, String id, String secret, String error) {
    var webhook = webhooks.require(id);
    var words = known.wording.in(language);
    return new WebhookPage(
        id,
        webhook.address(),
        known.topics.label(webhook.topic(), language),
        webhook.state().code(),
        webhook.made(),
        webhooks.deliveries(id).stream().map(each -> line(each, words)).toList(),
        secret,
        error);
  }

  private static WebhookPage.Line line(Delivery delivery, Words words) {
    var outcome = delivery.outcome();
    return new WebhookPage.Line(
        delivery.id(),
        delivery.type(),
        delivery.made(),
        delivery.state().code(),
        delivery.tries(),
        outcome.matches("|\\d+") ? outcome : words.text("notices.outcome." + outcome),
        delivery.due());
  }
}
