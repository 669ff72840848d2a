package mizan.platform.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.exchange.Step.Who;
import mizan.platform.inventory.Quarter;
import mizan.platform.web.Spread;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Measures how bodies deal with what people find wrong with their data, from the steps of issues;
/// what anybody declares to be mended does not count.
///
/// Issues that were withdrawn or merged are no measure of a body; nor is what no body answers for.
@Component
public class IssueFigures {
  private static final Set<State> NO_MEASURE = Set.of(State.WITHDRAWN, State.MERGED);
  private static final Set<String> ANSWERS = Set.of("accept", "dispute", "announce", "mend");

  private final IssuesStore store;
  private final Timing timing;

  IssueFigures(IssuesStore store, Timing timing) {
    this.store = store;
    this.timing = timing;
  }

  /// What was measured of a body, or of all; durations in calendar days.
  ///
  /// @param body its slug; "" for all
  /// @param answered days until the body, or the unit, first said something of it
  /// @param verified days until a check saw that it was mended
  /// @param reopened how many failed again after that
  /// @param open those that are still to be mended
  public record Figures(
      String body, int issues, Spread answered, Spread verified, int reopened, int open) {}

  /// An issue, with its steps.
  private record Case(DatasetIssue issue, LocalDate made, List<IssueStep> steps) {
    boolean did(String what) {
      return steps.stream().anyMatch(step -> step.what().equals(what));
    }
  }

  /// All together first, then each body by its slug; none where nothing was told.
  ///
  /// @param quarter in which it was told; "" for ever
  @Transactional(readOnly = true)
  public List<Figures> figures(String quarter) {
    var cases = cases(quarter);
    if (cases.isEmpty()) {
      return List.of();
    }
    var figures = new ArrayList<Figures>();
    figures.add(figures("", cases));
    Map<String, List<Case>> byBody =
        cases.stream()
            .filter(each -> !each.issue.body().isEmpty())
            .collect(
                Collectors.groupingBy(
                    each -> each.issue.body(), TreeMap::new, Collectors.toList()));
    byBody.forEach((body, own) -> figures.add(figures(body, own)));
    return figures;
  }

  private List<Case> cases(String quarter) {
    var steps = store.steps();
    return store.list().stream()
        .filter(issue -> !NO_MEASURE.contains(issue.state()))
        .map(issue ->
            new Case(
                issue,
                LocalDate.ofInstant(issue.made(), timing.zone()),
                steps.getOrDefault(issue.number(), List.of())))
        .filter(each -> quarter.isEmpty() || quarter.equals(Quarter.of(each.made).toString()))
        .toList();
  }

  private Figures figures(String body, List<Case> cases) {
    return new Figures(
        body,
        cases.size(),
        spread(cases, step -> step.who() != Who.REQUESTER && ANSWERS.contains(step.what())),
        spread(cases, step -> step.what().equals("verify")),
        (int) cases.stream().filter(each -> each.did("reopen")).count(),
        (int) cases.stream().filter(each -> each.issue.state().isOpen()).count());
  }

  private Spread spread(List<Case> cases, Predicate<IssueStep> wanted) {
    return Spread.of(
        cases.stream()
            .flatMap(each ->
                each.steps.stream()
                    .filter(wanted)
                    .findFirst()
                    .map(step ->
                        ChronoUnit.DAYS.between(
                            each.made, LocalDate.ofInstant(step.at(), timing.zone())))
                    .stream())
            .toList());
  }
}
