package mizan.platform.inventory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.pages.FlowPage.Closed;
import mizan.platform.inventory.pages.FlowPage.Figures;
import mizan.platform.inventory.pages.FlowPage.OnGround;
import mizan.platform.web.Spread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How records move: the days from their first mention to a decision and on to what a harvest
/// finds, whether promises are kept, and whether what is not opened is reasoned.
@Component
class Flow {
  private static final Set<String> STEPS = Set.of("enter", "decide", "find", "forget");

  private final Shelves shelves;
  private final Promises promises;
  private final Grounds grounds;

  Flow(Shelves shelves, Promises promises, Grounds grounds) {
    this.shelves = shelves;
    this.promises = promises;
    this.grounds = grounds;
  }

  /// What is known of some bodies' records.
  ///
  /// @param toDecision days from the first mention to the first decision, of those decided
  /// @param toPublication days from the decision on, of those found
  record Moved(
      List<Asset> assets,
      List<Long> toDecision,
      List<Long> toPublication,
      List<Promise> promises,
      List<Decision> decisions) {

    static Moved together(Collection<Moved> all) {
      return new Moved(
          all.stream().flatMap(each -> each.assets.stream()).toList(),
          all.stream().flatMap(each -> each.toDecision.stream()).toList(),
          all.stream().flatMap(each -> each.toPublication.stream()).toList(),
          all.stream().flatMap(each -> each.promises.stream()).toList(),
          all.stream().flatMap(each -> each.decisions.stream()).toList());
    }
  }

  /// What is known of the records that everybody may read, body by body.
  @Transactional(readOnly = true)
  public Map<String, Moved> bodies() {
    var steps = shelves.assets().steps(STEPS);
    var decided =
        shelves.judging().decided().stream()
            .collect(Collectors.toMap(each -> each.asset(), each -> each.decision()));
    var promised =
        promises.list().stream().collect(Collectors.groupingBy(each -> each.asset().body()));
    var bodies = new TreeMap<String, Moved>();
    shelves.assets().list().stream()
        .filter(asset -> asset.terms().visibility() == Visibility.PUBLIC)
        .collect(Collectors.groupingBy(Asset::body))
        .forEach((body, assets) -> {
          var toDecision = new ArrayList<Long>();
          var toPublication = new ArrayList<Long>();
          var decisions = new ArrayList<Decision>();
          for (var asset : assets) {
            measure(steps.getOrDefault(asset.id(), List.of()), toDecision, toPublication);
            var decision = decided.get(asset.id());
            if (decision != null && stands(asset.state())) {
              decisions.add(decision);
            }
          }
          bodies.put(
              body,
              new Moved(
                  assets,
                  toDecision,
                  toPublication,
                  promised.getOrDefault(body, List.of()),
                  decisions));
        });
    return bodies;
  }

  /// One that is looked at anew, or whose record is out, does not count.
  private static boolean stands(State state) {
    return !state.isOver() && state.compareTo(State.DECIDED) >= 0;
  }

  /// Whole days, of a record that was decided or found.
  static void measure(List<Step> steps, List<Long> toDecision, List<Long> toPublication) {
    var entered = first(steps, "enter");
    var decided = first(steps, "decide");
    if (entered != null && decided != null) {
      toDecision.add(Duration.between(entered.at(), decided.at()).toDays());
    }
    Step before = null; // the decision by which it was published
    Long took = null;
    for (var step : steps) {
      switch (step.what()) {
        case "decide" -> before = step;
        case "find" ->
            took =
                took == null && before != null
                    ? Long.valueOf(Duration.between(before.at(), step.at()).toDays())
                    : took;
        case "forget" -> took = null;
        default -> {} // it is the beginning
      }
    }
    if (took != null) {
      toPublication.add(took);
    }
  }

  private static @Nullable Step first(List<Step> steps, String what) {
    return steps.stream().filter(step -> step.what().equals(what)).findFirst().orElse(null);
  }

  Figures figures(Moved moved) {
    var today = grounds.today();
    return new Figures(
        moved.assets.size(),
        Spread.of(moved.toDecision),
        Spread.of(moved.toPublication),
        count(moved.promises, each -> each.outcome(today) != Promise.Outcome.NOT_DUE),
        count(moved.promises, each -> each.outcome(today) == Promise.Outcome.KEPT),
        closed(moved.decisions, today));
  }

  private Closed closed(List<Decision> decisions, LocalDate today) {
    var kept = decisions.stream().filter(each -> each.outcome().needsGround()).toList();
    return new Closed(
        count(decisions, each -> each.outcome().isOpening()),
        count(kept, each -> each.outcome() == Decision.Outcome.RESTRICTED),
        count(kept, each -> each.outcome() == Decision.Outcome.NOT_OPEN),
        count(kept, each -> isFounded(each) && isInForce(each, today)),
        count(kept, each -> !isInForce(each, today)));
  }

  /// Every ground is one that the country knows with its article, or the reasons name the text.
  private boolean isFounded(Decision decision) {
    return !decision.grounds().isEmpty()
        && decision.grounds().stream()
            .allMatch(
                code -> grounds.find(code).filter(each -> !each.act().fr().isBlank()).isPresent());
  }

  private static boolean isInForce(Decision decision, LocalDate today) {
    return decision.review() != null && !decision.review().isBefore(today);
  }

  /// How many of the decisions not to open, or not to everybody, stand on each ground.
  List<OnGround> grounds(Moved moved, Naming naming) {
    var codes = new TreeSet<String>();
    moved.decisions.forEach(each -> codes.addAll(each.grounds()));
    return codes.stream()
        .map(code -> {
          var on = moved.decisions.stream().filter(each -> each.grounds().contains(code)).toList();
          return new OnGround(
              code,
              naming.ground(code),
              count(on, each -> each.outcome() == Decision.Outcome.RESTRICTED),
              count(on, each -> each.outcome() == Decision.Outcome.NOT_OPEN));
        })
        .filter(each -> each.restricted() + each.closed() > 0)
        .toList();
  }

  private static <T> long count(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).count();
  }
}
