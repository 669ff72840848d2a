package mizan.platform.exchange;

import java.util.Set;

/// A reuse or an initiative is there for everybody to see.
///
/// @param bodies whom it concerns, as far as they are known
public record MadePublic(Thing thing, int number, Set<String> bodies) {
  public MadePublic {
    bodies = Set.copyOf(bodies);
  }
}
