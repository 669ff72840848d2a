package mizan.engine.samples;

import java.util.Locale;

/// A language that the invented country publishes in.
enum Language {
  AR,
  FR;

  /// The language's tag, as in `ar`.
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
