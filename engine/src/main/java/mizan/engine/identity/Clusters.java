package mizan.engine.identity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.identity.Cluster.Member;

/// Finds datasets that several portals list.
///
/// Pairs are joined from the strongest on. A cluster never holds two datasets of one portal: a join
/// that would is left out, and so no chain of likenesses brings different datasets together.
public final class Clusters {
  /// A key that more portals share tells of a service or a page that many point to.
  private static final int MOST_PORTALS = 32;

  private Clusters() {}

  /// A portal and its datasets.
  ///
  /// @param host on which it stands; "" when that is to be told from where its landing pages are
  public record Listing(String portal, String host, Identity.Entries entries) {}

  /// Two datasets of two portals that are certainly one.
  private record Join(Member a, Member b, float confidence) {}

  /// The clusters, in the order of their first members.
  public static List<Cluster> of(List<Listing> listings) {
    var sorted = listings.stream().sorted(Comparator.comparing(Listing::portal)).toList();
    var groups = new HashMap<Member, Group>();
    for (var join : joins(sorted)) {
      var a = groups.computeIfAbsent(join.a, Group::new);
      var b = groups.computeIfAbsent(join.b, Group::new);
      if (a != b && a.sharesNoPortalWith(b)) {
        a.take(b, join.confidence, groups);
      }
    }
    var clusters =
        groups.values().stream().distinct().filter(group -> group.byPortal.size() > 1).toList();
    var origins = new Origins(sorted, groups.keySet());
    return clusters.stream()
        .map(group -> origins.cluster(group.members(), group.confidence))
        .sorted(
            Comparator.comparing((Cluster cluster) -> cluster.members().getFirst().portal())
                .thenComparing(cluster -> cluster.members().getFirst().id()))
        .toList();
  }

  private static List<Join> joins(List<Listing> listings) {
    var joins = new ArrayList<Join>();
    try (var table = new KeyTable()) {
      try (var rows = table.rows()) {
        for (var side = 0; side < listings.size(); side++) {
          rows.addAll(side, listings.get(side).entries);
        }
      }
      table.pairsAcross(
          MOST_PORTALS,
          pair -> {
            var evidence = Evidence.ofPortals(pair.shared());
            if (evidence.confidence() >= Evidence.CERTAIN) {
              joins.add(
                  new Join(
                      member(pair.a(), listings),
                      member(pair.b(), listings),
                      evidence.confidence()));
            }
          });
    } catch (SQLException e) {
      throw new IllegalStateException("datasets were not clustered: " + e.getMessage(), e);
    }
    joins.sort(
        Comparator.comparingDouble((Join join) -> -join.confidence)
            .thenComparing(join -> join.a.portal())
            .thenComparing(join -> join.a.id())
            .thenComparing(join -> join.b.portal())
            .thenComparing(join -> join.b.id()));
    return joins;
  }

  private static Member member(KeyTable.Row row, List<Listing> listings) {
    return new Member(listings.get(row.side()).portal, row.dataset());
  }

  /// Datasets joined so far, at most one of each portal.
  private static final class Group {
    private final Map<String, Member> byPortal = new HashMap<>(2);
    private float confidence = 1;

    Group(Member first) {
      byPortal.put(first.portal(), first);
    }

    boolean sharesNoPortalWith(Group other) {
      return byPortal.keySet().stream().noneMatch(other.byPortal::containsKey);
    }

    void take(Group other, float by, Map<Member, Group> groups) {
      byPortal.putAll(other.byPortal);
      other.byPortal.values().forEach(member -> groups.put(member, this));
      confidence = Math.min(by, Math.min(confidence, other.confidence));
    }

    List<Member> members() {
      return byPortal.values().stream().sorted(Comparator.comparing(Member::portal)).toList();
    }
  }
}
