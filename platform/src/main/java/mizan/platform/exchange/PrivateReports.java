package mizan.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.accounts.Limits;
import mizan.platform.accounts.Limits.Limit;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.PrivateReport.Kind;
import mizan.platform.exchange.PrivateReport.State;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was reported in private: read by the body that it is about, by the unit, and by whoever
/// reported it, who is not known and comes by a link.
@Component
class PrivateReports {
  static final Limit OF_NETWORK = new Limit("report from", 10, Duration.ofHours(1));

  private final PrivateReportsStore store;
  private final RequestsStore numbers;
  private final Rights rights;
  private final Around around;
  private final Audit audit;
  private final Limits limits;

  PrivateReports(PrivateReportsStore store, RequestsStore numbers, Rights rights, Sink sink) {
    this.store = store;
    this.numbers = numbers;
    this.rights = rights;
    this.around = sink.around;
    this.audit = sink.audit;
    this.limits = sink.limits;
  }

  /// What reports need of others.
  @Component("reportSink")
  record Sink(Around around, Audit audit, Limits limits) {}

  /// Takes a report.
  ///
  /// @return opens it to whoever made it, and to nobody else
  @Transactional
  public Secret make(
      String kind, String body, String address, String text, HttpServletRequest request) {
    if (!Kind.isCode(kind)) {
      throw Problem.badRequest("web.answer.missing").at("kind");
    }
    if (around.bodies().find(body).isEmpty()) {
      throw Problem.badRequest("exchange.wrong.body").at("body");
    }
    var report =
        new PrivateReport(
            numbers.takeNumber("report"),
            Kind.of(kind),
            body,
            Texts.line(address, "address"),
            Texts.required(text, "text"),
            State.MADE,
            "",
            around.timing().now(),
            1);
    limits.count(OF_NETWORK, request);
    var secret = Secret.random();
    store.insert(report, secret);
    record(report, "reported", "");
    around.events().publishEvent(new ReportMade(report.number(), body, kind));
    return secret;
  }

  /// Those that whoever asks may read, the newest first.
  @Transactional(readOnly = true)
  public List<PrivateReport> list() {
    return store.list().stream().filter(report -> rights.find(report.body()).isPresent()).toList();
  }

  @Transactional(readOnly = true)
  public PrivateReport require(int number) {
    return store
        .find(number)
        .filter(report -> rights.find(report.body()).isPresent())
        .orElseThrow(() -> Problem.notFound("exchange.none-such"));
  }

  @Transactional(readOnly = true)
  public Optional<PrivateReport> find(Secret secret) {
    return store.find(secret);
  }

  /// How many there are in each state: all that everybody may know.
  @Transactional(readOnly = true)
  public Map<State, Long> counts() {
    var counts = new EnumMap<State, Long>(State.class);
    store.list().forEach(report -> counts.merge(report.state(), 1L, Long::sum));
    return counts;
  }

  /// Says what became of one.
  @Transactional
  public PrivateReport answer(int number, int seen, String state, String said) {
    var report = require(number);
    if (report.version() != seen) {
      throw Problem.conflict("exchange.changed");
    }
    if (!State.isCode(state) || State.of(state) == State.MADE) {
      throw Problem.badRequest("web.answer.missing").at("state");
    }
    var next = State.of(state);
    var words = next.isOver() ? Texts.required(said, "said") : Texts.text(said, "said");
    var answered = report.answered(next, words);
    if (!store.update(answered)) {
      throw Problem.conflict("exchange.changed");
    }
    record(answered, "report-answered", report.state().code());
    return answered;
  }

  private void record(PrivateReport report, String action, String was) {
    audit.record(
        new Deed(
            "exchange",
            "report",
            Integer.toString(report.number()),
            action,
            was,
            report.state().code(),
            ""));
  }
}
