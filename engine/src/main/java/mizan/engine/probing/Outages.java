package mizan.engine.probing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// When so much of what a portal names did not answer at once that no single link is to blame: the
/// portal was down, or our own line was.
///
/// The tries of one number, over all links, are one pass. In the first, an outage is when half of
/// them found no server that answered; later, when none answered of the links that had worked
/// before. A host with several links that does not answer for any of them is out as well.
final class Outages {
  private static final int HALF = 2;

  /// Fewer tries tell nothing of a portal.
  private static final int TELLING = 4;

  /// A host with so many links is one of the portal's own.
  private static final int OWN = 5;

  private final Function<Wish, String> hosts;
  private final Map<Integer, Count> passes = new HashMap<>();
  private final Map<String, Count> ofHosts = new HashMap<>();

  /// How many were asked, and of how many no server answered.
  private static final class Count {
    private int asked;
    private int unanswered;
    private int witnesses;
    private int silentWitnesses;

    void add(boolean none, boolean witness) {
      asked++;
      unanswered += none ? 1 : 0;
      witnesses += witness ? 1 : 0;
      silentWitnesses += witness && none ? 1 : 0;
    }
  }

  /// @param hosts the host at which a wish is asked
  Outages(Function<Wish, String> hosts) {
    this.hosts = hosts;
  }

  synchronized void add(String host, List<LinkTry> tries) {
    var worked = false;
    for (var number = 0; number < tries.size(); number++) {
      var one = tries.get(number);
      passes.computeIfAbsent(number, _ -> new Count()).add(one.unanswered(), worked);
      ofHosts.computeIfAbsent(number + " " + host, _ -> new Count()).add(one.unanswered(), worked);
      worked |= one.state().works();
    }
  }

  /// Whether the tries of that number at a host prove nothing.
  synchronized boolean during(int number, Wish wish) {
    var host = hosts.apply(wish);
    var pass = passes.getOrDefault(number, new Count());
    var all =
        number == 0
            ? pass.asked >= TELLING && pass.unanswered * HALF >= pass.asked
            : pass.witnesses > 0 && pass.silentWitnesses == pass.witnesses;
    var first = ofHosts.getOrDefault("0 " + host, new Count());
    var here = ofHosts.getOrDefault(number + " " + host, new Count());
    return all || (first.asked >= OWN && here.asked == here.unanswered);
  }
}
