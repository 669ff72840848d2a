package mizan.engine.identity;

import java.util.List;
import java.util.Locale;

/// One dataset that several portals list, counted once: for the portal that it is from.
///
/// @param members in the order of the portals, no two of one portal
/// @param origin the one that counts
/// @param rule by which the origin was told
/// @param confidence of the weakest pair that holds the cluster together
public record Cluster(List<Member> members, Member origin, Rule rule, double confidence) {
  public Cluster {
    members = List.copyOf(members);
  }

  /// A dataset of a portal.
  public record Member(String portal, String id) {}

  /// What told the origin; the first that tells one from all others.
  public enum Rule {
    /// Most of its files stand on the portal's own host.
    OWN_FILES,
    /// The others say that they have it from there, or their landing pages lead there.
    NAMED_BY_OTHERS,
    /// It was issued there first.
    ISSUED_FIRST,
    /// Nothing tells: the first portal in the alphabet.
    NONE;

    /// The name in files.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
