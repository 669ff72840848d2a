package mizan.engine.catalogue;

import mizan.engine.vocabularies.LicenceEntry;
import org.jspecify.annotations.Nullable;

/// The licence of a file, as far as we can tell from what the portal says.
public sealed interface Licence {
  /// No licence is stated.
  record None() implements Licence {}

  /// A licence that the Open Definition accepts.
  record Open(String given, LicenceEntry entry) implements Licence {}

  /// A licence we know, which forbids some reuse.
  record Closed(String given, LicenceEntry entry) implements Licence {}

  /// Something is stated that is in no list of ours.
  record Other(String given) implements Licence {}

  /// The licence that the portal's words mean, the most telling first: address, id, title.
  static Licence of(@Nullable String... given) {
    String stated = null;
    for (var words : given) {
      if (words == null || words.isBlank()) {
        continue;
      }
      if (stated == null) {
        stated = words;
      }
      var entry = LicenceEntry.of(words);
      if (entry != null) {
        return entry.open() ? new Open(words, entry) : new Closed(words, entry);
      }
    }
    return stated == null ? new None() : new Other(stated);
  }

  /// What the portal wrote; "" when nothing.
  default String said() {
    return switch (this) {
      case None _ -> "";
      case Open(var given, _) -> given;
      case Closed(var given, _) -> given;
      case Other(var given) -> given;
    };
  }

  default @Nullable LicenceEntry known() {
    return switch (this) {
      case Open(_, var entry) -> entry;
      case Closed(_, var entry) -> entry;
      case None _, Other _ -> null;
    };
  }
}
