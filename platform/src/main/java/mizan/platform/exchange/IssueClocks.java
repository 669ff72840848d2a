package mizan.platform.exchange;

import mizan.platform.exchange.DatasetIssue.Verb;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Does what time alone does to issues, whenever [RequestClocks] looks: silence after something was
/// mended is taken for consent.
@Component
class IssueClocks {
  private final IssueLedger ledger;

  IssueClocks(IssueLedger ledger) {
    this.ledger = ledger;
  }

  void look() {
    for (var issue : ledger.listFollowed()) {
      try {
        if (Verb.LAPSE.isPossible(issue.state())) {
          ledger.lapse(issue.number());
        }
      } catch (Problem _) {
        // Somebody was faster; the next round sees the issue as it is then.
      }
    }
  }
}
