package mizan.platform.inventory;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import mizan.platform.inventory.Merit.Term;

/// Records in the order in which they are to be published: those that the law has published, then
/// by score. Records of one score share a rank, so that it does not matter how they are numbered.
///
/// @param weights by whose version they are ranked
record Ranking(Weights weights, List<Place> places) {
  Ranking {
    places = List.copyOf(places);
  }

  /// A record and its score.
  record Scored(RecordId id, Score score) {}

  /// A record's place.
  ///
  /// @param without the rank that it would have if a term did not count
  record Place(RecordId id, Score score, int rank, Map<Term, Integer> without) {
    Place {
      without = Collections.unmodifiableMap(new EnumMap<>(without));
    }
  }

  static Ranking of(Weights weights, List<Scored> records) {
    var ranks = ranks(records, each -> each.score.isFirst() ? 1 : 0, each -> each.score.total());
    var without = new EnumMap<Term, Map<RecordId, Integer>>(Term.class);
    for (var term : Term.values()) {
      without.put(
          term,
          ranks(
              records,
              each -> term != Term.DEMAND && each.score.isFirst() ? 1 : 0,
              each -> each.score.without(term)));
    }
    return new Ranking(
        weights,
        records.stream()
            .map(each ->
                new Place(
                    each.id,
                    each.score,
                    rank(ranks, each.id),
                    without.entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey, term -> rank(term.getValue(), each.id)))))
            .sorted(
                Comparator.comparingInt(Place::rank)
                    .thenComparing(place -> place.id.body())
                    .thenComparingInt(place -> place.id.number()))
            .toList());
  }

  private static int rank(Map<RecordId, Integer> ranks, RecordId id) {
    return Objects.requireNonNull(ranks.get(id));
  }

  private static Map<RecordId, Integer> ranks(
      List<Scored> records, ToDoubleFunction<Scored> before, ToDoubleFunction<Scored> score) {
    var order = Comparator.comparingDouble(before).thenComparingDouble(score).reversed();
    var ranks = new HashMap<RecordId, Integer>();
    Scored last = null;
    var rank = 0;
    var place = 0;
    for (var each : records.stream().sorted(order).toList()) {
      place++;
      if (last == null || order.compare(last, each) != 0) {
        rank = place;
      }
      ranks.put(each.id, rank);
      last = each;
    }
    return ranks;
  }

  /// The ranks, by the ids of records.
  Map<RecordId, Integer> ranks() {
    return places.stream().collect(Collectors.toMap(Place::id, Place::rank));
  }
}
