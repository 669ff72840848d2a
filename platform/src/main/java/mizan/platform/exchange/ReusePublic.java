package mizan.platform.exchange;

import java.util.Set;

/// A reuse is there for everybody to see.
///
/// @param bodies whose data it uses, as far as they are known
public record ReusePublic(int number, Set<String> bodies) {
  public ReusePublic {
    bodies = Set.copyOf(bodies);
  }
}
