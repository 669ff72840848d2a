package mizan.platform.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.exchange.DatasetIssue.Told;
import mizan.platform.exchange.DatasetIssue.Verb;
import mizan.platform.exchange.Evidence.Look;
import mizan.platform.exchange.Evidence.Says;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Requester.ToTell;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes issues down: each change with its step and its entry in the audit, and tells of it
/// whoever must hear.
@Component
class IssueLedger {
  private final IssuesStore store;
  private final RequestersStore tellers;
  private final RequestLedger requests;
  private final Audit audit;
  private final Around around;

  IssueLedger(
      IssuesStore store,
      RequestersStore tellers,
      RequestLedger requests,
      Audit audit,
      Around around) {
    this.store = store;
    this.tellers = tellers;
    this.requests = requests;
    this.audit = audit;
    this.around = around;
  }

  /// Writes an issue down that somebody tells.
  ///
  /// @return its number
  int enter(int number, Requester teller, Language language, ToTell wish) {
    var now = around.timing().now();
    var told =
        new Told(
            DatasetIssue.Kind.find(wish.kind()).orElseThrow(),
            wish.text(),
            wish.where(),
            language.code(),
            wish.name(),
            teller.id());
    var issue =
        enter(
            new DatasetIssue(
                number,
                wish.body(),
                State.NEW,
                wish.subject(),
                told,
                wish.hidden(),
                null,
                0,
                now,
                0));
    store.join(number, teller.id(), now);
    tell(issue, teller, "send", "");
    await(issue, "send");
    announce(issue, "send");
    around.events().publishEvent(new IssueEntered(number));
    return number;
  }

  /// Writes an issue down that was not there, at the moment when it was told.
  DatasetIssue enter(DatasetIssue issue) {
    var entered = issue.next();
    store.insert(entered);
    append(entered, new Doing(Who.REQUESTER, "send", ""), "", issue.made());
    return entered;
  }

  /// Writes down what became of an issue now.
  ///
  /// @return it, as its next version
  /// @throws Problem when somebody else was faster
  DatasetIssue write(DatasetIssue before, DatasetIssue after, Doing doing) {
    return write(before, after, doing, around.timing().now());
  }

  /// The same at another moment, as the invented country needs it.
  DatasetIssue write(DatasetIssue before, DatasetIssue after, Doing doing, Instant at) {
    var next = after.next();
    if (!store.update(next)) {
      throw Problem.conflict("exchange.issue.changed");
    }
    append(next, doing, before.state().code(), at);
    return next;
  }

  private void append(DatasetIssue issue, Doing doing, String was, Instant at) {
    store.append(
        issue.number(),
        new IssueStep(issue.version(), at, doing.who(), doing.what(), issue.state(), doing.said()));
    audit.record(
        new Deed(
            "exchange",
            "issue",
            Integer.toString(issue.number()),
            doing.what(),
            was,
            issue.state().code(),
            ""));
  }

  /// Writes to everybody who told it.
  void tell(DatasetIssue issue, String what, String said) {
    store.tellers(issue.number()).stream()
        .flatMap(id -> tellers.find(id).stream())
        .forEach(teller -> tell(issue, teller, what, said));
  }

  void tell(DatasetIssue issue, Requester teller, String what, String said) {
    around
        .events()
        .publishEvent(
            new IssueTold(
                teller.mail(),
                teller.language(),
                requests.link(teller),
                issue.number(),
                issue.subject().title(),
                what,
                said));
  }

  /// Writes to the officers of its body; to the unit where nobody knows a body, or somebody has to
  /// look at it before everybody may.
  void await(DatasetIssue issue, String what) {
    around
        .events()
        .publishEvent(
            new IssueAwaits(
                issue.number(),
                issue.body(),
                issue.subject().title(),
                what,
                issue.body().isEmpty() || issue.hidden()));
  }

  /// Tells everybody, if everybody may know; that there is an issue, once only.
  void announce(DatasetIssue issue, String what) {
    if (!issue.hidden()
        && (!what.equals("send") || requests.markTold("issue " + issue.number() + " public"))) {
      around
          .events()
          .publishEvent(
              new IssuePublic(issue.number(), issue.body(), issue.subject().portal(), what));
    }
  }

  /// What is followed by checks, and those of which nobody knows yet what they say, the oldest
  /// first.
  @Transactional(readOnly = true)
  public List<DatasetIssue> listFollowed() {
    return store.list().reversed().stream()
        .filter(issue -> issue.state().isOpen() || isUndone(issue))
        .toList();
  }

  /// Whether a check that fails again opens it: one that whoever told it has closed stays closed.
  private boolean isUndone(DatasetIssue issue) {
    return issue.state() == State.VERIFIED
        || (issue.state() == State.CLOSED
            && closing(issue).filter(step -> step.what().equals(Verb.LAPSE.code())).isPresent());
  }

  private Optional<IssueStep> closing(DatasetIssue issue) {
    return store.steps(issue.number()).reversed().stream()
        .filter(step -> !step.what().equals("hide") && !step.what().equals("show"))
        .findFirst();
  }

  /// Whether the results of an edition were looked at already.
  @Transactional(readOnly = true)
  public boolean isLooked(int number, int edition, String revision) {
    return store.looks(number).stream()
        .anyMatch(look -> look.edition() == edition && look.revision().equals(revision));
  }

  /// Writes down what was measured, and what follows from it.
  ///
  /// @param look null while no edition is for everybody
  /// @throws Problem when somebody else was faster
  @Transactional
  public void look(int number, @Nullable Look look) {
    var issue = store.find(number).orElseThrow();
    var isFresh = look != null && store.append(number, look);
    var says = Evidence.of(issue.told().kind(), store.looks(number)).says();
    if (issue.state() == State.NEW) {
      move(issue, Verb.TRIAGE, says == Says.FAILS ? Verb.TRIAGE.code() : "unseen");
    } else if (isFresh && says == Says.PASSES && Verb.VERIFY.isPossible(issue.state())) {
      verify(issue);
    } else if (isFresh && says == Says.FAILS && isUndone(issue)) {
      var reopened = move(issue, Verb.REOPEN, Verb.REOPEN.code());
      tell(reopened, Verb.REOPEN.code(), "");
      await(reopened, Verb.REOPEN.code());
    }
  }

  private void verify(DatasetIssue issue) {
    var verified = move(issue, Verb.VERIFY, Verb.VERIFY.code());
    tell(verified, Verb.VERIFY.code(), "");
    await(verified, Verb.VERIFY.code());
    announce(verified, Verb.VERIFY.code());
  }

  private DatasetIssue move(DatasetIssue issue, Verb verb, String what) {
    return write(issue, issue.after(verb), new Doing(Who.MEASUREMENT, what, ""));
  }

  /// The issues of which editions measured something.
  @Transactional(readOnly = true)
  public List<Integer> seenBy(int edition) {
    return store.seenBy(edition);
  }

  /// Takes back what an edition measured that is not public any more: what it alone has proven is
  /// again as it was before.
  @Transactional
  public void forget(int number, int edition) {
    var issue = store.find(number).orElseThrow();
    store.removeLooks(number, edition);
    var says = Evidence.of(issue.told().kind(), store.looks(number)).says();
    var turn = turn(number);
    if (isUndone(issue) && turn.what.equals("verify") && says != Says.PASSES) {
      var forgotten = write(issue, issue.in(turn.before), new Doing(Who.MEASUREMENT, "forget", ""));
      tell(forgotten, "forget", "");
      await(forgotten, "forget");
    } else if (turn.what.equals("reopen")
        && says == Says.PASSES
        && Verb.VERIFY.isPossible(issue.state())) {
      verify(issue);
    }
  }

  /// What a check last turned an issue to.
  ///
  /// @param what `verify`, `reopen`, `forget`, or "" while none has
  /// @param before the state in which it was until then
  private record Turn(String what, State before) {}

  private Turn turn(int number) {
    var turn = new Turn("", State.NEW);
    var last = State.NEW;
    for (var step : store.steps(number)) {
      if (List.of("verify", "reopen", "forget").contains(step.what())) {
        turn = new Turn(step.what(), last);
      }
      last = step.to();
    }
    return turn;
  }

  /// Takes silence for consent, where no check fails.
  ///
  /// @throws Problem when somebody else was faster
  @Transactional
  public void lapse(int number) {
    var issue = store.find(number).orElseThrow();
    var says = Evidence.of(issue.told().kind(), store.looks(number)).says();
    var silence = around.timing().rules().silence();
    if (Verb.LAPSE.isPossible(issue.state())
        && says != Says.FAILS
        && around.timing().today().isAfter(since(issue).plusDays(silence))) {
      var closed =
          write(issue, issue.after(Verb.LAPSE), new Doing(Who.CLOCK, Verb.LAPSE.code(), ""));
      tell(closed, Verb.LAPSE.code(), "");
    }
  }

  /// The day on which it came to stand as it does.
  private LocalDate since(DatasetIssue issue) {
    var day = issue.made();
    var last = State.NEW;
    for (var step : store.steps(issue.number())) {
      if (step.to() != last) {
        day = step.at();
        last = step.to();
      }
    }
    return LocalDate.ofInstant(day, around.timing().zone());
  }
}
