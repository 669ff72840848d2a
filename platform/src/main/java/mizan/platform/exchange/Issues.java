package mizan.platform.exchange;

import java.util.List;
import java.util.Optional;
import mizan.platform.reports.Heard;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people find wrong with data, as far as whoever asks may read it. START HERE for issues.
///
/// [Tellings] does what people do who tell them, [IssueHandling] what bodies and those who keep
/// order do, [IssueFindings] looks at what editions measured, and [Evidence] tells what that says.
@Component
public class Issues implements Heard {
  private final IssuesStore store;
  private final Rights rights;

  Issues(IssuesStore store, Rights rights) {
    this.store = store;
    this.rights = rights;
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public List<DatasetIssue> list() {
    return store.list().stream().filter(this::mayRead).toList();
  }

  /// An issue that whoever asks may read; another is to them as if it did not exist.
  @Transactional(readOnly = true)
  public Optional<DatasetIssue> find(int number) {
    return store.find(number).filter(this::mayRead);
  }

  /// The same where there must be one.
  ///
  /// @throws Problem when there is none, for whoever asks
  @Transactional(readOnly = true)
  public DatasetIssue require(int number) {
    return find(number).orElseThrow(() -> Problem.notFound("exchange.issue.none-such"));
  }

  /// What is known of an issue beside itself.
  ///
  /// @param tellers how many people told it
  public record Known(List<IssueStep> steps, Evidence evidence, int tellers) {
    public Known {
      steps = List.copyOf(steps);
    }
  }

  @Transactional(readOnly = true)
  public Known known(DatasetIssue issue) {
    return new Known(
        store.steps(issue.number()),
        Evidence.of(issue.told().kind(), store.looks(issue.number())),
        store.tellers(issue.number()).size());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Said> open(String portal, String dataset) {
    return store.list(portal, dataset).stream()
        .filter(issue -> !issue.hidden() && issue.state().isOpen())
        .map(issue ->
            new Said(
                "/issues/" + issue.number(),
                issue.number(),
                "exchange.issue.kind." + issue.told().kind().code(),
                "exchange.issue.state." + issue.state().code()))
        .toList();
  }

  private boolean mayRead(DatasetIssue issue) {
    return !issue.hidden() || rights.isInside(issue.body());
  }
}
