package mizan.platform.editions;

import org.jspecify.annotations.Nullable;

/// An edition as whoever changes it has seen it.
///
/// @param version null for the site itself, which looks at the moment when it acts
record Seen(int number, @Nullable Integer version) {
  static Seen now(int number) {
    return new Seen(number, null);
  }
}
