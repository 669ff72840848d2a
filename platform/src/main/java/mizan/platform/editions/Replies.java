package mizan.platform.editions;

import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.editions.Reply.State;
import mizan.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The right of reply: what bodies say to their provisional results and what the unit answers. Each
/// verb is one transaction with its entry in the audit.
@Component
class Replies {
  private final RepliesStore store;
  private final Ledger ledger;
  private final Deadlines deadlines;
  private final Audit audit;
  private final Consequences consequences;

  Replies(
      RepliesStore store,
      Ledger ledger,
      Deadlines deadlines,
      Audit audit,
      Consequences consequences) {
    this.store = store;
    this.ledger = ledger;
    this.deadlines = deadlines;
    this.audit = audit;
    this.consequences = consequences;
  }

  /// What follows from an answer, in its transaction.
  @Component
  record Consequences(SetAsides setAsides, ApplicationEventPublisher events) {}

  /// In the order in which they were made.
  @Transactional(readOnly = true)
  public List<Reply> list(int edition) {
    return store.list(edition);
  }

  @Transactional(readOnly = true)
  public Optional<Reply> find(int edition, String id) {
    return store.find(id).filter(reply -> reply.edition() == edition);
  }

  @Transactional(readOnly = true)
  public Optional<Attachment> findAttachment(String id) {
    return store.findAttachment(id);
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public List<RecheckOrder> orders(int edition) {
    return store.orders(edition);
  }

  /// Who replies.
  ///
  /// @param person an id
  /// @param body for which they speak
  record Author(String person, String body) {}

  /// Gives a reply. One that is sent twice stands once.
  @Transactional
  public Reply give(int edition, Author author, ReplyForm form) {
    requireInTime(ledger.require(edition));
    var given = form.checked();
    var reply =
        new Reply(
            given.key(),
            edition,
            given.subject(),
            author.body(),
            author.person(),
            given.words(),
            given.link(),
            "",
            State.OPEN,
            "",
            Outcome.NONE,
            ledger.now(),
            null,
            0);
    if (store.insert(reply)) {
      var file = given.file();
      if (file != null) {
        store.attach(reply.id(), file);
      }
      write(reply, "given", "");
      return reply;
    }
    return store
        .find(reply.id())
        .filter(known -> known.author().equals(author.person()) && known.edition() == edition)
        .orElseThrow(() -> Problem.badRequest("editions.reply.form-stale"));
  }

  /// Changes a reply that is not answered yet.
  ///
  /// @param version that whoever changes it has seen
  @Transactional
  public void change(Reply seen, int version, String words, String link) {
    requireInTime(ledger.require(seen.edition()));
    var reply = require(seen.id(), version);
    update(reply, reply.changed(ReplyForm.text(words, "words"), ReplyForm.link(link)), "changed");
  }

  @Transactional
  public void withdraw(Reply seen, int version) {
    var reply = require(seen.id(), version);
    update(reply, reply.withdrawn(), "withdrawn");
  }

  /// Asks for the re-check of what a reply is about.
  @Transactional
  public void askRecheck(Reply reply) {
    requireInTime(ledger.require(reply.edition()));
    if (reply.state() != State.OPEN) {
      throw Problem.conflict("editions.reply.over");
    }
    queue(reply);
  }

  /// Answers a reply, once and for all.
  @Transactional
  public Reply answer(Reply seen, int version, Outcome outcome, String words) {
    var edition = ledger.require(seen.edition());
    if (!edition.isOpen() && !edition.isBeforeTheJury()) {
      throw Problem.conflict("editions.reply.over");
    }
    var reply = require(seen.id(), version);
    var answered = reply.answered(ReplyForm.text(words, "answer"), outcome, ledger.now());
    update(reply, answered, "answered");
    switch (outcome) {
      case RECHECK -> queue(answered);
      case SET_ASIDE -> {
        SetAsides.requirePossible(answered.subject());
        ledger.writeSetAside(edition.number());
        consequences.setAsides.write(edition);
      }
      case NOTED, REJECTED -> {}
      case NONE -> throw Problem.badRequest("editions.answer.choose").at("outcome");
    }
    consequences.events.publishEvent(
        new ReplyAnswered(answered.edition(), answered.id(), answered.body()));
    return answered;
  }

  private void queue(Reply reply) {
    var order =
        new RecheckOrder(
            Ledger.newId(),
            reply.edition(),
            reply.subject().portal(),
            reply.id(),
            ledger.now(),
            RecheckOrder.State.QUEUED,
            null);
    if (!store.queue(order)) {
      throw Problem.conflict("editions.recheck.pending");
    }
    audit.record(new Deed("editions", "recheck", order.id(), "asked", "", "queued", ""));
  }

  private void requireInTime(Edition edition) {
    var until = edition.replyUntil();
    if (edition.state() != Edition.State.IN_REPLY || until == null) {
      throw until == null
          ? Problem.conflict("editions.reply.not-yet")
          : Problem.conflict("editions.reply.late", until);
    }
    if (deadlines.today().isAfter(until)) {
      throw Problem.conflict("editions.reply.late", until);
    }
  }

  private Reply require(String id, int version) {
    var reply = store.find(id).orElseThrow(() -> Problem.notFound("editions.reply.none"));
    if (reply.version() != version) {
      throw Problem.conflict("editions.changed");
    }
    return reply;
  }

  private void update(Reply before, Reply after, String action) {
    if (!store.update(after)) {
      throw Problem.conflict("editions.changed");
    }
    write(after, action, before.state().code());
  }

  private void write(Reply reply, String action, String before) {
    audit.record(
        new Deed(
            "editions",
            "reply",
            reply.id(),
            action,
            before,
            reply.state().code() + " " + reply.outcome().code(),
            ""));
  }
}
