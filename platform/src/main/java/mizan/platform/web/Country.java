package mizan.platform.web;

import java.util.Optional;

/// The country whose portals the site evaluates, as every page speaks of it.
public interface Country {
  /// Its code on the command line, `tn`.
  String code();

  Trilingual name();

  /// The sentence that says that the country is invented; empty for a real one.
  Optional<Trilingual> invented();
}
