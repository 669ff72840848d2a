package mizan.platform.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.exchange.DatasetIssue.Verb;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What bodies, the unit and those who keep order do about issues; each verb is one transaction.
@Component
class IssueHandling {
  private final Issues issues;
  private final IssuesStore store;
  private final IssueLedger ledger;
  private final Rights rights;
  private final Around around;

  IssueHandling(
      Issues issues, IssuesStore store, IssueLedger ledger, Rights rights, Around around) {
    this.issues = issues;
    this.store = store;
    this.ledger = ledger;
    this.rights = rights;
    this.around = around;
  }

  /// What somebody types who deals with an issue.
  ///
  /// @param day by which it will be mended, ISO
  /// @param body to which it is moved
  /// @param into the number of the issue that it is merged into
  record Typed(int seen, String said, String day, String body, String into) {}

  /// Does what somebody says who may.
  ///
  /// @param verb one of [#verbs]
  @Transactional
  public DatasetIssue take(int number, String verb, Typed typed) {
    return switch (verb) {
      case "accept" -> told(mine(number, typed), Verb.ACCEPT, Texts.text(typed.said, "said"));
      case "dispute" -> told(mine(number, typed), Verb.DISPUTE, reason(typed));
      case "announce" -> announce(mine(number, typed), typed);
      case "mend" -> told(mine(number, typed), Verb.MEND, reason(typed));
      case "move" -> move(mine(number, typed), typed);
      case "merge" -> merge(mine(number, typed), typed);
      case "hide" -> show(kept(number, typed), true, reason(typed));
      case "show" -> show(kept(number, typed), false, "");
      default -> throw Problem.notFound("exchange.issue.none-such");
    };
  }

  private static String reason(Typed typed) {
    return Texts.required(typed.said, "said");
  }

  private DatasetIssue announce(DatasetIssue issue, Typed typed) {
    var day =
        day(typed.day.strip())
            .filter(each -> !each.isBefore(around.timing().today()))
            .orElseThrow(() -> Problem.badRequest("exchange.issue.wrong.day").at("day"));
    return told(
        issue,
        issue.after(Verb.ANNOUNCE).by(day),
        Verb.ANNOUNCE.code(),
        Texts.text(typed.said, "said"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// Gives an issue to the body that can mend it.
  private DatasetIssue move(DatasetIssue issue, Typed typed) {
    if (!issue.state().isOpen()) {
      throw Problem.conflict("exchange.issue.not-now");
    }
    if (typed.body.equals(issue.body()) || around.bodies().find(typed.body).isEmpty()) {
      throw Problem.badRequest("exchange.wrong.body").at("body");
    }
    var moved = told(issue, issue.of(typed.body), "move", reason(typed));
    ledger.await(moved, "move");
    return moved;
  }

  /// Puts an issue into another on the same dataset; who told it is told of the other from then on.
  private DatasetIssue merge(DatasetIssue issue, Typed typed) {
    var other =
        Handling.number(typed.into)
            .flatMap(issues::find)
            .filter(each -> each.number() != issue.number())
            .filter(each -> each.subject().portal().equals(issue.subject().portal()))
            .filter(each -> each.subject().dataset().equals(issue.subject().dataset()))
            .filter(each -> each.state() != State.MERGED && each.state() != State.WITHDRAWN)
            .orElseThrow(() -> Problem.badRequest("exchange.issue.wrong.into").at("into"));
    var merged =
        told(issue, issue.after(Verb.MERGE).into(other.number()), Verb.MERGE.code(), reason(typed));
    for (var teller : store.tellers(issue.number())) {
      store.join(other.number(), teller, around.timing().now());
    }
    return merged;
  }

  private DatasetIssue show(DatasetIssue issue, boolean hidden, String reason) {
    if (issue.hidden() == hidden) {
      throw Problem.conflict("exchange.issue.not-now");
    }
    var what = hidden ? "hide" : "show";
    var shown =
        ledger.write(issue, issue.hidden(hidden), new Doing(rights.requireKeeper(), what, reason));
    ledger.tell(shown, what, reason);
    ledger.announce(shown, "send");
    return shown;
  }

  private DatasetIssue told(DatasetIssue issue, Verb verb, String said) {
    return told(issue, issue.after(verb), verb.code(), said);
  }

  private DatasetIssue told(DatasetIssue before, DatasetIssue after, String what, String said) {
    Who who = rights.require(before.body());
    var written = ledger.write(before, after, new Doing(who, what, said));
    ledger.tell(written, what, said);
    return written;
  }

  /// An issue that the asker may deal with and has seen as it stands.
  private DatasetIssue mine(int number, Typed typed) {
    var issue = seen(number, typed);
    rights.require(issue.body());
    return issue;
  }

  /// The same for whoever keeps order.
  private DatasetIssue kept(int number, Typed typed) {
    var issue = seen(number, typed);
    var _ = rights.requireKeeper();
    return issue;
  }

  private DatasetIssue seen(int number, Typed typed) {
    var issue = issues.require(number);
    if (issue.version() != typed.seen) {
      throw Problem.conflict("exchange.issue.changed");
    }
    return issue;
  }

  /// What whoever asks may do about an issue now, by the codes of the verbs.
  List<String> verbs(DatasetIssue issue) {
    var verbs = new ArrayList<String>();
    if (rights.find(issue.body()).isPresent()) {
      for (var verb : List.of(Verb.ACCEPT, Verb.DISPUTE, Verb.ANNOUNCE, Verb.MEND, Verb.MERGE)) {
        if (verb.isPossible(issue.state())) {
          verbs.add(verb.code());
        }
      }
      if (issue.state().isOpen()) {
        verbs.add("move");
      }
    }
    if (rights.findKeeper().isPresent()) {
      verbs.add(issue.hidden() ? "show" : "hide");
    }
    return verbs;
  }
}
