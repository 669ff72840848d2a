package mizan.engine.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A one-to-one assignment of the datasets of two editions: a pair is taken only where it is
/// certain and nothing else suits either of the two nearly as well.
///
/// Rounds go on while pairs are taken, since each frees others of a rival. All of a round are
/// judged by the same state, so that the order of the pairs does not count.
final class Assignment {
  /// A rival of more than this share of a pair's strength leaves it to a person.
  private static final double RIVAL = 0.5;

  /// The same where the two share no name: the parts of a dataset that was split look like it too.
  private static final double RIVAL_OF_UNNAMED = 0.2;

  private static final int MOST_ROUNDS = 64;

  private final List<Link> links = new ArrayList<>();
  private final @Nullable Link[] ofBefore;
  private final @Nullable Link[] ofNow;

  /// A pair of rows that may be one dataset.
  record Link(int before, int now, Evidence evidence) {}

  Assignment(int before, int now) {
    ofBefore = new Link[before];
    ofNow = new Link[now];
  }

  /// Takes a pair without a question.
  void decide(Link link) {
    take(link);
  }

  boolean isFree(Link link) {
    return isFreeBefore(link.before) && isFreeNow(link.now);
  }

  boolean isFreeBefore(int row) {
    return ofBefore[row] == null;
  }

  boolean isFreeNow(int row) {
    return ofNow[row] == null;
  }

  void add(Link link) {
    if (link.evidence.confidence() >= Evidence.ASKED && isFree(link)) {
      links.add(link);
    }
  }

  /// Matches what can be; the pairs added stay for [#doubts].
  ///
  /// @param unnamed whether also pairs that share no name, once all their rivals are known
  void settle(boolean unnamed) {
    for (var round = 0; round < MOST_ROUNDS; round++) {
      links.removeIf(link -> !isFree(link));
      var before = best(ofBefore.length, true);
      var now = best(ofNow.length, false);
      var certain =
          links.stream()
              .filter(link -> link.evidence.confidence() >= Evidence.CERTAIN)
              .filter(link -> unnamed || link.evidence.named())
              .filter(link -> !rivalled(link, before[0][link.before], before[1][link.before]))
              .filter(link -> !rivalled(link, now[0][link.now], now[1][link.now]))
              .toList();
      if (certain.isEmpty()) {
        return;
      }
      certain.forEach(this::take);
    }
  }

  /// Forgets the pairs that were not taken, before they are asked for anew.
  void forget() {
    links.clear();
  }

  /// The pairs of rows that are left.
  List<Link> doubts() {
    return links.stream().filter(this::isFree).toList();
  }

  @Nullable Link ofNow(int row) {
    return ofNow[row];
  }

  /// Why a pair that was not taken was not.
  static Doubt doubt(Evidence evidence) {
    var against = evidence.against();
    if (against != null) {
      return against;
    }
    return evidence.confidence() >= Evidence.CERTAIN ? Doubt.AMBIGUOUS : Doubt.WEAK;
  }

  private void take(Link link) {
    ofBefore[link.before] = link;
    ofNow[link.now] = link;
  }

  /// The greatest and the second greatest strength at each row.
  private float[][] best(int rows, boolean before) {
    var first = new float[rows];
    var second = new float[rows];
    for (var link : links) {
      var row = before ? link.before : link.now;
      var strength = (float) link.evidence.strength();
      if (strength > first[row]) {
        second[row] = first[row];
        first[row] = strength;
      } else {
        second[row] = Math.max(second[row], strength);
      }
    }
    return new float[][] {first, second};
  }

  private static boolean rivalled(Link link, float first, float second) {
    var strength = (float) link.evidence.strength();
    var bound = link.evidence.named() ? RIVAL : RIVAL_OF_UNNAMED;
    return (strength < first ? first : second) > bound * strength;
  }
}
