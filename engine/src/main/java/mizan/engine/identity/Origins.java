package mizan.engine.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mizan.engine.catalogue.Moment;
import mizan.engine.identity.Cluster.Member;
import mizan.engine.identity.Cluster.Rule;
import org.jspecify.annotations.Nullable;

/// Tells from which portal a dataset is that several list.
final class Origins {
  private final Map<String, String> hosts = new HashMap<>();
  private final Map<Member, Facts> facts = new HashMap<>();

  /// What speaks for a portal's being the origin.
  ///
  /// @param named the hosts that the record points to: of whom it was harvested, of its landing
  ///   page
  private record Facts(boolean ownFiles, List<String> named, @Nullable LocalDate issued) {}

  /// @param members the datasets of clusters; of others nothing is kept
  Origins(List<Clusters.Listing> listings, Set<Member> members) {
    for (var listing : listings) {
      hosts.put(
          listing.portal(),
          listing.host().isEmpty() ? usualHost(listing.entries()) : listing.host());
    }
    for (var listing : listings) {
      listing
          .entries()
          .each(entry -> {
            var member = new Member(listing.portal(), entry.id());
            if (members.contains(member)) {
              facts.put(member, facts(entry, host(member)));
            }
          });
    }
  }

  Cluster cluster(List<Member> members, double confidence) {
    var own = only(members, member -> facts(member).ownFiles);
    if (own != null) {
      return new Cluster(members, own, Rule.OWN_FILES, confidence);
    }
    var named = only(members, member -> isNamed(member, members));
    if (named != null) {
      return new Cluster(members, named, Rule.NAMED_BY_OTHERS, confidence);
    }
    var first =
        members.stream()
            .map(member -> facts(member).issued)
            .filter(day -> day != null)
            .min(Comparator.naturalOrder())
            .orElse(null);
    var earliest =
        first == null ? null : only(members, member -> first.equals(facts(member).issued));
    return earliest == null
        ? new Cluster(members, members.getFirst(), Rule.NONE, confidence)
        : new Cluster(members, earliest, Rule.ISSUED_FIRST, confidence);
  }

  /// The only one of which it holds; null when it holds of none or of several.
  private static @Nullable Member only(Collection<Member> members, Predicate<Member> holds) {
    var found = members.stream().filter(holds).toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  private boolean isNamed(Member member, List<Member> members) {
    return members.stream()
        .filter(other -> !other.equals(member))
        .anyMatch(other -> facts(other).named.contains(host(member)));
  }

  private Facts facts(Member member) {
    return facts.getOrDefault(member, new Facts(false, List.of(), null));
  }

  private String host(Member member) {
    return hosts.getOrDefault(member.portal(), "");
  }

  private static Facts facts(Entry entry, String host) {
    var files = entry.addresses();
    var own =
        files.stream().filter(file -> !host.isEmpty() && isOn(CanonicalAddress.host(file), host));
    var landing = entry.landingPage();
    var issued = entry.issued();
    var harvestedFrom = entry.harvestedFrom();
    return new Facts(
        !files.isEmpty() && own.count() * 2 >= files.size(),
        List.of(
            harvestedFrom == null ? "" : CanonicalAddress.host(harvestedFrom),
            landing == null ? "" : CanonicalAddress.host(landing)),
        issued == null ? null : Moment.of(issued).day());
  }

  private static boolean isOn(String host, String portal) {
    return host.equals(portal) || host.endsWith("." + portal);
  }

  /// The host of most landing pages; of equals the first in the alphabet.
  private static String usualHost(Identity.Entries entries) {
    var counts = new HashMap<String, Integer>();
    entries.each(entry -> {
      var landing = entry.landingPage();
      if (landing != null) {
        counts.merge(CanonicalAddress.host(landing), 1, Integer::sum);
      }
    });
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
