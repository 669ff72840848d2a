package mizan.engine.probing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntPredicate;
import mizan.engine.fetching.Ask;
import org.jspecify.annotations.Nullable;

/// What is said of a link after all tries, and whether it may be counted for or against anybody.
///
/// @param counted whether it is certain enough; what is not counts as not measured
/// @param tries how often it was asked
/// @param since the first of the failures that stand behind it, ISO 8601; "" when it did not fail
/// @param status of the deciding answer; 0 without one
/// @param detail technical words of the last try
/// @param movedTo where it has moved for good; "" when it has not
/// @param evidence the link of the deciding exchange in its archive; "" when nothing is kept
public record LinkVerdict(
    LinkState state,
    boolean counted,
    int tries,
    String since,
    int status,
    String detail,
    String movedTo,
    String evidence) {
  /// A failure is proven by so many tries, …
  static final int TRIES = 3;

  /// … over so long at least, …
  static final Duration SPAN = Duration.ofDays(2);

  // … by both methods.
  private static final int METHODS = 2;

  /// Not asked, for a reason of ours.
  public static LinkVerdict notAsked(String why) {
    return new LinkVerdict(LinkState.NOT_ASKED, false, 0, "", 0, why, "", "");
  }

  /// Whether people get what is promised.
  public boolean works() {
    return state.works();
  }

  /// Whether asking again may tell more.
  public boolean mayBeToldLater() {
    return !counted && state.mayBeToldLater();
  }

  /// Judges all tries of a link, the oldest first.
  ///
  /// A success wipes out what was before; being blocked or kept waiting neither proves nor wipes
  /// out. Tries during an outage prove nothing.
  ///
  /// @param outage whether the tries of that number, from 0, fell into one
  static LinkVerdict of(List<LinkTry> tries, IntPredicate outage) {
    var last = tries.getLast();
    var methods = EnumSet.noneOf(Ask.Method.class);
    var failures = 0;
    Instant first = null;
    Instant latest = null;
    for (var i = 0; i < tries.size(); i++) {
      var one = tries.get(i);
      if (one.failed() && !outage.test(i)) {
        failures++;
        methods.addAll(one.methods());
        first = first == null ? one.at() : first;
        latest = one.at();
      } else if (!one.failed() && !passes(one.state())) {
        failures = 0;
        methods.clear();
        first = null;
      }
    }
    var proven =
        failures >= TRIES
            && methods.size() >= METHODS
            && first != null
            && Duration.between(first, latest).compareTo(SPAN) >= 0;
    return judged(last, tries.size(), first, proven && last.failed());
  }

  private static LinkVerdict judged(
      LinkTry last, int tries, @Nullable Instant since, boolean proven) {
    var dead = proven && last.state() == LinkState.SUSPECTED;
    return new LinkVerdict(
        dead ? LinkState.DEAD : last.state(),
        proven || !last.state().mayBeToldLater(),
        tries,
        since == null ? "" : since.toString(),
        last.status(),
        last.detail(),
        last.movedTo(),
        last.evidence());
  }

  private static boolean passes(LinkState state) {
    return state == LinkState.BLOCKED || state == LinkState.TIMEOUT || state == LinkState.NOT_ASKED;
  }
}
