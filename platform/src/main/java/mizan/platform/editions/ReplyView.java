package mizan.platform.editions;

import static mizan.platform.editions.EditionController.given;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.bodies.Bodies;
import mizan.platform.editions.Reply.State;
import mizan.platform.editions.pages.RepliesPage;
import mizan.platform.editions.pages.ReplyPage;
import mizan.platform.editions.pages.ReplyPage.Recheck;
import mizan.platform.editions.pages.ReplyPage.Said;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Choice;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Field;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.springframework.stereotype.Component;

/// Puts together what a reader sees of replies.
@Component
class ReplyView {
  private final Replies replies;
  private final Admission admission;
  private final Portals portals;
  private final Bodies bodies;
  private final Dictionaries dictionaries;

  ReplyView(
      Replies replies,
      Admission admission,
      Portals portals,
      Bodies bodies,
      Dictionaries dictionaries) {
    this.replies = replies;
    this.admission = admission;
    this.portals = portals;
    this.bodies = bodies;
    this.dictionaries = dictionaries;
  }

  /// Whether whoever asks may see a reply: everybody once the edition is published, but for those
  /// that were withdrawn; before, the unit and the body.
  boolean isShown(Edition edition, Reply reply) {
    return admission.isOfTheUnit()
        || admission.speaksFor(reply.body())
        || (edition.isPublic() && reply.state() != State.WITHDRAWN);
  }

  RepliesPage list(Edition edition) {
    return new RepliesPage(
        edition.number(),
        edition.isPublic(),
        replies.list(edition.number()).stream()
            .filter(reply -> isShown(edition, reply))
            .map(reply ->
                new RepliesPage.Line(
                    reply.id(),
                    body(reply.body()),
                    portal(reply.subject().portal()),
                    reply.subject().criterion(),
                    reply.made(),
                    reply.state().code(),
                    reply.outcome().code()))
            .toList());
  }

  ReplyPage fresh(
      Language language, Edition edition, Portal portal, ReplyForm form, Refusal refusal) {
    var fields = statement(dictionaries.in(language), form.words(), form.link());
    return new ReplyPage(
        edition.number(),
        form.key(),
        0,
        portal.title(),
        form.subject(),
        true,
        null,
        List.of(),
        fields.stream().map(refusal::mark).toList(),
        "give",
        ofWhole(refusal, fields));
  }

  ReplyPage of(Language language, Reply reply, Refusal refusal) {
    var words = dictionaries.in(language);
    var may = may(reply);
    return page(
        reply,
        switch (may) {
          case "change" -> statement(words, reply.words(), reply.link());
          case "answer" -> answer(words, "", "");
          default -> List.of();
        },
        may,
        refusal);
  }

  /// The same with what was typed.
  ReplyPage typed(Language language, Reply reply, HttpServletRequest request, Refusal refusal) {
    var words = dictionaries.in(language);
    var fields =
        switch (given(request, "do")) {
          case "change" -> statement(words, given(request, "words"), given(request, "link"));
          case "answer" -> answer(words, given(request, "outcome"), given(request, "answer"));
          default -> List.<Field>of();
        };
    return fields.isEmpty() || may(reply).isEmpty()
        ? of(language, reply, refusal)
        : page(reply, fields, may(reply), refusal);
  }

  private ReplyPage page(Reply reply, List<Field> fields, String may, Refusal refusal) {
    return new ReplyPage(
        reply.edition(),
        reply.id(),
        reply.version(),
        portal(reply.subject().portal()),
        reply.subject(),
        false,
        new Said(
            body(reply.body()),
            reply.words(),
            reply.link(),
            reply.attachment(),
            reply.made(),
            reply.state().code(),
            reply.answer(),
            reply.outcome().code(),
            reply.answered()),
        replies.orders(reply.edition()).stream()
            .filter(order -> order.reply().equals(reply.id()))
            .map(order -> new Recheck(order.asked(), order.state().code(), order.ended()))
            .toList(),
        fields.stream().map(refusal::mark).toList(),
        may,
        ofWhole(refusal, fields));
  }

  private String may(Reply reply) {
    if (reply.state() != State.OPEN) {
      return "";
    }
    return admission.speaksFor(reply.body()) ? "change" : admission.isOfTheUnit() ? "answer" : "";
  }

  private static String ofWhole(Refusal refusal, List<Field> fields) {
    var ofNone = fields.stream().noneMatch(field -> field.name().equals(refusal.field()));
    return ofNone ? refusal.text() : "";
  }

  private static List<Field> statement(Words words, String text, String link) {
    return List.of(
        new Field.Text(
            "words",
            words.text("editions.reply.words"),
            words.text("editions.reply.words.hint"),
            text,
            ""),
        new Field.Line(
            "link",
            words.text("editions.reply.evidence"),
            words.text("editions.reply.evidence.hint"),
            link,
            ""));
  }

  private static List<Field> answer(Words words, String outcome, String text) {
    var choices = new ArrayList<>(List.of(new Choice("", words.text("editions.answer.none"))));
    RepliesController.outcomes().stream()
        .map(each -> new Choice(each.code(), words.text("editions.outcome." + each.code())))
        .forEach(choices::add);
    return List.of(
        Field.Select.of("outcome", words.text("editions.answer.outcome"), outcome, choices),
        new Field.Text("answer", words.text("editions.answer.words"), "", text, ""));
  }

  private Trilingual portal(String slug) {
    return portals.find(slug).map(Portal::title).orElse(Trilingual.same(slug));
  }

  private Trilingual body(String slug) {
    return bodies.name(slug);
  }
}
