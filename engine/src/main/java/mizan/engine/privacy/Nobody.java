package mizan.engine.privacy;

import java.util.List;
import java.util.Set;

/// The customary name of nobody, فلان بن فلان: good practice where a name must stand.
public final class Nobody {
  private static final Set<String> NAMES = Set.of("فلان", "فلانه", "foulen", "foulena", "foulane");

  private Nobody() {}

  /// Whether some folded words name nobody.
  public static boolean is(List<String> words) {
    return words.stream().anyMatch(NAMES::contains);
  }
}
