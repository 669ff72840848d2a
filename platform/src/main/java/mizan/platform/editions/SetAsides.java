package mizan.platform.editions;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import mizan.engine.criteria.Criteria;
import mizan.engine.results.SetAside;
import mizan.engine.results.SetAside.Decision;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.web.Problem;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps beside an edition's results what was set aside in it, so that scoring leaves it out
/// wherever it is done. The replies are where it stands; the file is written from them.
@Component
class SetAsides {
  private final RepliesStore replies;
  private final EditionsStore editions;
  private final EditionSettings settings;

  SetAsides(RepliesStore replies, EditionsStore editions, EditionSettings settings) {
    this.replies = replies;
    this.editions = editions;
    this.settings = settings;
  }

  /// The harvest as a whole cannot be set aside, nor what was not judged.
  static void requirePossible(Subject subject) {
    var code = subject.criterion();
    var ofDataset = Criteria.perDataset().stream().anyMatch(each -> each.code().equals(code));
    if (code.isEmpty() || ofDataset == subject.dataset().isEmpty()) {
      throw Problem.badRequest("editions.answer.not-aside").at("outcome");
    }
  }

  /// Writes the file once the decision is certain: when its transaction has ended well.
  void write(Edition edition) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keep(edition);
          }
        });
  }

  /// A site that was ended in between writes it at its next start.
  @EventListener(ApplicationReadyEvent.class)
  void writeAll() {
    editions.list().stream()
        .filter(edition -> edition.isMeasured() && edition.renewals() > 0)
        .forEach(this::keep);
  }

  /// One after the other: of two decisions at the same moment the file must not keep the older.
  private synchronized void keep(Edition edition) {
    var results = settings.folder(edition).resolve("results");
    var decisions = decisions(edition);
    if (Files.isDirectory(results) && !decisions.equals(SetAside.read(results))) {
      SetAside.write(results, decisions);
    }
  }

  private List<Decision> decisions(Edition edition) {
    return replies.list(edition.number()).stream()
        .filter(reply -> reply.outcome() == Outcome.SET_ASIDE)
        .sorted(Comparator.comparing(Reply::id))
        .map(reply ->
            new Decision(
                reply.subject().portal(),
                reply.subject().dataset(),
                reply.subject().criterion(),
                reply.answer(),
                Objects.requireNonNull(reply.answered()).toString()))
        .toList();
  }
}
