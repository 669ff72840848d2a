package mizan.platform.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.platform.exchange.DataRequest.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Measures how bodies answer, from the steps of requests; what anybody declares does not count.
///
/// Requests that were withdrawn, merged, or closed as vexatious are no measure of a body. Those
/// that are not public count like others: a number tells nothing of them.
@Component
public class Responsiveness {
  /// Of fewer, chance says more than the body: nothing is told.
  public static final int FEWEST = 5;

  private static final Set<State> NO_MEASURE =
      Set.of(State.WITHDRAWN, State.MERGED, State.VEXATIOUS, State.APPEALED);
  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;

  private final RequestsStore store;
  private final Timing timing;

  Responsiveness(RequestsStore store, Timing timing) {
    this.store = store;
    this.timing = timing;
  }

  /// How some durations lie, in calendar days; quantiles are interpolated between neighbours
  /// (Hyndman and Fan's type 7).
  ///
  /// @param n how many there are
  /// @param median null when there are too few, as the quartiles are
  public record Spread(
      int n, @Nullable Double quartile, @Nullable Double median, @Nullable Double upper) {
    static Spread of(Collection<Long> days) {
      var sorted = days.stream().sorted().toList();
      return sorted.size() < FEWEST
          ? new Spread(sorted.size(), null, null, null)
          : new Spread(
              sorted.size(),
              quantile(sorted, QUARTER),
              quantile(sorted, HALF),
              quantile(sorted, 1 - QUARTER));
    }

    private static double quantile(List<Long> sorted, double share) {
      var place = share * (sorted.size() - 1);
      var below = (int) Math.floor(place);
      var above = Math.min(below + 1, sorted.size() - 1);
      return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
  }

  /// So many of so many.
  public record Part(int part, int n) {
    /// Between 0 and 1; null when there are too few.
    public @Nullable Double share() {
      return n < FEWEST ? null : (double) part / n;
    }
  }

  /// What was measured of a body, or of all.
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
        .map(each -> quarter(each.course.sent()))
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
        .filter(each -> quarter.isEmpty() || quarter.equals(quarter(each.course.sent())))
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

  private static String quarter(LocalDate day) {
    return "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
  }
}
