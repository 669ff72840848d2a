package mizan.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.engine.privacy.PersonalText;
import mizan.platform.exchange.DatasetIssue.Kind;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.exchange.DatasetIssue.Subject;
import mizan.platform.exchange.DatasetIssue.Verb;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Requester.ToTell;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.Trilingual;
import mizan.platform.web.WebAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do who find something wrong with data: they tell it, see the same, and come by links
/// in letters to say what became of it.
@Component
class Tellings {
  private final IssuesStore store;
  private final RequestsStore numbers;
  private final IssueLedger ledger;
  private final IssueFindings findings;
  private final Around around;

  Tellings(
      IssuesStore store,
      RequestsStore numbers,
      IssueLedger ledger,
      IssueFindings findings,
      Around around) {
    this.store = store;
    this.numbers = numbers;
    this.ledger = ledger;
    this.findings = findings;
    this.around = around;
  }

  /// The dataset or file that a form is about: what a page led to, else what an address leads to.
  ///
  /// @param typed `portal`, `dataset` and `file` of a page, or `address`
  Optional<Subject> subject(Map<String, String> typed) {
    var portal = typed.getOrDefault("portal", "");
    if (!portal.isEmpty()) {
      var file = typed.getOrDefault("file", "");
      return findings.find(
          portal,
          typed.getOrDefault("dataset", ""),
          file.isEmpty() ? 0 : Handling.number(file).orElse(-1));
    }
    var address = typed.getOrDefault("address", "").strip();
    return WebAddress.isOne(address) ? findings.find(address) : Optional.empty();
  }

  /// What somebody tells, as it can be sent.
  ///
  /// @param typed `kind`, `text`, `where`, `name`, `anyway` when they have read the warning about
  ///   personal data, `seen` when they have seen what is there, and what [#subject] needs
  /// @throws Problem when something is missing or wrong, the same was told, or personal data seem
  ///   to be in it and whoever tells it has not said that they are meant
  ToTell sound(Map<String, String> typed) {
    var kind =
        Kind.find(typed.getOrDefault("kind", ""))
            .orElseThrow(() -> Problem.badRequest("web.answer.missing").at("kind"));
    var text = Texts.required(typed.getOrDefault("text", ""), "text");
    var where = Texts.line(typed.getOrDefault("where", ""), "where");
    var name = Texts.line(typed.getOrDefault("name", ""), "name");
    var suspected = !PersonalText.find(text + "\n" + where).isEmpty();
    if (suspected && !typed.containsKey("anyway")) {
      throw Problem.badRequest("exchange.personal").at("anyway");
    }
    var subject =
        subject(typed)
            .orElseThrow(() -> Problem.badRequest("exchange.issue.wrong.address").at("address"));
    if (!typed.containsKey("seen") && !same(subject, kind).isEmpty()) {
      throw Problem.conflict("exchange.issue.same").at("seen");
    }
    return new ToTell(subject, findings.body(subject), kind.code(), text, where, name, suspected);
  }

  /// The open issues of this kind on the same dataset or file, for everybody to read.
  List<DatasetIssue> same(Subject subject, Kind kind) {
    return store.list(subject.portal(), subject.dataset()).stream()
        .filter(issue -> !issue.hidden() && issue.state().isOpen())
        .filter(issue -> issue.told().kind() == kind && issue.subject().isSame(subject))
        .toList();
  }

  /// The body that is to mend it; "" where none is known.
  String body(Subject subject) {
    return findings.body(subject);
  }

  /// What an issue is about.
  Trilingual title(int number) {
    return store.find(number).map(issue -> issue.subject().title()).orElse(Trilingual.same(""));
  }

  /// Takes what somebody tells whose address is known to be theirs.
  ///
  /// @return the number of the issue
  int enter(Requester teller, Language language, ToTell wish) {
    var since = around.timing().now().minus(Sending.FLOOD);
    if (store.countTold(teller.id(), since) >= Sending.MOST_OF_ONE) {
      throw Problem.tooOften(Sending.FLOOD, "exchange.issue.flood", Sending.MOST_OF_ONE);
    }
    if (store.countReceived(wish.body(), since) >= Sending.MOST_TO_BODY) {
      throw Problem.tooOften(Sending.FLOOD, "exchange.issue.flood-body");
    }
    return ledger.enter(numbers.takeNumber("issue"), teller, language, wish);
  }

  /// Has somebody told of what becomes of an issue that they see, too.
  ///
  /// @return its number
  int join(Requester teller, int number) {
    var issue =
        store
            .find(number)
            .filter(each -> !each.hidden())
            .orElseThrow(() -> Problem.notFound("exchange.issue.none-such"));
    if (!issue.state().isOpen()) {
      throw Problem.conflict("exchange.issue.not-now");
    }
    if (store.join(number, teller.id(), around.timing().now())) {
      ledger.write(issue, issue, new Doing(Who.REQUESTER, "join", ""));
    }
    ledger.tell(issue, teller, "join", "");
    return number;
  }

  /// What somebody has told, by themselves or with others, the newest first.
  @Transactional(readOnly = true)
  public List<DatasetIssue> mine(Requester teller) {
    return store.told(teller.id()).stream().flatMap(number -> store.find(number).stream()).toList();
  }

  /// An issue that somebody has told.
  @Transactional(readOnly = true)
  public DatasetIssue mine(Requester teller, int number) {
    return mine(teller).stream()
        .filter(issue -> issue.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("exchange.issue.none-such"));
  }

  /// What somebody may do about an issue now. Whoever only sees it, too, may leave it, no more.
  static List<String> verbs(Requester teller, DatasetIssue issue) {
    if (!issue.told().by().equals(teller.id())) {
      return List.of("leave");
    }
    return List.of(Verb.CONFIRM, Verb.CONTEST, Verb.WITHDRAW).stream()
        .filter(verb -> verb.isPossible(issue.state()))
        .map(Verb::code)
        .toList();
  }

  /// Does what whoever told it says.
  ///
  /// @param what one of [#verbs]
  @Transactional
  public void take(Requester teller, int number, String what, String said) {
    var issue = mine(teller, number);
    if (!verbs(teller, issue).contains(what)) {
      throw Problem.conflict("exchange.issue.not-now");
    }
    if (what.equals("leave")) {
      store.leave(number, teller.id());
      return;
    }
    var words = what.equals("contest") ? Texts.required(said, "said") : Texts.text(said, "said");
    if (!PersonalText.find(words).isEmpty()) {
      throw Problem.badRequest("exchange.personal-said").at("said");
    }
    var after =
        switch (what) {
          case "contest" -> issue.after(Verb.CONTEST);
          case "withdraw" -> issue.after(Verb.WITHDRAW);
          default -> issue.after(Verb.CONFIRM);
        };
    var done = ledger.write(issue, after, new Doing(Who.REQUESTER, what, words));
    if (done.state() != State.CLOSED) {
      ledger.await(done, what);
    }
  }
}
