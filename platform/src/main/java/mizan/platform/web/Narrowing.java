package mizan.platform.web;

import org.jspecify.annotations.Nullable;

/// What an address asks of a list: to be narrowed by words and choices, each perhaps not said.
public final class Narrowing {
  private Narrowing() {}

  /// What is asked for; "" for nothing.
  public static String text(@Nullable String asked) {
    return asked == null ? "" : asked.strip();
  }

  /// Whether something stays in the list: nothing asked keeps everything.
  public static boolean allows(@Nullable String asked, String is) {
    var wanted = text(asked);
    return wanted.isEmpty() || wanted.equals(is);
  }
}
