package mizan.platform.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.inventory.Quarter;
import mizan.platform.web.Spread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Measures how bodies answer, from the steps of requests; what anybody declares does not count.
///
/// Requests that were withdrawn, merged, or closed as vexatious are no measure of a body. Those
/// that are not public count like others: a number tells nothing of them.
@Component
public class Responsiveness {
  /// Requests in these states are no measure of a body.
  static final Set<State> NO_MEASURE =
      Set.of(State.WITHDRAWN, State.MERGED, State.VEXATIOUS, State.APPEALED);

  private final RequestsStore store;
  private final Timing timing;

  Responsiveness(RequestsStore store, Timing timing) {
    this.store = store;
    this.timing = timing;
  }

  /// So many of so many.
  public record Part(int part, int n) {
    /// Between 0 and 1; null when there are too few.
    public @Nullable Double share() {
      return n < Spread.LEAST ? null : (double) part / n;
    }
  }

  /// What was measured of a body, or of all; durations in calendar days.
  ///
  /// @param body its slug; "" for all
  /// @param acknowledged days until somebody of the body first did anything
  /// @param answered days until the first answer
  /// @param released days until a harvest found the data
  /// @param onTime answered in time, of those that were answered or are late
  /// @param kept promised quarters by which the data were found, of those that are over or kept
  /// @param confirmed met by the word of whoever asked, of those that were answered
  /// @param contested of those that were answered
  /// @param converted requests that became data, of all
  /// @param open those that wait for an answer
  /// @param oldest days that the oldest of these has waited; 0 for none
  public record Figures(
      String body,
      int requests,
      Spread acknowledged,
      Spread answered,
      Spread released,
      Part onTime,
      Part kept,
      Part confirmed,
      Part contested,
      Part converted,
      int open,
      long oldest) {}

  /// A request, with its steps.
  private record Case(DataRequest request, Course course, List<Step> steps) {
    boolean did(String what) {
      return steps.stream().anyMatch(step -> step.what().equals(what));
    }
  }

  /// The quarters in which something was asked, `2026-Q1`, the newest first.
  @Transactional(readOnly = true)
  public List<String> quarters() {
    return cases("").stream()
        .map(each -> Quarter.of(each.course.sent()).toString())
        .collect(Collectors.toCollection(TreeSet::new))
        .descendingSet()
        .stream()
        .toList();
  }

  /// All together first, then each body by its slug.
  ///
  /// @param quarter in which it was asked; "" for ever
  @Transactional(readOnly = true)
  public List<Figures> figures(String quarter) {
    var cases = cases(quarter);
    var figures = new ArrayList<Figures>();
    figures.add(figures("", cases));
    Map<String, List<Case>> byBody =
        cases.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.request.body(), TreeMap::new, Collectors.toList()));
    byBody.forEach((body, own) -> figures.add(figures(body, own)));
    return figures;
  }

  private List<Case> cases(String quarter) {
    var steps = store.steps();
    return store.list().stream()
        .filter(request -> !NO_MEASURE.contains(request.state()))
        .map(request -> {
          var own = steps.getOrDefault(request.number(), List.of());
          return new Case(request, timing.course(request.state(), own), own);
        })
        .filter(
            each -> quarter.isEmpty() || quarter.equals(Quarter.of(each.course.sent()).toString()))
        .toList();
  }

  private Figures figures(String body, List<Case> cases) {
    var today = timing.today();
    var open = cases.stream().filter(each -> each.request.state().isOpen()).toList();
    Predicate<Case> answered = each -> each.course.answered() != null;
    return new Figures(
        body,
        cases.size(),
        spread(cases, Course::acknowledged),
        spread(cases, Course::answered),
        spread(cases, Course::released),
        part(
            cases,
            each -> answered.test(each) || each.course.standing().isLate(),
            each -> each.course.isAnsweredInTime()),
        part(
            cases,
            each -> List.of("kept", "broken").contains(kept(each, today)),
            each -> kept(each, today).equals("kept")),
        part(cases, answered, each -> each.did("confirm")),
        part(cases, answered, each -> each.did("contest")),
        part(cases, _ -> true, each -> each.course.released() != null),
        open.size(),
        open.stream()
            .mapToLong(each -> ChronoUnit.DAYS.between(each.course.sent(), today))
            .max()
            .orElse(0));
  }

  private static String kept(Case each, LocalDate today) {
    var answer = each.request.answer();
    return answer == null ? "" : RequestView.kept(each.request, answer, today);
  }

  private static Spread spread(List<Case> cases, Function<Course, @Nullable LocalDate> day) {
    var days = new ArrayList<Long>();
    for (var each : cases) {
      var until = day.apply(each.course);
      if (until != null) {
        days.add(ChronoUnit.DAYS.between(each.course.sent(), until));
      }
    }
    return Spread.of(days);
  }

  private static Part part(List<Case> cases, Predicate<Case> of, Predicate<Case> those) {
    var all = cases.stream().filter(of).toList();
    return new Part((int) all.stream().filter(those).count(), all.size());
  }
}
