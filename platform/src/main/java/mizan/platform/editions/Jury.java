package mizan.platform.editions;

import java.util.List;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.editions.Opinion.Verdict;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The jury of an edition: each member notes an opinion, and may think again until it is published.
/// What confirms results counts for these results alone.
@Component
class Jury {
  private final OpinionsStore store;
  private final Ledger ledger;
  private final Audit audit;

  Jury(OpinionsStore store, Ledger ledger, Audit audit) {
    this.store = store;
    this.ledger = ledger;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<Opinion> list(int edition) {
    return store.list(edition);
  }

  /// Notes what a member thinks of an edition as they have seen it.
  ///
  /// @throws Problem when the jury is not called, its results are new since, or a reservation has
  ///   no words
  @Transactional
  public void note(Seen seen, String member, String actor, Verdict verdict, String words) {
    var edition = ledger.hold(seen);
    if (!edition.isBeforeTheJury()) {
      throw Problem.conflict("editions.jury.not-now");
    }
    var why = words.strip();
    if (verdict == Verdict.RESERVE) {
      why = ReplyForm.text(words, "words");
    } else if (why.length() > ReplyForm.LONGEST_WORDS) {
      throw Problem.badRequest("editions.too-long", ReplyForm.LONGEST_WORDS).at("words");
    }
    store.save(
        edition.number(),
        new Opinion(member, actor, verdict, why, ledger.now(), edition.renewals()));
    audit.record(new Deed("editions", "edition", edition.id(), "opinion", "", verdict.code(), ""));
  }
}
