package mizan.platform.editions;

import static mizan.platform.editions.EditionController.given;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.accounts.Accounts;
import mizan.platform.editions.Replies.Author;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.editions.pages.RepliesPage;
import mizan.platform.editions.pages.ReplyPage;
import mizan.platform.portals.Portal;
import mizan.platform.web.Forms;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Opens the replies to an edition, takes those of officers and the answers of the unit.
@PageController
class RepliesController {
  private final Room room;
  private final Replies replies;
  private final ReplyView view;
  private final Accounts accounts;
  private final Forms forms;

  RepliesController(Room room, Replies replies, ReplyView view, Accounts accounts, Forms forms) {
    this.room = room;
    this.replies = replies;
    this.view = view;
    this.accounts = accounts;
    this.forms = forms;
  }

  /// What else of the room is needed.
  @org.springframework.stereotype.Component
  record Room(Editions editions, Admission admission, Orders orders) {}

  @GetMapping("/editions/{number}/replies")
  RepliesPage list(@PathVariable int number) {
    return view.list(require(number));
  }

  @GetMapping("/editions/{number}/replies/new")
  ReplyPage form(Language language, @PathVariable int number, HttpServletRequest request) {
    var edition = require(number);
    var subject = subject(request);
    var portal = own(edition, subject);
    ReplyForm.requireFound(subject, room.editions().results(edition));
    var form = new ReplyForm(Ledger.newId(), subject, "", "", null);
    return view.fresh(language, edition, portal, form, Refusal.NONE);
  }

  @PostMapping("/editions/{number}/replies/new")
  ResponseEntity<?> give(
      Language language,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable MultipartFile attachment,
      HttpServletRequest request) {
    var edition = require(number);
    var subject = subject(request);
    var portal = own(edition, subject);
    ReplyForm.requireFound(subject, room.editions().results(edition));
    var typed =
        new ReplyForm(
            given(request, "key"), subject, given(request, "words"), given(request, "link"), null);
    return forms.answer(
        request,
        () -> {
          var author = new Author(accounts.signedIn().person(), portal.body());
          var form =
              new ReplyForm(typed.key(), subject, typed.words(), typed.link(), read(attachment));
          var reply = replies.give(number, author, form);
          return Forms.onwards(language, "/editions/" + number + "/replies/" + reply.id());
        },
        refusal -> view.fresh(language, edition, portal, typed, refusal));
  }

  @GetMapping("/editions/{number}/replies/{id}")
  ReplyPage show(Language language, @PathVariable int number, @PathVariable String id) {
    return view.of(language, require(number, id), Refusal.NONE);
  }

  @PostMapping("/editions/{number}/replies/{id}")
  ResponseEntity<?> change(
      Language language,
      @PathVariable int number,
      @PathVariable String id,
      HttpServletRequest request) {
    var reply = require(number, id);
    return forms.answer(
        request,
        () -> {
          change(reply, request);
          return Forms.onwards(language, "/editions/" + number + "/replies/" + id);
        },
        refusal -> view.typed(language, require(number, id), request, refusal));
  }

  @GetMapping("/editions/{number}/replies/{id}/evidence")
  ResponseEntity<byte[]> evidence(@PathVariable int number, @PathVariable String id) {
    var reply = require(number, id);
    var file =
        replies
            .findAttachment(reply.id())
            .orElseThrow(() -> Problem.notFound("editions.reply.none"));
    var disposition =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file.content());
  }

  private void change(Reply reply, HttpServletRequest request) {
    var version = EditionController.version(request);
    switch (given(request, "do")) {
      case "change" -> {
        requireOfficer(reply);
        replies.change(reply, version, given(request, "words"), given(request, "link"));
      }
      case "withdraw" -> {
        requireOfficer(reply);
        replies.withdraw(reply, version);
      }
      case "recheck" -> {
        requireOfficer(reply);
        replies.askRecheck(reply);
        room.orders().work();
      }
      case "answer" -> answer(reply, version, request);
      default -> throw Problem.badRequest("editions.unclear");
    }
  }

  private void answer(Reply reply, int version, HttpServletRequest request) {
    if (!room.admission().isOfTheUnit()) {
      throw Problem.forbidden("editions.reply.not-yours");
    }
    var outcome = outcome(given(request, "outcome"));
    replies.answer(reply, version, outcome, given(request, "answer"));
    room.orders().work();
  }

  private void requireOfficer(Reply reply) {
    if (!room.admission().speaksFor(reply.body())) {
      throw Problem.forbidden("editions.reply.not-yours");
    }
  }

  private Edition require(int number) {
    return room.editions()
        .find(number)
        .filter(edition ->
            edition.isPublic()
                || (edition.isMeasured()
                    && (room.admission().isOfTheUnit()
                        || !room.admission().own(edition).isEmpty())))
        .orElseThrow(() -> Problem.notFound("editions.none", Integer.toString(number)));
  }

  /// What somebody may not see is to them as if it did not exist.
  private Reply require(int number, String id) {
    var edition = require(number);
    return replies
        .find(number, id)
        .filter(reply -> view.isShown(edition, reply))
        .orElseThrow(() -> Problem.notFound("editions.reply.none"));
  }

  private Portal own(Edition edition, Subject subject) {
    return room.admission().own(edition).stream()
        .filter(portal -> portal.slug().equals(subject.portal()))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("editions.reply.no-subject"));
  }

  private static Subject subject(HttpServletRequest request) {
    var file = given(request, "file");
    return new Subject(
        given(request, "portal"),
        given(request, "dataset"),
        file.matches("\\d{1,6}") ? Integer.parseInt(file) : 0,
        given(request, "criterion"),
        given(request, "finding"));
  }

  private static Outcome outcome(String code) {
    return Stream.of(Outcome.values())
        .filter(outcome -> outcome != Outcome.NONE && outcome.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("editions.answer.choose").at("outcome"));
  }

  private static @Nullable Attachment read(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return null;
    }
    try {
      var name = file.getOriginalFilename();
      return Attachment.of(
          name == null ? "" : name, file.getInputStream().readNBytes(Attachment.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The outcomes that can be chosen, in their order on the form.
  static List<Outcome> outcomes() {
    return List.of(Outcome.RECHECK, Outcome.SET_ASIDE, Outcome.NOTED, Outcome.REJECTED);
  }
}
