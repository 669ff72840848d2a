package mizan.engine.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How a replayed portal misbehaves; zero, false and no delay mean that it does not.
///
/// @param errorRate share of addresses, 0 to 1, whose first request is answered with 503; the next
///   request for the same address works
/// @param delay time waited before every answer
/// @param clampRows most records a CKAN page holds, whatever was asked; not announced
/// @param truncateAfterBytes bytes after which a body breaks off although its full length was
///   announced
/// @param htmlInstead every address answers 200 with a web page
/// @param successFalse every CKAN action answers 200 with `success: false`; a catalogue service
///   likewise with a report of exceptions; a repository takes no token; a site's robots.txt forbids
///   all
/// @param cyclicNext the last page of a catalogue names an earlier one as the next; a site has a
///   calendar without end
/// @param announceExtra records a portal announces beyond those it has
/// @param seed decides, with the address, which requests fail
/// @param ofKind what only portals of some kinds can do
public record Faults(
    double errorRate,
    Duration delay,
    int clampRows,
    long truncateAfterBytes,
    boolean htmlInstead,
    boolean successFalse,
    boolean cyclicNext,
    int announceExtra,
    long seed,
    Set<KindFault> ofKind) {

  public Faults {
    ofKind = Set.copyOf(ofKind);
    if (errorRate < 0 || errorRate > 1) {
      throw new IllegalArgumentException("errorRate is a share from 0 to 1, not " + errorRate);
    }
    if (delay.isNegative() || clampRows < 0 || truncateAfterBytes < 0) {
      throw new IllegalArgumentException(
          "delay, clampRows and truncateAfterBytes cannot be negative");
    }
  }

  public static Faults none() {
    return new Faults(0, Duration.ZERO, 0, 0, false, false, false, 0, 0, Set.of());
  }

  /// These faults with the ones a portal's plan names laid over them: a JSON object whose fields
  /// have this record's names, the delay in milliseconds as `delayMillis`.
  Faults overlaidWith(JsonNode plan) {
    return new Faults(
        plan.path("errorRate").asDouble(errorRate),
        Duration.ofMillis(plan.path("delayMillis").asLong(delay.toMillis())),
        plan.path("clampRows").asInt(clampRows),
        plan.path("truncateAfterBytes").asLong(truncateAfterBytes),
        plan.path("htmlInstead").asBoolean(htmlInstead),
        plan.path("successFalse").asBoolean(successFalse),
        plan.path("cyclicNext").asBoolean(cyclicNext),
        plan.path("announceExtra").asInt(announceExtra),
        plan.path("seed").asLong(seed),
        KindFault.overlaid(ofKind, plan));
  }

  /// Whether this attempt (0 for the first) at an address must fail. Only every other attempt can:
  /// a client that tries again always gets its answer.
  boolean refuses(String address, int attempt) {
    if (attempt % 2 == 1) {
      return false;
    }
    var mixed = mix(seed ^ mix(address.hashCode()) ^ attempt);
    return (mixed >>> 11) * 0x1.0p-53 < errorRate;
  }

  /// Spreads nearby numbers over the whole range (the finaliser of SplitMix64).
  private static long mix(long number) {
    var first = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    var second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
    return second ^ (second >>> 31);
  }

  public Faults withErrorRate(double rate) {
    return with("errorRate", rate);
  }

  /// The delay counts in whole milliseconds.
  public Faults withDelay(Duration wait) {
    return with("delayMillis", wait.toMillis());
  }

  public Faults withClampRows(int rows) {
    return with("clampRows", rows);
  }

  public Faults withTruncateAfterBytes(long bytes) {
    return with("truncateAfterBytes", bytes);
  }

  public Faults withHtmlInstead(boolean html) {
    return with("htmlInstead", html);
  }

  public Faults withSuccessFalse(boolean refused) {
    return with("successFalse", refused);
  }

  public Faults withCyclicNext(boolean cyclic) {
    return with("cyclicNext", cyclic);
  }

  public Faults withAnnounceExtra(int extra) {
    return with("announceExtra", extra);
  }

  public Faults withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  public Faults with(KindFault... these) {
    var named = new HashMap<String, Object>();
    for (var fault : KindFault.values()) {
      named.put(fault.key(), List.of(these).contains(fault));
    }
    return overlaidWith(JsonMapper.shared().valueToTree(named));
  }

  /// One fault as a plan names it.
  private Faults with(String name, Object value) {
    return overlaidWith(JsonMapper.shared().valueToTree(Map.of(name, value)));
  }
}
